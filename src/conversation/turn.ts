/**
 * One turn: claim the delivery, know who asks, understand, let a dialogue decide, and carry its decision out in one transaction.
 * A turn is decided outside any transaction on a state with a version; if the talk has moved on meanwhile, it is decided anew.
 */
import { type AuditEntry, auditLink, recordAudit } from '../database/audit.ts'
import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Ids } from '../lib/ids.ts'
import { keyedQueue } from '../lib/keyed-queue.ts'
import type { Log } from '../lib/log.ts'
import { type Span, traced } from '../lib/trace.ts'
import { isQuestion } from './asks.ts'
import { carriedOut } from './change.ts'
import type { Receive, Received } from './channel.ts'
import type { Decision, DecodedAction, Dialogue, Turn } from './dialogue.ts'
import { OvertakenError } from './errors.ts'
import type { FloodGate } from './flood.ts'
import type { Button } from './message.ts'
import { mayMeanAButton, pressedInWords } from './press-in-words.ts'
import { sayAction, sayPayload } from './say-button.ts'
import type { ChannelName, Inbound, Language, Outbound } from './inbound.ts'
import type { Hours } from './notices/hours.ts'
import { notices } from './notices/notices.ts'
import type { Outbox } from './outbox.ts'
import { outgoingRow, replyLease } from './outgoing-row.ts'
import { type Recipient, type Sealed, mayPress } from './seal.ts'
import {
  type Begun,
  type Finished,
  type NewOutgoing,
  type SealedAction,
  type TurnStore,
  talkName,
  turnStore,
} from './store.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'
import { leftBehind } from './understanding/memory.ts'
import type { Memory, Reading } from './understanding/reading.ts'
import { languageShownBy } from './understanding/shown-language.ts'

export type TurnNeeds = {
  database: Database
  clock: Clock
  ids: Ids
  log: Log
  outbox: Outbox
  hours: Hours
  dialogues: readonly Dialogue[]
  /** Keeps one person's flood from everybody else; absent: everything is let through. */
  gate?: FloodGate | undefined
  /** Whether a form can be shown on the channel in reply to words. */
  showsFormsForWords(channel: ChannelName): boolean
  /** The municipality's reader as of this version of its register, and the person's own choice of language. */
  prepare(municipality: string, registerVersion: number, personId: string | null): Promise<Prepared>
}

type Prepared = { read(text: string, memory: Memory | null): Reading; language: Language | null }

/** Longer messages are answered with a request to be brief: nobody's question is that long. */
const longestText = 4_000
const mostAttempts = 10
const memoryMinutes = 10
/** A platform that has not answered by then has been given up on. */
const lively = 15_000
const buttonDays = 30
const texts = { sv, en }

