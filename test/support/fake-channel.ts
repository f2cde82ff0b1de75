import type { Channel, Delivered, Outgoing } from '../../src/conversation/channel.ts'
import type { ChannelName } from '../../src/conversation/inbound.ts'

export type FakeChannel = Channel & {
  delivered: Outgoing[]
  /** Outcomes to answer with, in order; `sent` when there are none left. */
  next: (Delivered | 'throw')[]
}

/** A channel that keeps what it is given, and fails when told to. */
export function aFakeChannel(name: ChannelName = 'terminal'): FakeChannel {
  const channel: FakeChannel = {
    name,
    abilities: { editsMessages: true, opensForms: true, reachesPeople: true, showsPictures: true },
    delivered: [],
    next: [],
    async deliver(outgoing) {
      channel.delivered.push(outgoing)
      const outcome = channel.next.shift() ?? { outcome: 'sent', as: `sent-${channel.delivered.length}` }
      if (outcome === 'throw') throw new Error('the wire broke')
      return outcome
    },
  }
  return channel
}
