/** What proposals and ideas show of the rules they are handed in by: answered, or waiting. */
import type { EvidenceSource } from '../../feature.ts'
import type { RuleEvidence } from '../../governance/evidence.ts'
import { dayOf } from '../../lib/day.ts'
import { partyInWords } from '../rules/index.ts'
import { aboutIn } from './in-words.ts'
import { textsIn } from './in-words.ts'
import { dutyFor, isWaiting } from './proposal.ts'
import { proposalsIn } from './store.ts'

export const proposalEvidence: EvidenceSource = async (unit, { world, year, language }) => {
  const { governance } = world
  const all = (await proposalsIn(unit, governance.key)).filter(({ madeAt }) => dayOf(madeAt).startsWith(String(year)))
  return (['improvement', 'idea'] as const).flatMap((kind): RuleEvidence[] => {
    const duty = dutyFor(kind, governance)
    if (!duty || duty.sources.length === 0) return []
    const own = all.filter((each) => each.kind === kind)
    const answered = own.filter((each) => !isWaiting(each))
    return [
      {
        rules: duty.sources,
        about: `duty:${duty.id}`,
        status: own.length === 0 ? 'noted' : answered.length < own.length ? 'due' : 'met',
        says: textsIn(language).evidence(answered.length, own.length),
        shownBy: own.map((each) => ({
          what: aboutIn(each, world, language),
          happenedOn: dayOf(each.answeredAt ?? each.madeAt),
          recordedAt: each.answeredAt ?? each.madeAt,
          by: duty.to === undefined ? null : partyInWords(duty.to, { governance, language }),
          audited: { kind: 'proposal', id: each.id },
        })),
        reminders: own.map(({ id }) => `proposals.sent:${id}`),
      },
    ]
  })
}
