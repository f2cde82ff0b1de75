/** *Stämmer inte*, pressed or said: asks who it is instead, and puts the matter before those who keep the register. */
import { z } from 'zod'
import { isOrder, isQuestion } from '../../../conversation/asks.ts'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import type { Button, Draft, Meaning } from '../../../conversation/message.ts'
import { buttons, messageOf, note, sentence } from '../../../conversation/say.ts'
import { type Held, holdersOf, lookupsOf, type Person, setQuestioned, type System } from '../../register/index.ts'
import { type From, textsIn } from '../answered.ts'
import { answerInWords, holdersInWords } from '../correction-words.ts'
import { type Correction, type Said, askerKey, saidIn as claimIn } from '../correction.ts'
import { withoutPersonalNumbers } from '../mask.ts'
import { asHolder, nameOfHolder, partyInWords } from '../naming.ts'
import { hasOpenCorrection, insertCorrection } from '../store.ts'
import { firstContact, rolesHeld } from '../card.ts'
import { afterReport } from './withdraw-report.ts'
import { type AskNeeds, fromTurn, saidIn, snapshotFor } from './needs.ts'

const about = z.object({ systemId: z.string(), roleId: z.string() })
const claimed = about.extend({ claim: z.enum(['wrong-person', 'has-left', 'vacant-is-wrong']) })
type About = z.infer<typeof about>

export function reportWrong(needs: AskNeeds): Dialogue {
  return {
    name: 'ask.report-wrong',
    takes: (turn) =>
      turn.action
        ? ['ask.doubt', 'ask.claim', 'ask.leave-it'].includes(turn.action.name)
        : turn.reading?.intent === 'correction' || isReply(turn),
    async decide(turn) {
      const from = fromTurn(turn, await snapshotFor(turn, needs), needs)
      const texts = textsIn(turn.language).correction
      if (turn.action?.name === 'ask.leave-it' || turn.reading?.intent === 'cancel') {
        return { replies: [{ text: texts.cancelled }], progress: null }
      }
      const doubted = doubtedIn(turn, from)
      if (!doubted) return { replies: [{ text: texts.whichAnswer }], progress: null }
      const said = whatIsSaid(turn, doubted.held)
      if (!said) return askWhoInstead(doubted, turn, from)
      const { municipality } = turn.inbound
      const subject = { systemId: doubted.system.id, roleId: doubted.held.role.id }
      const isOpen = await needs.database.unit(municipality, (unit) => hasOpenCorrection(unit, municipality, subject))
      if (isOpen) return { replies: [{ text: texts.alreadyOpen }], progress: null }
      return report(said, doubted, turn, from, needs)
    },
  }
}

/** The answer to "who is it instead?": a name, or words that are no question, order or matter of their own. */
function isReply(turn: Turn): boolean {
  const { progress, reading } = turn
  const said = saidIn(turn)
  if (progress?.dialogue !== 'ask.report-wrong' || said === null || !reading) return false
  if (reading.intent === 'cancel' || nobody.test(said) || notKnown.test(said)) return true
  if (isQuestion(said) || isOrder(said)) return false
  if (reading.outcome !== 'clear') return reading.systems.length === 0
  return ofSomebody.has(reading.intent) && (reading.people.length > 0 || !/system|program/iu.test(said))
}