export function turns(needs: TurnNeeds): Receive {
  const queue = keyedQueue()
  const store = turnStore(needs.database)
  return (inbound) => {
    const conversation = `${inbound.municipality}/${inbound.channel}/${inbound.conversation.id}`
    const taken = needs.gate?.takes(inbound) ?? 'through'
    if (taken === 'silent') return Promise.resolve(unanswered(inbound))
    const { municipality, channel, kind } = inbound
    return traced('turn', { municipality, channel, kind }, (span) =>
      queue.run(conversation, () => takeTurn(needs, store, readable(inbound), taken === 'told', span)),
    )
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

function unanswered({ language = 'sv' }: Inbound): Received {
  return { claimed: false, immediate: null, language, understood: null }
}

async function takeTurn(
  needs: TurnNeeds,
  store: TurnStore,
  inbound: Inbound,
  isFlood: boolean,
  span: Span,
): Promise<Received> {
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    span.note({ attempt })
    const received = await tryTurn(needs, store, inbound, isFlood, span)
    if (!received) continue
    span.note({ outcome: received.claimed ? 'answered' : 'repeated' })
    return received
  }
  throw new Error('A turn was overtaken again and again, and has had no effect.')
}

/** Null when the talk has moved on meanwhile, in another process: nothing is written, and the turn is to be decided anew. */
async function tryTurn(
  needs: TurnNeeds,
  store: TurnStore,
  inbound: Inbound,
  isFlood: boolean,
  span: Span,
): Promise<Received | null> {
  const key = {
    municipality: inbound.municipality,
    channel: inbound.channel,
    key: inbound.key,
    conversation: talkOf(inbound),
    action: inbound.kind === 'action' ? inbound.action : null,
    talk: isShared(needs) ? talkName({ ...replyTo(inbound), personId: null }) : null,
  }
  const begun = await store.begin(key)
  if (begun.claimed) return unanswered(inbound)

  const now = needs.clock.now()
  const decided = isFlood ? tooMuch(inbound) : await decide(needs, inbound, begun, now)
  noteDecided(span, decided)
  const { decision } = decided
  const written = writeDown(needs, inbound, decided, { now, waits: isBehind(needs, begun, now) })
  const finished: Finished = {
    ...key,
    at: now.toISOString(),
    version: begun.conversation?.version ?? 0,
    ...(begun.isRemembered ? { fromMemory: { registerVersion: begun.registerVersion } } : {}),
    ...(decision.memory === undefined ? {} : { memory: { value: decision.memory } }),
    ...(decision.progress === undefined ? {} : { progress: { value: decision.progress } }),
    language: decided.language,
    usedAction: decision.change ? decided.pressed : null,
    ...written,
  }
  if (!(await carryOut(needs, store, inbound, decision, finished, now))) return null
  needs.outbox.deliver(inbound.municipality, written.outgoing)
  // A change may have written notices of its own.
  const mayTell = decision.change !== undefined && decision.change.tells !== false
  if (mayTell || decision.outgoing?.some(({ replaces }) => replaces !== undefined)) needs.outbox.wake()
  const { reading } = decided
  return {
    claimed: true,
    immediate: decision.immediate ?? null,
    language: decided.language,
    understood: reading ? { reading, grounds: decision.grounds ?? null } : null,
  }
}

/** The embedded database has one process, whose messages are in order by themselves. */
const isShared = ({ database }: TurnNeeds): boolean => database.engine === 'postgres'
const replyTo = ({ channel, conversation }: Inbound) => ({ channel, conversationId: conversation.id })

/** Another process is still saying something in the talk, so that our answer has to wait for its turn. */
function isBehind({ outbox }: TurnNeeds, { ahead }: Begun, now: Date): boolean {
  // What was begun longer ago belongs to somebody who has died, and holds nobody up.
  const isLively = (leasedUntil: string | null): boolean =>
    leasedUntil !== null && Date.parse(leasedUntil) - now.getTime() > replyLease - lively
  return (ahead ?? []).some(
    ({ id, state, leasedUntil }) => !outbox.isUnderWay(id) && (state === 'waiting' || isLively(leasedUntil)),
  )
}

/** In a group everybody has a talk of their own with the bot: "och vem äger den?" follows what the same person asked. */
function talkOf(inbound: Inbound): string {
  if (inbound.conversation.kind === 'dm' || !inbound.person) return inbound.conversation.id
  return `${inbound.conversation.id}#${inbound.person.platformUserId}`
}

/** Said once, and to those who might have been answered. */
function tooMuch({ person, language = 'sv' }: Inbound): Decided {
  return say(person && person.standing !== 'guest' ? texts[language].tooMuch : null, language)
}

type Decided = {
  decision: Decision
  reading: Reading | null
  /** The sealed action that was pressed, or meant by words. */
  pressed: string | null
  language: Language
  /** The dialogue that decided. */
  dialogue?: string
  /** What went wrong instead. */
  fault?: unknown
}

function noteDecided(span: Span, { decision, reading, dialogue, fault }: Decided): void {
  const understood = reading ? { intent: reading.intent, reading: reading.outcome } : {}
  span.note({ ...understood, dialogue, rules: decision.grounds?.sources })
  if (fault !== undefined) span.failed(fault)
}

async function decide(needs: TurnNeeds, inbound: Inbound, begun: Begun, now: Date): Promise<Decided> {
  const { person, language: otherwise = 'sv' } = inbound
  if (!person || person.standing === 'guest' || inbound.conversation.kind === 'external') {
    const quiet = inbound.kind === 'lifecycle' || inbound.kind === 'home'
    return say(quiet ? null : texts[otherwise].outsider, otherwise)
  }
  try {
    return await decideFor(needs, inbound, begun, now)
  } catch (error) {
    const reference = `fel-${needs.ids.next().slice(-8)}`
    needs.log.error(
      { err: error, reference, municipality: inbound.municipality, channel: inbound.channel },
      'a turn failed',
    )
    return { ...say(texts[otherwise].apology(reference), otherwise), fault: error }
  }
}

async function decideFor(needs: TurnNeeds, received: Inbound, begun: Begun, now: Date): Promise<Decided> {
  const person = received.person!
  const prepared = await needs.prepare(received.municipality, begun.registerVersion, person.personId)
  if (received.kind === 'action') {
    const refusal = refuse(begun.action, received)
    const language = languageFor(prepared, received, begun)
    if (refusal) return say(texts[language][refusal], language)
  }
  const inbound = spoken(received, begun.action)
  const said = inbound.kind === 'text' || inbound.kind === 'command' ? inbound.text : null
  const language = languageFor(prepared, received, begun)
  if (said !== null && said.length > longestText) return say(texts[language].tooLong(longestText), language)
  if (inbound.kind === 'text' && !/[\p{L}\p{N}?]/u.test(inbound.text)) return say(texts[language].nothingSaid, language)

  const memory = fresh(begun, now)
  const reading = said === null ? null : prepared.read(said, memory)
  const turn: Turn = {
    inbound,
    language,
    reading,
    memory,
    action: begun.action && inbound.kind === 'action' ? decode(begun.action, now) : null,
    progress: begun.conversation?.progress ?? null,
    now,
  }
  const dialogue = choose(needs.dialogues, turn)
  const pressed =
    said === null ? null : await pressInWords(needs, received, begun, { said, reading, dialogue, language, now })
  if (pressed) return pressed
  const action = turn.action && received.kind === 'action' ? received.action : null
  if (dialogue) {
    const decision = passedOn(await dialogue.decide(turn), turn)
    return { decision, reading, pressed: action, language, dialogue: dialogue.name }
  }
  const silent = inbound.kind === 'home' || inbound.kind === 'lifecycle'
  return { ...say(silent ? null : texts[language].notUnderstood, language), reading }
}

/** What "dem" and "den" stood for is forgotten when something else has been asked and answered, and kept through a press of a button. */
function passedOn(decision: Decision, { memory, reading }: Turn): Decision {
  if (reading === null || decision.memory !== undefined) return decision
  const left = leftBehind(reading, memory)
  return left === memory ? decision : { ...decision, memory: left }
}

/**
 * The person's own choice; else what the words show, or the message that was clicked; else what was spoken here before, which a form
 * and "4" follow. What the platform's client is set to only serves a first turn: many have theirs in English and write Swedish.
 */
function languageFor(prepared: Prepared, inbound: Inbound, begun: Begun): Language {
  if (prepared.language) return prepared.language
  const words = inbound.kind === 'text' || inbound.kind === 'command' ? inbound.text.slice(0, longestText) : null
  const shown = words === null ? null : languageShownBy(words)
  const clicked = inbound.kind === 'action' ? begun.action?.language : null
  return shown ?? clicked ?? begun.conversation?.language ?? inbound.language ?? 'sv'
}

/** What was said, as a press of the latest message's button, when it says nothing else that anybody takes. */
async function pressInWords(
  needs: TurnNeeds,
  inbound: Inbound,
  begun: Begun,
  { said, reading, dialogue, language, now }: Said,
): Promise<Decided | null> {
  const meant = inbound.kind === 'text' ? mayMeanAButton(said) : null
  const isExpected = dialogue !== null && dialogue.name === begun.conversation?.progress?.dialogue
  const isFree = inbound.kind === 'text' && saysNothing(reading) && !isQuestion(said)
  if ((!meant && !isFree) || isExpected) return null
  const saysNothingElse =
    reading?.outcome === 'out-of-scope' || reading?.intent === 'cancel' || reading?.intent === 'why'
  const isOpen = isFree || meant?.answer !== null || dialogue === null || saysNothingElse
  if (!isOpen) return null
  const { municipality, channel, conversation, person } = inbound
  const personId = person?.personId ?? null
  const where = { isFree, municipality, channel, conversationId: conversation.id, personId, now }
  const found = await pressedInWords(needs.database, said, where)
  if (!found) return null
  const { text: _said, ...rest } = inbound as Inbound & { text: string }
  const { button, action } = found
  if (button.opens === 'form' && !needs.showsFormsForWords(channel)) return toBePressed(button, action, language)
  return decideFor(needs, { ...rest, kind: 'action', action: button.action }, { ...begun, action }, now)
}

/** Words that are nobody's, or would be the name of a system that nobody knows. */
const saysNothing = (reading: Reading | null): boolean =>
  reading?.outcome === 'out-of-scope' || (reading?.outcome === 'unknown' && reading.unknown?.kind === 'system')

type Said = { said: string; reading: Reading | null; dialogue: Dialogue | null; language: Language; now: Date }

/** The button again, where words cannot open a form. */
function toBePressed(button: Button, { name, payload, by }: SealedAction, language: Language): Decided {
  const isHeard = (payload as { heard?: unknown } | null)?.heard === true
  const text = isHeard ? texts[language].pressForHeard(button.label) : texts[language].pressForForm(button.label)
  const again = { ...button, action: { name, payload, by } }
  const blocks = [
    { kind: 'text' as const, text },
    { kind: 'buttons' as const, buttons: [again] },
  ]
  return { decision: { replies: [{ text, blocks }] }, reading: null, pressed: null, language }
}

/** A button that says something is heard as if whoever pressed it had said it. */
function spoken(inbound: Inbound, action: SealedAction | null): Inbound {
  if (inbound.kind !== 'action' || action?.name !== sayAction) return inbound
  const { action: _pressed, ...rest } = inbound
  return { ...rest, kind: 'text', text: sayPayload.parse(action.payload).text }
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

function say(text: string | null, language: Language): Decided {
  return { decision: { replies: text === null ? [] : [{ text }] }, reading: null, pressed: null, language }
}

type Meanwhile = { now: Date; waits: boolean }

/** The decision's messages as rows: sealed, addressed, and held by this process when it can send them itself. */
function writeDown(needs: TurnNeeds, inbound: Inbound, { decision, language }: Decided, { now, waits }: Meanwhile) {
  const { ids, hours } = needs
  const { municipality } = inbound
  const actions: Sealed[] = []
  const outgoing: NewOutgoing[] = []
  const replies: Outbound[] = decision.replies.map((message) => ({
    address: { to: 'conversation', ...replyTo(inbound) },
    message,
    nature: 'reply',
  }))
  const sends = (channel: ChannelName) => !waits && needs.outbox.sends(channel)
  const plain = (decision.outgoing ?? []).filter(({ replaces }) => replaces === undefined)
  for (const outbound of [...replies, ...plain]) {
    const recipient = recipientOf(outbound, inbound)
    const row = outgoingRow({ ids, hours, sends }, outbound, { municipality, recipient, language, now })
    actions.push(...row.actions)
    outgoing.push(row.outgoing)
  }
  return { actions, outgoing }
}

function recipientOf(outbound: Outbound, inbound: Inbound): Recipient {
  if (outbound.address.to === 'person')
    return { channel: null, platformUserId: null, personId: outbound.address.personId }
  const { channel, person, conversation } = inbound
  if (outbound.address.conversationId !== conversation.id)
    return { channel: outbound.address.channel, platformUserId: null, personId: null }
  return { channel, platformUserId: person?.platformUserId ?? null, personId: person?.personId ?? null }
}

/** Gives false, having written nothing, when the talk has moved on meanwhile. */
async function carryOut(
  needs: TurnNeeds,
  store: TurnStore,
  inbound: Inbound,
  { change, outgoing }: Decision,
  finished: Finished,
  now: Date,
): Promise<boolean> {
  const replacing = (outgoing ?? []).filter(({ replaces }) => replaces !== undefined)
  if (replacing.length === 0) {
    if (!change) return store.finish(finished)
    const { stored } = change
    if (stored)
      return store.finish({ ...finished, change: { ...stored, ...auditLink(auditEntry(needs, inbound, change, now)) } })
  }
  const written = needs.database.unit(inbound.municipality, async (unit) => {
    if (!(await store.finishIn(unit, finished))) return false
    await notices(needs).post(unit, inbound.municipality, replacing)
    if (!change) return true
    await carriedOut(unit, change)
    await recordAudit(unit, auditEntry(needs, inbound, change, now))
    return true
  })
  return written.catch((error: unknown) => {
    if (error instanceof OvertakenError) return false
    throw error
  })
}

function auditEntry(
  { ids }: TurnNeeds,
  { municipality, channel, person }: Inbound,
  { audit }: NonNullable<Decision['change']>,
  at: Date,
): AuditEntry {
  const { action, subject, because, detail } = audit
  return {
    ...{ id: ids.next(), municipality, at, action, subject, channel },
    actor: { kind: 'person', id: person?.personId ?? null },
    detail: because ? { because, ...detail } : detail,
  }
}
