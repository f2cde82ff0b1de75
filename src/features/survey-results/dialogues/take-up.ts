import { z } from 'zod'
import type { Dialogue } from '../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import { agendaTitle } from '../cards/proposals.ts'
import { forMeeting } from '../consolidation/discussions.ts'
import { textsIn } from '../in-words.ts'
import { type ResultNeeds, askedBy, fingerprint, partOf, told } from './needs.ts'
import { say } from './show.ts'

const pressed = z.object({ roundId: z.string() })

/** Puts the few differences that are worth a meeting on the agenda of the body that answers. */
export function takeUp(needs: ResultNeeds): Dialogue {
  return {
    name: 'survey-results.take-up',
    takes: ({ action }) => action?.name === 'survey-results.take-up',
    async decide(turn) {
      const asked = await askedBy(turn, needs)
      const { roundId } = pressed.parse(turn.action?.payload)
      const telling = await told(roundId, turn, asked, needs)
      const texts = textsIn(turn.language)
      if (!telling) return say(texts.chat.none)
      const { round, proposals } = telling.found
      if (!partOf(asked.personId, round.bodyId, asked.world).leads) return say(texts.chat.notYours)
      if (round.state === 'adopted') return say(texts.proposals.alreadyAdopted)
      if (round.bodyId === null) return say(texts.proposals.noBody)
      const items = forMeeting(proposals).map((proposal) => ({
        id: `survey:${round.id}:${proposal.questionId}`,
        title: agendaTitle(proposal, { ...telling, language: 'sv' }),
        titleEn: agendaTitle(proposal, { ...telling, language: 'en' }),
      }))
      const { municipality } = turn.inbound
      const { bodyId } = round
      const before = fingerprint(telling.found)
      return {
        replies: [{ text: texts.proposals.takenUp(items.length, telling.body ?? bodyId) }],
        change: {
          audit: { action: 'survey.raise-differences', subject: { kind: 'survey-round', id: round.id } },
          async run(unit) {
            const now = await needs.results.of(unit, municipality, round.id)
            if (!now || fingerprint(now) !== before) throw new OvertakenError()
            await needs.raiseItems(unit, municipality, bodyId, items, asked.personId!, turn.now)
          },
        },
      }
    },
  }
}