const notKnown =
  /^\s*(?:(?:det\s+)?vet\s+(?:jag\s+)?(?:inte|ej)|jag\s+vet\s+inte|(?:har\s+)?ingen\s+aning|(?:i\s+)?(?:do\s*n[o’']?t\s+know|dunno)|no\s+idea)[\s.!]*$/iu
const nobody = /^\s*(?:ingen(?:\s+alls)?|nobody|no\s+one)[\s.!]*$/iu

/** What is read of a name alone, or of somebody who has left. */
const ofSomebody: ReadonlySet<string> = new Set([
  'correction',
  'person_info',
  'person_systems',
  'dept_systems',
  'role_lookup',
])

type Doubted = { system: System; held: Held }

/** What the button was about, what was asked about last, or what the reply goes on with. */
function doubtedIn(turn: Turn, from: From): Doubted | null {
  const { action, progress, reading, memory } = turn
  if (action) return find(about.parse(action.payload), from)
  if (progress?.dialogue === 'ask.report-wrong') return find(about.parse(progress.data), from)
  // "fel person på personalsystemet", where no system or several are such: which, is asked.
  if (reading?.outcome === 'ambiguous' && reading.intent === 'correction') return null
  const named = reading?.systems.length === 1 ? reading.systems : (memory?.systems ?? [])
  const [systemId, ...others] = named
  const system = systemId === undefined || others.length > 0 ? null : lookupsOf(from.register).system(systemId)
  if (!system) return null
  const role = reading?.role ?? memory?.role ?? null
  if (role !== null) return find({ systemId: system.id, roleId: role }, from)
  const held = firstContact(rolesHeld(system, from))
  return held && { system, held }
}

function find({ systemId, roleId }: About, from: From): Doubted | null {
  const system = lookupsOf(from.register).system(systemId)
  const role = from.governance.role(roleId)
  return system && role && { system, held: holdersOf(role, system, from) }
}

function whatIsSaid(turn: Turn, held: Held): Said | null {
  const { action, progress, reading } = turn
  if (action?.name === 'ask.claim')
    return { claim: claimed.parse(action.payload).claim, proposal: null, proposedPersonId: null }
  const text = saidIn(turn)
  if (text === null || !reading) return null
  const words = withoutPersonalNumbers(text)
  const asker = turn.inbound.person?.personId ?? null
  const isMe = asker !== null && reading.people.length === 0 && itIsMe.test(words)
  const said = claimIn(words, isMe ? { ...reading, people: [asker] } : reading, held)
  if (said || progress?.dialogue !== 'ask.report-wrong') return said
  const claim = held.holders.length === 0 ? 'vacant-is-wrong' : 'wrong-person'
  return { claim, proposal: notKnown.test(words) ? null : words, proposedPersonId: null }
}

/** "Det är jag som har det nu" */
const itIsMe =
  /(?<!\p{L})(?:(?:det|nu) (?:är|ska vara) (?:jag|mig)|(?:jag|I) (?:har|sköter|äger|förvaltar|ansvarar för|am|have|own) (?:det|den|it)?|it is me|it['’]?s me)(?!\p{L})/iu

function askWhoInstead({ system, held }: Doubted, turn: Turn, from: From): Decision {
  const texts = textsIn(turn.language).correction
  const subject: About = { systemId: system.id, roleId: held.role.id }
  const label = held.role.label[turn.language]
  const [only, ...others] = held.holders
  const holder = only && others.length === 0 ? nameOfHolder(only, from, turn.language) : null
  const question =
    held.holders.length > 0
      ? texts.askWho(holdersInWords(held, from, turn.language), label, system.name)
      : texts.askWhoVacant(label, system.name)
  const claim = (words: string, what: Said['claim']): Button<Meaning> => ({
    label: words,
    action: { name: 'ask.claim', payload: { ...subject, claim: what } },
  })
  const offered = [
    ...(holder && only?.kind === 'person' ? [claim(texts.hasLeft(holder), 'has-left')] : []),
    claim(texts.doNotKnow, held.holders.length > 0 ? 'wrong-person' : 'vacant-is-wrong'),
    { label: texts.cancel, action: { name: 'ask.leave-it', payload: subject } },
  ]
  const options = {
    says: `${texts.orChoose} ${offered.map(({ label }) => label).join(' · ')}`,
    shows: buttons(offered).shows,
  }
  return {
    replies: [messageOf([sentence(question), options])],
    progress: { dialogue: 'ask.report-wrong', step: 'who-instead', data: subject },
  }
}

function report(said: Said, { system, held }: Doubted, turn: Turn, from: From, needs: AskNeeds): Decision {
  const { inbound, language, now } = turn
  const texts = textsIn(language)
  const person = inbound.person!
  const correction: Correction = {
    ...said,
    id: needs.ids.next(),
    systemId: system.id,
    roleId: held.role.id,
    appointmentIds: held.appointments.map(({ id }) => id),
    question: texts.examples.who(held.role.label[language], system.name),
    answer: answerInWords(held, system, from, language),
    reportedBy: askerKey({ channel: inbound.channel, person }),
    reportedVia: { channel: inbound.channel, conversationId: inbound.conversation.id },
    reportedAt: now,
    state: 'open',
    decidedBy: null,
    decidedAt: null,
  }
  const keepers = disinterested(needs.peopleWho('registerKeeper', from), held)
  return {
    replies: [{ text: thanks(keepers, correction, held, from) }],
    progress: afterReport(correction.id, now),
    outgoing: keepers.map((keeper) => forKeeper(keeper, correction, held, system, person.name, from)),
    change: {
      audit: {
        action: 'ask.report-wrong',
        subject: { kind: 'correction', id: correction.id },
        because: said.claim,
      },
      async run(unit) {
        await insertCorrection(unit, inbound.municipality, correction)
        if (correction.appointmentIds.length > 0) {
          await setQuestioned(unit, inbound.municipality, correction.appointmentIds, true)
        }
      },
    },
  }
}

/** Whom a report is about does not judge it, as long as there is another keeper. */
function disinterested(keepers: readonly Person[], { holders }: Held): readonly Person[] {
  const others = keepers.filter(
    ({ id }) => !holders.some((holder) => holder.kind === 'person' && holder.person.id === id),
  )
  return others.length > 0 ? others : keepers
}

function thanks(keepers: readonly Person[], { answer, claim, proposal }: Correction, held: Held, from: From): string {
  const texts = textsIn(from.language)
  const { decidesWhenSilent } = from.governance.manifest.municipality
  if (keepers.length === 0) return texts.correction.noKeeper(partyInWords(decidesWhenSilent, from, from.language))
  const names = texts.and(keepers.map((person) => nameOfPerson(person, from)))
  const { what, claims, sent, sentByRule } = texts.correction
  const told = what(answer, claims[claim], proposal)
  return held.appointments.length > 0 ? sent(names, told) : sentByRule(names, told)
}

/** To one of those who keep the register, in that person's own language. */
function forKeeper(
  keeper: Person,
  correction: Correction,
  held: Held,
  system: System,
  reporter: string,
  asked: From,
): Outbound {
  const from: From = { ...asked, language: keeper.language ?? 'sv' }
  const texts = textsIn(from.language).correction
  const isByRule = held.appointments.length === 0 && held.role.heldBy.rule !== 'appointed'
  const message: Draft = messageOf([
    { says: texts.heading(system.name), shows: [{ kind: 'heading', text: texts.heading(system.name) }] },
    sentence(texts.says(reporter, answerInWords(held, system, from, from.language))),
    sentence(texts.claims[correction.claim]),
    ...(correction.proposal ? [sentence(texts.proposes(correction.proposal))] : []),
    ...(isByRule ? [note(texts.byRule(held.role.label[from.language]))] : []),
    buttons([
      { label: acceptLabel(correction, held, isByRule, from), action: decide(correction, true), style: 'primary' },
      { label: texts.keep, action: decide(correction, false) },
    ]),
  ])
  return {
    address: { to: 'person', personId: keeper.id },
    message,
    nature: 'unasked',
    why: texts.why,
    key: `ask.correction:${correction.id}:${keeper.id}`,
  }
}

function acceptLabel({ proposedPersonId }: Correction, held: Held, isByRule: boolean, from: From): string {
  const texts = textsIn(from.language).correction
  if (isByRule) return texts.corrected
  const proposed = proposedPersonId === null ? null : lookupsOf(from.register).person(proposedPersonId)
  if (proposed) return texts.changeTo(nameOfPerson(proposed, from))
  return held.holders.length > 0 ? texts.clear(holdersInWords(held, from, from.language)) : texts.corrected
}

const decide = ({ id }: Correction, accept: boolean): Meaning => ({
  name: 'ask.decide-correction',
  payload: { correctionId: id, accept },
})

function nameOfPerson(person: Person, from: From): string {
  return nameOfHolder(asHolder(person), from, from.language)
}
