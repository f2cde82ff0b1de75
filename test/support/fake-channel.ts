import type { Channel, Delivered, Outgoing } from '../../src/conversation/channel.ts'
import { record } from '../gallery/record.ts'
import type { ChannelName } from '../../src/conversation/inbound.ts'

export type FakeChannel = Channel & {
  delivered: Outgoing[]
  /** Outcomes to answer with, in order; `sent` when there are none left. */
  next: (Delivered | 'throw')[]
  /** From now on what it is given goes on to this channel, too. */
  passOn(real: Channel): void
}

const times = new WeakMap<Outgoing, number>()
/** Whoever has not let the bot in cannot be written to; everything else has to be taken. */
const away = new Set(['app-not-installed', 'not-in-workspace'])
let deliveries = 0
let turnAt = 0

/** Somebody says something: what a platform changes in place from now on stood there before what is said next. */
export const turnBegins = (): void => void (turnAt = deliveries)

/** When a message was delivered, among all of them. */
export const timeOf = (outgoing: Outgoing): number => times.get(outgoing) ?? 0

/** A channel that keeps what it is given, and fails when told to. */
export function aFakeChannel(name: ChannelName = 'terminal'): FakeChannel {
  let behind: Channel | null = null
  /** What waits for its turn, by its id: it is kept once, however often it is tried. */
  const waiting = new Map<string, Outgoing>()
  const channel: FakeChannel = {
    passOn: (real) => void (behind = real),
    name,
    abilities: {
      editsMessages: true,
      opensForms: true,
      showsFormsForWords: name !== 'slack' && name !== 'teams',
      reachesPeople: true,
      showsPictures: true,
    },
    delivered: [],
    next: [],
    async deliver(outgoing) {
      const before = waiting.get(outgoing.id)
      if (before) channel.delivered.splice(channel.delivered.indexOf(before), 1)
      waiting.delete(outgoing.id)
      channel.delivered.push(outgoing)
      times.set(outgoing, behind === null || outgoing.updates === null ? ++deliveries : turnAt + 0.5)
      record({ kind: 'message', message: outgoing.message })
      if (behind) {
        const delivered = await behind.deliver(outgoing)
        const isAway = delivered.outcome === 'unreachable' && away.has(delivered.because)
        // Slack looks up few addresses at a time: the others wait their turn, and are tried again.
        const waitsItsTurn = delivered.outcome === 'later' && delivered.alone === true
        if (delivered.outcome !== 'sent' && !isAway && !waitsItsTurn)
          throw new Error(`${name} did not take it: ${JSON.stringify(delivered)}`)
        if (waitsItsTurn) waiting.set(outgoing.id, outgoing)
        return delivered
      }
      const outcome = channel.next.shift() ?? { outcome: 'sent', as: `sent-${channel.delivered.length}` }
      if (outcome === 'throw') throw new Error('the wire broke')
      return outcome
    },
  }
  return channel
}
