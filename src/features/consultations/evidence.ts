/** What remisser show of the rule that a body is asked before a decision. */
import type { EvidenceSource } from '../../feature.ts'
import { dayOf } from '../../lib/day.ts'
import { consultationRule } from './consultation.ts'
import { bodyName, textsIn } from './in-words.ts'
import { consultationsIn } from './store.ts'

export const consultationEvidence: EvidenceSource = async (unit, { world, year, language }) => {
  const duty = consultationRule(world.governance)
  if (!duty || duty.sources.length === 0) return []
  const texts = textsIn(language)
  const all = (await consultationsIn(unit, world.governance.key)).filter(({ consultation }) =>
    dayOf(consultation.sentAt).startsWith(String(year)),
  )
  const open = all.some(({ consultation }) => consultation.state === 'open')
  return [
    {
      rules: duty.sources,
      about: `duty:${duty.id}`,
      status: all.length === 0 ? 'noted' : open ? 'due' : 'met',
      says: texts.proof(all.length),
      shownBy: all.map(({ consultation: one, replies }) => ({
        what: `${texts.heading(one.title)}, ${texts.count(replies.length, one.asked.length)}`,
        happenedOn: dayOf(one.closedAt ?? one.sentAt),
        recordedAt: one.closedAt ?? one.sentAt,
        by: bodyName(one.body, world, language),
        link: '/remisser',
        audited: { kind: 'consultation', id: one.id },
      })),
      reminders: all.flatMap(({ consultation: { id } }) => [`consultations.sent:${id}`, `consultations.remind:${id}`]),
    },
  ]
}
