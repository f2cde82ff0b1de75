/** What is known of passing on after meetings: how often it was said. What nobody has said is not known, and no breach. */
import { bodyInWords } from '../../../governance/body-name.ts'
import type { Unit } from '../../../database/database.ts'
import type { EvidenceAsked } from '../../../feature.ts'
import type { RuleEvidence } from '../../../governance/evidence.ts'
import { day } from '../../../lib/day.ts'
import { partyInWords } from '../../rules/index.ts'
import { relayTextsIn } from './in-words.ts'
import { finishedMeetings, seatingIn } from './last.ts'
import { relayersOf } from './relay.ts'
import { relaysOf } from './store.ts'

const mostInAYear = 60

export async function relayEvidence(
  unit: Unit,
  { world, year, language }: EvidenceAsked,
): Promise<readonly RuleEvidence[]> {
  const municipality = world.governance.key
  const t = relayTextsIn(language)
  const found: RuleEvidence[] = []
  for (const body of world.governance.manifest.bodies) {
    const duties = world.governance.manifest.duties.filter(
      ({ kind, per, owes }) => kind === 'inform' && per === 'meeting' && owes === `body:${body.id}`,
    )
    const rules = [
      ...new Set([...body.informs.flatMap(({ sources }) => sources), ...duties.flatMap(({ sources }) => sources)]),
    ]
    if (body.informs.length === 0 || rules.length === 0) continue
    const all = await finishedMeetings(
      unit,
      body.shared?.host ?? municipality,
      body.id,
      mostInAYear,
      day(`${year}-01-01`),
    )
    const meetings = all.filter((meeting) => meeting.day.startsWith(String(year)))
    const relays = await relaysOf(unit, municipality, { meetings: meetings.map(({ id }) => id) })
    const said = relays.filter(({ informedOn }) => informedOn !== null)
    const of = meetings.length * relayersOf(await seatingIn(unit, body, world)).length
    found.push({
      rules,
      about: duties[0] ? `duty:${duties[0].id}` : `body:${body.id}.informs`,
      status: of > 0 && said.length >= of ? 'met' : 'noted',
      says: t.evidence(said.length, of, meetings.length),
      shownBy: said.toReversed().map(({ units, informedOn, recordedAt, meetingId }) => ({
        what: `${t.shown(bodyInWords(body, language))}: ${units.map((id) => world.governance.unit(id)?.name ?? id).join(', ')}`,
        happenedOn: informedOn,
        recordedAt,
        by: partyInWords(`body:${body.id}`, { governance: world.governance, language }),
        audited: { kind: 'meeting', id: meetingId },
      })),
    })
  }
  return found
}
