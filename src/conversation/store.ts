import { type Database, type Unit, jsonOf } from '../database/database.ts'
import type { ChannelName } from './inbound.ts'
import type { Message } from './message.ts'
import type { Progress } from './dialogue.ts'
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
}

/** What a turn starts from. */
export type Begun = {
  claimed: boolean
  registerVersion: number
  conversation: { version: number; memory: Memory | null; memoryAt: string | null; progress: Progress | null } | null
  action: SealedAction | null
}

export type SealedAction = {
  name: string
  payload: unknown
  by: 'recipient' | 'anyone'
  personId: string | null
  platformUserId: string | null
  channel: ChannelName | null
  sealedAt: string
  usedAt: string | null
}

/** What a turn leaves. An absent `memory` or `progress` stays as it was. */
export type Finished = TurnKey & {
  at: string
  version: number
  memory?: { value: Memory | null }
  progress?: { value: Progress | null }
  usedAction: string | null
  actions: readonly {
    id: string
    name: string
    payload: unknown
    by: string
    channel: ChannelName | null
    platformUserId: string | null
    personId: string | null
  }[]
  outgoing: readonly NewOutgoing[]
}

export type NewOutgoing = {
  id: string
  channel: ChannelName | null
  conversationId: string | null
  personId: string | null
  message: Message
  nature: 'reply' | 'unasked'
  why: string | null
  key: string | null
  updates: string | null
  state: 'waiting' | 'sending'
  notBefore: string | null
  leasedUntil: string | null
}

export function beginTurn(database: Database, turn: TurnKey): Promise<Begun> {
  return database.call(turn.municipality, 'styrbot_begin_turn', turn)
}

/** Gives false when the delivery was claimed before. Throws a MovedOnError when the talk has moved on. */
export function finishTurn(database: Database, turn: Finished): Promise<boolean> {
  return database.call(turn.municipality, 'styrbot_finish_turn', { ...turn, outgoing: turn.outgoing.map(storable) })
}

/** The same inside a unit that also changes state. */
export async function finishTurnIn(unit: Unit, turn: Finished): Promise<boolean> {
  const argument = jsonOf({ ...turn, outgoing: turn.outgoing.map(storable) })
  const rows = await unit.$queryRaw<{ done: boolean }[]>`SELECT styrbot_finish_turn(${argument}::jsonb) AS done`
  return rows[0]!.done
}

/** Messages to people that no turn caused: reminders, calls. */
export async function enqueue(
  unit: Unit,
  municipality: string,
  at: Date,
  outgoing: readonly NewOutgoing[],
): Promise<void> {
  await unit.outgoingMessage.createMany({
    data: outgoing.map((row) => ({
      ...(storable(row) as NewOutgoing & { message: object }),
      municipality,
      createdAt: at,
    })),
    skipDuplicates: true,
  })
}

function storable(row: NewOutgoing): unknown {
  return { ...row, message: toJson(row.message) }
}

/** Pictures are kept as base64. */
function toJson(message: Message): unknown {
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
