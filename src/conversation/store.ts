import { type Database, type StoringFunction, type Unit, jsonOf } from '../database/database.ts'
import { togetherIn } from '../lib/together.ts'
import type { ChannelName, Language } from './inbound.ts'
import type { Message } from './message.ts'
import type { Progress } from './dialogue.ts'
import { recentTalks } from './recent-talks.ts'
import type { Memory } from './understanding/reading.ts'

/** Where a turn takes place and what makes it one. */
export type TurnKey = {
  municipality: string
  channel: ChannelName
  /** The delivery's own id. */
  key: string
  /** The talk whose state it reads and changes. */
  conversation: string
  /** The sealed action that was pressed. */
  action: string | null
  /** Where its replies are said, when other processes may be saying something there; null when this one is alone. */
  talk: string | null
}

/** What a turn starts from. */
export type Begun = {
  claimed: boolean
  /** As this process left it a moment ago, without asking: whether it is still so is seen when the turn is written. */
  isRemembered?: true
  registerVersion: number
  conversation: {
    version: number
    memory: Memory | null
    memoryAt: string | null
    progress: Progress | null
    language: Language | null
  } | null
  action: SealedAction | null
  /** Replies in `talk` that have not been sent yet. */
  ahead: readonly { id: string; state: 'waiting' | 'sending'; leasedUntil: string | null }[] | null
}

export type SealedAction = {
  name: string
  payload: unknown
  by: 'recipient' | 'anyone'
  personId: string | null
  platformUserId: string | null
  channel: ChannelName | null
  /** The language of its message; null when that was sealed before languages were kept. */
  language: Language | null
  sealedAt: string
  usedAt: string | null
}

/** What a turn leaves. An absent `memory` or `progress` stays as it was. */
export type Finished = TurnKey & {
  at: string
  version: number
  /** What was not read but remembered: the register's version that was, for the claim is asked for anyway. */
  fromMemory?: { registerVersion: number }
  memory?: { value: Memory | null }
  progress?: { value: Progress | null }
  /** The language that was spoken. */
  language: Language
  usedAction: string | null
  /** A change that one function of the schema writes, with its link in the audit chain. */
  change?: { by: StoringFunction; value: unknown; link: object; canonical: string }
  actions: readonly {
    id: string
    name: string
    payload: unknown
    by: string
    channel: ChannelName | null
    platformUserId: string | null
    personId: string | null
    language: Language
  }[]
  outgoing: readonly NewOutgoing[]
}

export type NewOutgoing = {
  id: string
  channel: ChannelName | null
  conversationId: string | null
  personId: string | null
  /** Where it is said, as one word: what is said there goes out in order. */
  talk: string
  message: Message
  nature: 'reply' | 'unasked'
  why: string | null
  language: Language
  /** Shares one message a day with whatever else waits for the person. */
  digest: boolean
  key: string | null
  updates: string | null
  state: 'held' | 'waiting' | 'sending'
  notBefore: string | null
  leasedUntil: string | null
}

/** The database's side of turns. Those that begin or end while another round trip is under way share the next one, and its commit. */
export type TurnStore = {
  begin(turn: TurnKey): Promise<Begun>
  /** Writes it all, durably, before it resolves. Gives false, having written nothing, when the talk has moved on meanwhile. */
  finish(turn: Finished): Promise<boolean>
  /** The same inside a unit that also changes state. */
  finishIn(unit: Unit, turn: Finished): Promise<boolean>
}

export function turnStore(database: Database): TurnStore {
  const beginning = togetherIn<TurnKey, Begun>((municipality, turns) =>
    database.call(municipality, 'styrbot_begin_turns', turns),
  )
  const finishing = togetherIn<Finished, boolean>(
    (municipality, turns) => database.call(municipality, 'styrbot_finish_turns', turns.map(storableTurn)),
    { isWithoutEffect: isOfWhatWasGiven },
  )
  const lately = recentTalks()
  return {
    async begin(turn) {
      // Where several processes serve a talk, what another is saying in it has to be asked for.
      const known = turn.talk === null && turn.action === null ? lately.of(turn) : null
      if (known) return known
      const begun = await beginning(turn.municipality, turn)
      if (turn.talk === null) lately.read(turn, begun)
      return begun
    },
    async finish(turn) {
      let isWritten = false
      try {
        isWritten = await finishing(turn.municipality, turn)
        return isWritten
      } finally {
        if (isWritten) lately.written(turn)
        else lately.forget(turn)
      }
    },
    async finishIn(unit, turn) {
      lately.forget(turn)
      const argument = jsonOf([storableTurn(turn)])
      const rows = await unit.$queryRaw<
        { written: boolean[] }[]
      >`SELECT styrbot_finish_turns(${argument}::jsonb) AS written`
      return rows[0]!.written[0]!
    },
  }
}

/** PostgreSQL's classes of errors that are about what was to be written: one turn's then, and all that shared its commit were undone. */
const isOfWhatWasGiven = (error: unknown): boolean =>
  /^(?:22|23|42|P0)\w{3}$/.test((error as { code?: string }).code ?? '')

function storableTurn(turn: Finished): unknown {
  return { ...turn, outgoing: turn.outgoing.map(storable) }
}

function storable(row: NewOutgoing): unknown {
  return { ...row, message: storableMessage(row.message) }
}

/** Pictures are kept as base64. */
export function storableMessage(message: Message): unknown {
  if (!message.blocks?.some((block) => block.kind === 'image')) return message
  const blocks = message.blocks.map((block) =>
    block.kind === 'image' ? { ...block, png: Buffer.from(block.png).toString('base64') } : block,
  )
  return { ...message, blocks }
}

export function messageFrom(json: unknown): Message {
  const message = json as Message
  if (!message.blocks?.some((block) => block.kind === 'image')) return message
  const blocks = message.blocks.map((block) =>
    block.kind === 'image'
      ? { ...block, png: new Uint8Array(Buffer.from(block.png as unknown as string, 'base64')) }
      : block,
  )
  return { ...message, blocks }
}

export function talkName(to: Pick<NewOutgoing, 'channel' | 'conversationId' | 'personId'>): string {
  return to.personId === null ? `${to.channel} ${to.conversationId}` : `person ${to.personId}`
}

/** One change by a function of the schema, in a unit. */
export async function storeThrough(unit: Unit, by: StoringFunction, value: unknown): Promise<void> {
  await unit.$executeRawUnsafe(`SELECT ${by}($1::jsonb)`, jsonOf(value))
}
