/** What the bot has said last in a talk, wherever it was said to the person. One read of the database. */
import type { Unit } from '../database/database.ts'
import type { ChannelName } from './inbound.ts'
import type { Message } from './message.ts'
import { talkName } from './store.ts'

type Where = {
  municipality: string
  channel: ChannelName
  conversationId: string
  personId: string | null
  now: Date
}

/** Who answers later than that answers something else. */
const days = 3

/** Null when nothing has been said for some days. */
export async function latestSaid(
  unit: Unit,
  { municipality, channel, conversationId, personId, now }: Where,
): Promise<Message | null> {
  const talks = [talkName({ channel, conversationId, personId: null })]
  if (personId !== null) talks.push(talkName({ channel: null, conversationId: null, personId }))
  // What waited for somebody's morning is as old as when it was said.
  const recently = { gt: new Date(now.getTime() - days * 86_400_000) }
  const latest = await unit.outgoingMessage.findFirst({
    where: {
      municipality,
      talk: { in: talks },
      state: { in: ['sent', 'sending'] },
      OR: [{ sentAt: recently }, { sentAt: null, createdAt: recently }],
    },
    orderBy: [{ sentAt: { sort: 'desc', nulls: 'first' } }, { place: 'desc' }],
  })
  return latest ? (latest.message as unknown as Message) : null
}
