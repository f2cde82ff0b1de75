import type { Draft, Form, FormFaults } from './message.ts'

export type ChannelName = 'terminal' | 'playground' | 'slack' | 'teams'
export type Language = 'sv' | 'en'

/** `dm`: one person and the bot · `group`: a channel or group chat of the municipality · `external`: outsiders can read it. */
export type ConversationKind = 'dm' | 'group' | 'external'

/** One thing that reached the bot, verified by its channel and put into our words. */
export type Inbound = {
  channel: ChannelName
  /** The municipality's key, decided by the channel's connection, never by the sender. */
  municipality: string
  conversation: { id: string; kind: ConversationKind }
  /** Who sent it; null when the channel could not tie the sender to a person of the municipality. */
  person: Asker | null
  /** The delivery's own id within its channel: the same key twice has its effect once. */
  key: string
  /** The message that a click or a form came from, as the channel names it, so that it can be updated in place. */
  replyTo?: string
  language?: Language
} & InboundContent

export type InboundContent =
  | { kind: 'text'; text: string }
  | { kind: 'action'; action: string }
  | { kind: 'form'; form: string; values: Readonly<Record<string, string | readonly string[]>> }
  | { kind: 'command'; text: string }
  /** The person opened the bot's own page in the channel (App Home, personal tab). */
  | { kind: 'home' }
  | { kind: 'lifecycle'; event: 'installed' | 'removed' | 'member-added' }

/** A platform user tied to a person of the municipality, or an unknown colleague (`personId` null): may ask, owns no roles. */
export type Asker = {
  personId: string | null
  /** As the channel knows the user, for linking and replies. */
  platformUserId: string
  name: string
  email: string | null
  /** Guests, strangers and other tenants get one neutral sentence and no data. */
  standing: 'member' | 'colleague' | 'guest'
}

/** Where something is to be said: back in the conversation, or to a person wherever that person is reached. */
type Address = { to: 'conversation'; channel: ChannelName; conversationId: string } | { to: 'person'; personId: string }

/** A message on its way out. Written in the transaction of the change that caused it; delivered afterwards. */
export type Outbound = {
  address: Address
  message: Draft
  /** An unasked message that cannot wait for the person's next morning; it still waits for people to be awake. */
  urgent?: boolean
  /** Not before this instant, whatever the hour is now. */
  from?: Date
  /** Only to know of: it goes with the person's next notice, or by itself after so many days. */
  mayWaitDays?: number
  /** The language it is written in; Swedish, or the language of the answered turn, unless told. */
  language?: Language
  /** Says the same thing once: a second row with this key is not written. */
  key?: string
  /** Changes the message that the platform calls this, in place where the channel can: see `Inbound.replyTo`. */
  updates?: string
  /** Takes the place of the notice with this key: see `Notices.post`. */
  replaces?: string
} & Nature

/** `reply` answers somebody; `unasked` was not asked for and must earn its place: it says why it came, for "varför får jag detta?". */
type Nature = { nature: 'reply'; why?: string } | { nature: 'unasked'; why: string }

/**
 * What a channel hands back at once, before or beside the outbox: a form to open, or a form's faults.
 * With its faults comes the form itself, for channels that show them by drawing it anew; what was filled in they know.
 */
export type Immediate = { kind: 'form'; form: Form } | { kind: 'faults'; form: Form; faults: FormFaults } | null
