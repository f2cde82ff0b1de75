/** A reorganisation from a file, for administrators: shown, or decided and carried out on its day. */
import { parse } from 'yaml'
import { z } from 'zod'
import { messageOf } from '../../conversation/say.ts'
import { recordAudit } from '../../database/audit.ts'
import { changeSchema } from '../../governance/reorganisation.ts'
import { type Day, isDay } from '../../lib/day.ts'
import type { World } from '../register/index.ts'
import { applyPlan, takeBack } from './carry-out.ts'
import { faultInWords, planParts, textsIn } from './in-words.ts'
import type { ReorganisationNeeds } from './needs.ts'
import { planReorganisation } from './plan.ts'
import { addReorganisation, changeState, reorganisationsOf, undoOf } from './store.ts'

const file = z
  .object({ from: z.string().refine(isDay), decision: z.string().optional(), changes: z.array(changeSchema).min(1) })
  .strict()

type Needs = Pick<ReorganisationNeeds, 'database' | 'snapshots' | 'clock' | 'ids'>

export type FromFile =
  | { ok: true; says: string; id: string | null; orphans: number }
  | { ok: false; faults: readonly string[] }

/** Nothing is done in a dry run, nor while something has no place, unless `orphans` says that it may go to the unit above. */
export async function carryOutFile(
  text: string,
  municipality: string,
  how: { dryRun: boolean; orphans: boolean },
  needs: Needs,
): Promise<FromFile> {
  const read = readFile(text)
  if (!read.ok) return read
  const { governance, register } = await needs.snapshots.of(municipality)
  const world: World = { governance, register, today: needs.clock.today() }
  const planned = planReorganisation(read.changes, read.from, world, needs.ids)
  if (!planned.ok) return { ok: false, faults: planned.faults.map((fault) => faultInWords(fault, 'sv')) }
  const t = textsIn('sv')
  const says = messageOf(planParts(planned.plan, world, 'sv')).text
  const orphans = planned.plan.orphans.length
  if (how.dryRun || (orphans > 0 && !how.orphans)) return { ok: true, says, id: null, orphans }
  const id = needs.ids.next()
  const now = needs.clock.now()
  const at = read.from <= world.today
  const one = {
    ...{ id, from: read.from, changes: read.changes, decision: read.decision, state: 'planned' as const },
    ...{ decidedBy: null, decidedAt: now, appliedAt: null },
  }
  await needs.database.unit(municipality, async (unit) => {
    await addReorganisation(unit, municipality, one)
    if (at && !(await applyPlan(unit, municipality, one, planned.plan, now)))
      throw new Error('The register has moved meanwhile.')
    await recordAudit(unit, {
      ...{
        id: needs.ids.next(),
        municipality,
        at: now,
        action: `reorganisation.${at ? 'apply' : 'plan'}`,
        channel: 'command-line',
      },
      ...{ subject: { kind: 'reorganisation', id }, actor: { kind: 'command-line', id: null } },
    })
  })
  return { ok: true, says: `${says}\n${at ? t.applied : t.planned(read.from)}`, id, orphans }
}

/** Gives null when it cannot be undone any longer. */
export async function undoReorganisation(
  id: string,
  municipality: string,
  { database, ids, clock }: Needs,
): Promise<string | null> {
  const t = textsIn('sv')
  return database.unit(municipality, async (unit) => {
    const one = (await reorganisationsOf(unit, municipality)).find((each) => each.id === id)
    const back = await undoOf(unit, municipality, id)
    const done =
      one?.state === 'planned'
        ? await changeState(unit, municipality, one, { state: 'withdrawn' })
        : one?.state === 'applied' && back !== null && (await takeBack(unit, municipality, one, back))
    if (!done) return null
    await recordAudit(unit, {
      ...{ id: ids.next(), municipality, at: clock.now(), action: 'reorganisation.undo', channel: 'command-line' },
      ...{ subject: { kind: 'reorganisation', id }, actor: { kind: 'command-line', id: null } },
    })
    return one?.state === 'planned' ? t.withdrawn : t.undone
  })
}

type Read =
  | { ok: true; from: Day; decision: string | null; changes: z.infer<typeof file>['changes'] }
  | { ok: false; faults: readonly string[] }

function readFile(text: string): Read {
  let value: unknown
  try {
    value = parse(text)
  } catch (error) {
    return {
      ok: false,
      faults: [`Filen är inte läsbar YAML: ${error instanceof Error ? error.message.split('\n')[0] : ''}`],
    }
  }
  const read = file.safeParse(value)
  if (!read.success)
    return { ok: false, faults: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }
  const { from, decision, changes } = read.data
  return { ok: true, from: from as Day, decision: decision ?? null, changes }
}
