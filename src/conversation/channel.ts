import type { ChannelName, Immediate, Inbound, Language } from './inbound.ts'
import type { Grounds } from './dialogue.ts'
import type { Message } from './message.ts'
import type { Reading } from './understanding/reading.ts'

/** What a channel can do: one flag and one sentence each, instead of asking which channel it is. */
export type Abilities = {
  /** A message already sent can be changed in place. */
  editsMessages: boolean
  /** A form can be opened as a dialog of its own. */
  opensForms: boolean
  /** A form can be shown in reply to words, too; elsewhere it takes a press. */
  showsFormsForWords: boolean
  /** A person can be written to without having written first. */
  reachesPeople: boolean
  /** PNG pictures can be shown. */
  showsPictures: boolean
}

/** The channel's side of a talk: it turns deliveries into `Inbound`, hands them to `receive`, and delivers what the outbox holds. */
export type Channel = {
  name: ChannelName
  abilities: Abilities
  /** How fast the platform wants to be written to, where it says so. */
  pace?: Pace
  /** Sends one message. Translates the platform's failures by status; never throws for what the platform may answer. */
  deliver(outgoing: Outgoing, nextCall?: NextCall): Promise<Delivered>
  /** Looks whether a message that may have been sent is there. Absent: the platform cannot be asked. */
  find?(outgoing: Outgoing, about: About): Promise<Found>
}

/** `since`: it was not sent before then · `near`: a message that was sent earlier in the same talk, as the platform names it. */
export type About = { since: Date; near: string | null }

export type Found =
  | { is: 'there'; as: string | null }
  /** Certainly not there: it may be sent. */
  | { is: 'absent' }
  /** The platform does not let us see enough. */
  | { is: 'unknown' }
  | { is: 'later'; afterSeconds: number }

/**
 * To be awaited before every call but the first that a message takes: platforms count calls. What nobody asked for waits for its turn.
 */
export type NextCall = () => Promise<void>

/** How many calls within a workspace or tenant, and within one talk of it. */
export type Pace = { perWorkspace: Rate; perTalk: Rate }
/** So many a second, and so many at once after a pause. */
export type Rate = { perSecond: number; burst: number }

/** One row of the outbox on its way to a channel: sealed, addressed as the channel knows people and conversations. */
export type Outgoing = {
  /** The outbox row's id, for idempotency keys and logs. */
  id: string
  municipality: string
  to: { conversationId: string } | { platformUserId: string }
  message: Message
  /** The language that the message is written in, for the few words that a channel adds. */
  language: Language
  /** The platform's id of the message to change in place. */
  updates: string | null
}

export type Delivered =
  /** `as` is the platform's id of the message, for updates. */
  | { outcome: 'sent'; as: string | null }
  /** The platform asks us to wait. */
  /** `alone`: only this message is to wait; the workspace takes others. */
  | { outcome: 'later'; afterSeconds: number; alone?: true }
  /** It will never work: the app is not installed there, the person is gone. */
  | { outcome: 'unreachable'; because: string }
  /** A timeout after sending: it may have arrived, so it is not sent again. */
  | { outcome: 'maybe-sent'; because: string }

/** How channels hand a delivery to the core. Resolves when its effects are committed; `immediate` is what to answer in place. */
export type Receive = (inbound: Inbound) => Promise<Received>
export type Received = {
  /** False: the same delivery came before and has had its effect. */
  claimed: boolean
  immediate: Immediate
  /** The language that was answered in, for the few words that a channel adds. */
  language: Language
  /** How the message was read and what the answer rests on; channels for people do not show it. */
  understood: { reading: Reading; grounds: Grounds | null } | null
}
