/** `plan YEAR --municipality KEY`: a municipality's own year, proposed from what stands in the database. Nothing is booked. */
import { messageOf } from '../../conversation/say.ts'
import {
  nothingToPlan,
  proposalParts,
  type Proposed,
  proposeYear,
  readYear,
  standingInWords,
  standingsIn,
  sv,
} from '../../features/meetings/index.ts'
import { CommandError, type CommandLine } from '../command-line.ts'

export async function planYear(
  asked: string,
  { municipality, json }: { municipality: string | undefined; json: boolean },
  line: CommandLine,
): Promise<void> {
  const year = Number(asked)
  if (!/^20\d\d$/.test(asked)) throw new CommandError(`Året ska skrivas med fyra siffror, som 2027, inte ”${asked}”.`)
  const app = await line.app()
  const governance = municipality
    ? app.governances.find(({ key }) => key === municipality)
    : (app.governances.find(({ manifest }) => manifest.municipality.default) ?? app.governances[0])
  if (!governance)
    throw new CommandError(
      `Kommunen ${municipality ?? ''} finns inte. De som finns: ${app.governances.map(({ key }) => key).join(', ')}.`,
    )
  const { register } = await app.snapshots.of(governance.key)
  const world = { governance, register, today: app.clock.today() }
  const read = await app.database.unit(governance.key, (unit) => readYear(unit, world, year))
  const given = { ...read, wishes: [] }
  const proposed = await proposeYear(given)
  if (!proposed.ok && proposed.because === 'year-over')
    throw new CommandError(`${year} är slut, så det går inte att planera.`)
  if (json) return line.out(`${JSON.stringify(asJson(proposed, governance.key, year, given))}\n`)
  const parts = proposed.ok
    ? proposalParts(proposed.proposal, given, 'sv')
    : nothingToPlan([...skippedIn(proposed)], given, 'sv')
  line.out(`${messageOf(parts).text}\n`)
}

type Given = Parameters<typeof proposalParts>[1]

function asJson(proposed: Proposed, municipality: string, year: number, given: Given) {
  if (!proposed.ok)
    return { municipality, year, meetings: [], violations: 0, reasons: [], skipped: skippedIn(proposed) }
  const { proposal } = proposed
  return {
    municipality,
    year,
    meetings: proposal.meetings.map(({ id, ...meeting }) => ({ ...meeting, booked: id !== null })),
    violations: proposal.broken.length,
    reasons: proposal.broken.map((one) => sv.planner.broken(one)),
    usual: proposal.picked,
    mandates: standingsIn(proposal, given).map(({ body, standing }) => ({
      body: body.id,
      status: standing.status,
      words: standingInWords(standing, sv),
    })),
    skipped: proposal.skipped,
    weighed: proposal.weighed,
    proven: proposal.isProven,
    ms: proposal.ms,
  }
}

function skippedIn(proposed: Proposed) {
  return !proposed.ok && proposed.because === 'nothing' ? proposed.skipped : []
}
