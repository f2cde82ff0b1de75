/**
 * One turn: claim the delivery, know who asks, understand, let a dialogue decide, and carry its decision out in one transaction.
 * A turn is decided outside any transaction on a state with a version; if the talk has moved on meanwhile, it is decided anew.
 */
import { recordAudit } from '../database/audit.ts'
import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Ids } from '../lib/ids.ts'
import { keyedQueue } from '../lib/keyed-queue.ts'
import type { Log } from '../lib/log.ts'
import type { Receive, Received } from './channel.ts'
import type { Decision, DecodedAction, Dialogue, Turn } from './dialogue.ts'
import { OvertakenError } from './errors.ts'
import type { Inbound, Language, Outbound } from './inbound.ts'
import type { Outbox } from './outbox.ts'
import { type Recipient, type Sealed, mayPress, seal } from './seal.ts'
import { type Begun, type Finished, type NewOutgoing, type SealedAction, type TurnStore, turnStore } from './store.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'
import type { Memory, Reading } from './understanding/reading.ts'

export type TurnNeeds = {
  database: Database
  clock: Clock
  ids: Ids
  log: Log
  outbox: Outbox
  dialogues: readonly Dialogue[]
  /** The municipality's reader as of this version of its register, and the person's own choice of language. */
  prepare(municipality: string, registerVersion: number, personId: string | null): Promise<Prepared>
}

type Prepared = { read(text: string, memory: Memory | null): Reading; language: Language | null }

/** Longer messages are answered with a request to be brief: nobody's question is that long. */
const longestText = 4_000
const mostAttempts = 10
const memoryMinutes = 10
const buttonDays = 30
const leaseMinutes = 2
const texts = { sv, en }

export function turns(needs: TurnNeeds): Receive {
  const queue = keyedQueue()
  const store = turnStore(needs.database)
  return (inbound) => {
    const conversation = `${inbound.municipality}/${inbound.channel}/${inbound.conversation.id}`
    return queue.run(conversation, () => takeTurn(needs, store, readable(inbound)))
  }
}

/** Without control characters and broken letters: nobody writes them, and the database takes neither. */
function readable(inbound: Inbound): Inbound {
  const clean = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|\p{Surrogate}/gu, '')
  if (inbound.kind === 'text' || inbound.kind === 'command') return { ...inbound, text: clean(inbound.text) }
  if (inbound.kind !== 'form') return inbound
  const values = Object.entries(inbound.values).map(([name, value]) => [
    name,
    typeof value === 'string' ? clean(value) : value.map(clean),
  ])
  return { ...inbound, values: Object.fromEntries(values) as typeof inbound.values }
}

async function takeTurn(needs: TurnNeeds, store: TurnStore, inbound: Inbound): Promise<Received> {
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const received = await tryTurn(needs, store, inbound)
    if (received) return received
  }
  throw new Error('A turn was overtaken again and again, and has had no effect.')
}

/** Null when the talk has moved on meanwhile, in another process: nothing is written, and the turn is to be decided anew. */
async function tryTurn(needs: TurnNeeds, store: TurnStore, inbound: Inbound): Promise<Received | null> {
  const key = {
    municipality: inbound.municipality,
    channel: inbound.channel,
    key: inbound.key,
    conversation: talkOf(inbound),
    action: inbound.kind === 'action' ? inbound.action : null,
  }
  const begun = await store.begin(key)
  if (begun.claimed) return { claimed: false, immediate: null, understood: null }

  const now = needs.clock.now()
  const decided = await decide(needs, inbound, begun, now)
  const { decision } = decided
  const written = writeDown(needs, inbound, decision, now)
  const finished: Finished = {
    ...key,
    at: now.toISOString(),
    version: begun.conversation?.version ?? 0,
    ...(decision.memory === undefined ? {} : { memory: { value: decision.memory } }),
    ...(decision.progress === undefined ? {} : { progress: { value: decision.progress } }),
    usedAction: decided.pressed && decision.change ? key.action : null,
    ...written,
  }
  if (!(await carryOut(needs, store, inbound, decision, finished, now))) return null
  needs.outbox.deliver(inbound.municipality, written.outgoing)
  const { reading } = decided
  return {
    claimed: true,
    immediate: decision.immediate ?? null,
    understood: reading ? { reading, grounds: decision.grounds ?? null } : null,
  }
}

