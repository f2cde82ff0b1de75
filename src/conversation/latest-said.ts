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
export async function latestSaid(unit: Unit, where: Where): Promise<Message | null> {
  const [latest] = await lately(unit, where, days * 86_400_000, 1)
  return latest ?? null
}

/** What was said during the last half hour, the latest first: whoever says what a button is called has it before their eyes. */
export function stillShown(unit: Unit, where: Where): Promise<readonly Message[]> {
  return lately(unit, where, 30 * 60_000, 8)
}

async function lately(
  unit: Unit,
  { municipality, channel, conversationId, personId, now }: Where,
  ms: number,
  most: number,
): Promise<readonly Message[]> {
  const talks = [talkName({ channel, conversationId, personId: null })]
  if (personId !== null) talks.push(talkName({ channel: null, conversationId: null, personId }))
  // What waited for somebody's morning is as old as when it was said.
  const recently = { gt: new Date(now.getTime() - ms) }
  const said = await unit.outgoingMessage.findMany({
    where: {
      municipality,
      talk: { in: talks },
      state: { in: ['sent', 'sending'] },
      OR: [{ sentAt: recently }, { sentAt: null, createdAt: recently }],
    },
    orderBy: [{ sentAt: { sort: 'desc', nulls: 'first' } }, { place: 'desc' }],
    take: most,
  })
  return said.map(({ message }) => message as unknown as Message)
}
