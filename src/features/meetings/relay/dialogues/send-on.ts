/** What a meeting came to, to everybody whom the body is to reach by name: sent when whoever keeps the minutes says so. */
import { bodyInWords } from '../../../../governance/body-name.ts'
import { z } from 'zod'
import type { Dialogue } from '../../../../conversation/dialogue.ts'
import { type Outbound } from '../../../../conversation/inbound.ts'
import type { World } from '../../../register/index.ts'
import { mineToChange } from '../../held/dialogues/mine.ts'
import type { Held } from '../../held/held.ts'
import { worldOf } from '../../needs.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import { relayTextsIn } from '../in-words.ts'
import { heldOnOf } from '../last.ts'
import { passOnText, readersOf } from '../relay.ts'

const about = z.object({ meetingId: z.string() })

export const sentOnKey = (meetingId: string, personId: string): string => `meetings.sent-on:${meetingId}:${personId}`

export function sendOn(needs: NoticeNeeds): Dialogue {
  return {
    name: 'meetings.send-on',
    takes: ({ action }) => action?.name === 'meetings.send-on',
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const t = relayTextsIn(turn.language)
      const { municipality } = turn.inbound
      const mine = await mineToChange(needs, turn, world, about.parse(turn.action?.payload).meetingId)
      if (!mine.ok) return { replies: [{ text: mine.says }] }
      const outbounds = toReaders(mine.held, world)
      const keys = outbounds.flatMap(({ key }) => key ?? [])
      const said = await needs.database.unit(municipality, (unit) => needs.notices.fates(unit, municipality, keys))
      const fresh = outbounds.filter(({ key }) => !said.has(key ?? ''))
      if (fresh.length === 0) return { replies: [{ text: t.sentAlready }] }
      return {
        replies: [{ text: t.sent(fresh.length) }],
        change: {
          audit: { action: 'meetings.send-on', subject: { kind: 'meeting', id: mine.held.called.meeting.id } },
          run: async (unit) => void (await needs.notices.post(unit, municipality, fresh)),
        },
      }
    },
  }
}

/** Everybody to be reached who was not called. */
export function toReaders({ called, entries }: Pick<Held, 'called' | 'entries'>, world: World): readonly Outbound[] {
  const { meeting, body, invitations, seating } = called
  const there = new Set([
    ...invitations.map(({ personId }) => personId),
    ...seating.people.map(({ person }) => person.id),
  ])
  return readersOf(body, there, world).map((person): Outbound => {
    const language = person.language ?? 'sv'
    return {
      address: { to: 'person', personId: person.id },
      message: { text: passOnText({ body, heldOn: heldOnOf(meeting), entries }, language, world.today) },
      nature: 'unasked',
      why: relayTextsIn(language).why(bodyInWords(body, language)),
      key: sentOnKey(meeting.id, person.id),
      language,
    }
  })
}