/** In a group everybody has a talk of their own with the bot: "och vem äger den?" follows what the same person asked. */
function talkOf(inbound: Inbound): string {
  if (inbound.conversation.kind === 'dm' || !inbound.person) return inbound.conversation.id
  return `${inbound.conversation.id}#${inbound.person.platformUserId}`
}

type Decided = { decision: Decision; reading: Reading | null; pressed: boolean }

async function decide(needs: TurnNeeds, inbound: Inbound, begun: Begun, now: Date): Promise<Decided> {
  const { person } = inbound
  if (!person || person.standing === 'guest' || inbound.conversation.kind === 'external') {
    const quiet = inbound.kind === 'lifecycle' || inbound.kind === 'home'
    return say(quiet ? null : texts[inbound.language ?? 'sv'].outsider)
  }
  try {
    return await decideFor(needs, inbound, begun, now)
  } catch (error) {
    const reference = `fel-${needs.ids.next().slice(-8)}`
    needs.log.error(
      { err: error, reference, municipality: inbound.municipality, channel: inbound.channel },
      'a turn failed',
    )
    return say(texts[inbound.language ?? 'sv'].apology(reference))
  }
}

async function decideFor(needs: TurnNeeds, inbound: Inbound, begun: Begun, now: Date): Promise<Decided> {
  const person = inbound.person!
  const prepared = await needs.prepare(inbound.municipality, begun.registerVersion, person.personId)
  const said = inbound.kind === 'text' || inbound.kind === 'command' ? inbound.text : null
  const chosen = prepared.language ?? inbound.language ?? null
  if (said !== null && said.length > longestText) return say(texts[chosen ?? 'sv'].tooLong(longestText))
  if (inbound.kind === 'text' && !/[\p{L}\p{N}?]/u.test(inbound.text)) return say(texts[chosen ?? 'sv'].nothingSaid)

  const memory = fresh(begun, now)
  const reading = said === null ? null : prepared.read(said, memory)
  const language = chosen ?? reading?.language ?? 'sv'
  if (inbound.kind === 'action') {
    const refusal = refuse(begun.action, inbound)
    if (refusal) return say(texts[language][refusal])
  }
  const turn: Turn = {
    inbound,
    language,
    reading,
    memory,
    action: begun.action ? decode(begun.action, now) : null,
    progress: begun.conversation?.progress ?? null,
    now,
  }
  const dialogue = choose(needs.dialogues, turn)
  if (dialogue) return { decision: await dialogue.decide(turn), reading, pressed: turn.action !== null }
  const silent = inbound.kind === 'home' || inbound.kind === 'lifecycle'
  return { ...say(silent ? null : texts[language].notUnderstood), reading }
}

/** A dialogue in progress is asked first, then all in the features' order. */
function choose(dialogues: readonly Dialogue[], turn: Turn): Dialogue | null {
  const inProgress = dialogues.find((dialogue) => dialogue.name === turn.progress?.dialogue)
  if (inProgress?.takes(turn)) return inProgress
  return dialogues.find((dialogue) => dialogue !== inProgress && dialogue.takes(turn)) ?? null
}

function refuse(action: SealedAction | null, inbound: Inbound): 'oldButton' | 'notYourButton' | null {
  if (!action) return 'oldButton'
  const by = {
    channel: inbound.channel,
    platformUserId: inbound.person!.platformUserId,
    personId: inbound.person!.personId,
  }
  return mayPress(action, by) ? null : 'notYourButton'
}

