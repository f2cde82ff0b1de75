import type { Asker } from './inbound.ts'

/** The channels whose users come from somewhere else: workspaces and tenants, let in or not. */
export type Platform = 'slack' | 'teams'

/** Somebody wrote or clicked: who, where, and how the platform can tell more about them. */
export type Seen = {
  channel: Platform
  /** The workspace or tenant that the talk belongs to. */
  workspace: string
  /** The organisation that the workspace is part of, which may be let in as a whole. */
  organisation?: string | null
  /** The user's id within it. */
  user: string
  /** The talk, and how to write in it again when the channel must remember that. */
  talk: { conversationId: string; reference: Reference | null; isOwn: boolean }
  /** From another organisation: in a shared channel, a federated chat. */
  isOutsider: boolean
  /** Asks the platform; null when it knows nobody by that id. */
  profile(): Promise<Profile | null>
}

export type Profile = {
  name: string
  /** Verified addresses, the most trusted first. */
  emails: readonly string[]
  entraObjectId: string | null
  /** A guest in the workspace, a user of another tenant, or a bot. */
  isGuest: boolean
}

/** How to write somewhere again, in the channel's own words. */
export type Reference = { readonly [key: string]: string | undefined }

export type Identified =
  | { ok: true; municipality: string; asker: Asker }
  /** The workspace is let in nowhere · somebody in it cannot be told to belong to one municipality. Neither gets any data. */
  | { ok: false; because: 'not-connected' | 'undecidable' }

export type Identify = (seen: Seen) => Promise<Identified>

/** A talk, a person's own talk, or whichever talk was heard of last in a workspace. */
export type Somewhere = { conversationId: string } | { platformUserId: string } | { workspace: string }

/** How to write somewhere again, as the channel once said; null when they have not met there. */
export type ReferenceOf = (municipality: string, channel: Platform, to: Somewhere) => Promise<unknown>

/** Remembers a talk that the bot itself opened with somebody who had not written. */
export type KeepReference = (
  municipality: string,
  channel: Platform,
  to: { platformUserId: string },
  reference: Reference,
) => Promise<void>

/** Somebody was picked from a platform's own directory, by a user of a municipality. */
export type Picked = Pick<Seen, 'channel' | 'workspace' | 'user' | 'profile'> & { municipality: string }

/**
 * What whoever was picked is called by where people are named in writing: the address that the municipality has for them, else a
 * name; null when nothing tells who it is.
 */
export type NamePicked = (picked: Picked) => Promise<string | null>

/** What a platform's channel needs to know of who is who. */
export type Identity = { identify: Identify; namePicked: NamePicked; reference: ReferenceOf; keep: KeepReference }
