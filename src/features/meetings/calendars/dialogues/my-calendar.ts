/** "Min kalender": the address of one's own calendar, given in private, and changed when it has gone astray. */
import type { Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import { links, messageOf, sentence } from '../../../../conversation/say.ts'
import { saidIn } from '../../needs.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import { choicesPart } from '../../notices/notice.ts'
import { textsIn } from '../in-words.ts'
import { generationsOf, revokeLinks } from '../store.ts'

export function myCalendar(needs: NoticeNeeds): Dialogue {
  return {
    name: 'meetings.my-calendar',
    takes: (turn) =>
      turn.action
        ? turn.action.name === 'meetings.change-calendar-link'
        : turn.reading?.intent === 'my_calendar' || asksForIt.test(saidIn(turn) ?? ''),
    async decide(turn) {
      const texts = textsIn(turn.language)
      const { municipality, conversation, person } = turn.inbound
      if (conversation.kind !== 'dm') return { replies: [{ text: texts.onlyInPrivate }] }
      if (!person?.personId) return { replies: [{ text: texts.unknownPerson }] }
      const { personId } = person
      const generationOf = await needs.database.unit(municipality, (unit) =>
        generationsOf(unit, municipality, [personId]),
      )
      const url = (generation: number) => needs.links.url({ municipality, personId, meetingId: null }, generation)
      if (!turn.action) return { replies: [given(turn, texts.link, url(generationOf(personId)))] }
      return {
        replies: [given(turn, texts.changed, url(generationOf(personId) + 1))],
        change: {
          audit: { action: 'meetings.change-calendar-link', subject: { kind: 'person', id: personId } },
          run: (unit) => revokeLinks(unit, municipality, personId, turn.now),
        },
      }
    },
  }
}

const asksForIt = /^\s*(?:min (?:mötes)?kalender|my calendar|prenumerera på (?:mina )?möten(?:a)?)[\s.!?]*$/iu

function given(turn: Turn, says: string, url: string) {
  const texts = textsIn(turn.language)
  const change = { label: texts.change, action: { name: 'meetings.change-calendar-link', payload: {} } }
  return messageOf([
    sentence(says),
    links([{ label: texts.label, url }]),
    sentence(texts.secret),
    choicesPart([change], turn.language),
  ])
}