function decode(action: SealedAction, now: Date): DecodedAction {
  const age = now.getTime() - Date.parse(action.sealedAt)
  return {
    name: action.name,
    payload: action.payload,
    expired: action.usedAt !== null || age > buttonDays * 86_400_000,
  }
}

function fresh(begun: Begun, now: Date): Memory | null {
  const { memory, memoryAt } = begun.conversation ?? {}
  if (!memory || !memoryAt) return null
  return now.getTime() - Date.parse(memoryAt) <= memoryMinutes * 60_000 ? memory : null
}

function say(text: string | null): Decided {
  return { decision: { replies: text === null ? [] : [{ text }] }, reading: null, pressed: false }
}

/** The decision's messages as rows: sealed, addressed, and held by this process when it can send them itself. */
function writeDown(needs: TurnNeeds, inbound: Inbound, decision: Decision, now: Date) {
  const actions: Sealed[] = []
  const outgoing: NewOutgoing[] = []
  const replies: Outbound[] = decision.replies.map((message) => ({
    address: { to: 'conversation', channel: inbound.channel, conversationId: inbound.conversation.id },
    message,
    nature: 'reply',
  }))
  for (const outbound of [...replies, ...(decision.outgoing ?? [])]) {
    const row = outgoingRow(needs, outbound, recipientOf(outbound, inbound), now)
    actions.push(...row.actions)
    outgoing.push(row.outgoing)
  }
  return { actions, outgoing }
}

function recipientOf(outbound: Outbound, inbound: Inbound): Recipient {
  if (outbound.address.to === 'person')
    return { channel: null, platformUserId: null, personId: outbound.address.personId }
  const { channel, person } = inbound
  return { channel, platformUserId: person?.platformUserId ?? null, personId: person?.personId ?? null }
}

/** One message as an outbox row with its sealed buttons. */
function outgoingRow(
  needs: Pick<TurnNeeds, 'ids' | 'outbox'>,
  { address, message, nature, why, key, updates }: Outbound,
  recipient: Recipient,
  now: Date,
): { outgoing: NewOutgoing; actions: Sealed[] } {
  const sealed = seal(message, recipient, needs.ids)
  const ours = address.to === 'conversation' && needs.outbox.sends(address.channel)
  return {
    actions: sealed.actions,
    outgoing: {
      id: needs.ids.next(),
      channel: address.to === 'conversation' ? address.channel : null,
      conversationId: address.to === 'conversation' ? address.conversationId : null,
      personId: address.to === 'person' ? address.personId : null,
      message: sealed.message,
      nature,
      why: why ?? null,
      key: key ?? null,
      updates: updates ?? null,
      state: ours ? 'sending' : 'waiting',
      notBefore: null,
      leasedUntil: ours ? new Date(now.getTime() + leaseMinutes * 60_000).toISOString() : null,
    },
  }
}

/** Gives false, having written nothing, when the talk has moved on meanwhile. */
async function carryOut(
  needs: TurnNeeds,
  store: TurnStore,
  inbound: Inbound,
  { change }: Decision,
  finished: Finished,
  now: Date,
): Promise<boolean> {
  if (!change) return store.finish(finished)
  const written = needs.database.unit(inbound.municipality, async (unit) => {
    if (!(await store.finishIn(unit, finished))) return false
    await change.run(unit)
    await recordAudit(unit, {
      id: needs.ids.next(),
      municipality: inbound.municipality,
      at: now,
      action: change.audit.action,
      subject: change.audit.subject,
      actor: { kind: 'person', id: inbound.person?.personId ?? null },
      channel: inbound.channel,
      detail: change.audit.because ? { because: change.audit.because, ...change.audit.detail } : change.audit.detail,
    })
    return true
  })
  return written.catch((error: unknown) => {
    if (error instanceof OvertakenError) return false
    throw error
  })
}
