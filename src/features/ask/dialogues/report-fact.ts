/** A wrong phone number or vendor, told to those who keep the register, with what it ought to be. */
import { z } from 'zod'
import { isQuestion } from '../../../conversation/asks.ts'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import { messageOf, sentence } from '../../../conversation/say.ts'
import { type Person, lookupsOf, shownOf } from '../../register/index.ts'
import { type From, textsIn } from '../answered.ts'
import { factWrong } from '../fact-wrong.ts'
import { withoutPersonalNumbers } from '../mask.ts'
import { asHolder, nameOfHolder, partyInWords } from '../naming.ts'
import { type AskNeeds, fromTurn, saidIn, snapshotFor } from './needs.ts'

const name = 'ask.report-fact'
const begun = z.object({ text: z.string() })
const longest = 500
const cancels = /^\s*(?:avbryt|nej|strunta i det|glöm det|vet inte|cancel|never ?mind)[\s.!]*$/iu

export function reportFact(needs: AskNeeds): Dialogue {
  return {
    name,
    takes: (turn) => !turn.action && (isReply(turn) || isOfFact(turn) || saysLeft(turn)),
    async decide(turn) {
      const from = fromTurn(turn, await snapshotFor(turn, needs), needs)
      const { fact, correction } = textsIn(turn.language)
      const said = withoutPersonalNumbers(saidIn(turn)!).trim().slice(0, longest)
      const before = turn.progress?.dialogue === name ? begun.safeParse(turn.progress.data).data : undefined
      const kind = factWrong(said)
      if (before && cancels.test(said)) return { replies: [{ text: correction.cancelled }], progress: null }
      if (kind === 'how') return { replies: [{ text: fact.how }] }
      if (!before && saysLeft(turn)) return told(ofWhat(said, turn, from), turn, from, needs)
      if (kind === 'told')
        return {
          replies: [{ text: fact.what }],
          progress: { dialogue: name, step: 'what', data: { text: ofWhat(said, turn, from) } },
          ...(turn.memory ? { memory: turn.memory } : {}),
        }
      return told(before ? `${before.text}: ${said}` : ofWhat(said, turn, from), turn, from, needs)
    },
  }
}

/** "Hon slutade i våras", after a person's own card: there is no answer about a system that would be wrong. */
function saysLeft(turn: Turn): boolean {
  const { memory } = turn
  if (memory?.intent !== 'person_info' || memory.people.length !== 1 || memory.systems.length === 1) return false
  const said = saidIn(turn) ?? ''
  return left.test(said) && !isQuestion(said)
}

const left =
  /(?<!\p{L})(?:hon|han|hen|she|he)\s+(?:har\s+|has\s+)?(?:slutat|slutade|gått i pension|gick i pension|bytt jobb|bytte jobb|jobbar inte|arbetar inte|är inte kvar|finns inte kvar|left|retired|no longer works)(?!\p{L})/iu

/** What it ought to be; a question of one's own, or anything that is understood as something else, is not. */
function isReply(turn: Turn): boolean {
  if (turn.progress?.dialogue !== name) return false
  const said = saidIn(turn)
  if (said === null || isQuestion(said)) return false
  return turn.reading?.outcome !== 'clear' || /\d|@|(?:^|\s)till\s/u.test(said) || turn.reading.intent === 'cancel'
}

/** With the name of what was spoken of, where the words only point at it. */
function ofWhat(said: string, { memory }: Turn, from: From): string {
  const lookups = lookupsOf(from.register)
  const [system] = memory?.systems.length === 1 ? memory.systems : []
  const [person] = memory?.people.length === 1 ? memory.people : []
  const names = [
    system === undefined ? null : (lookups.system(system)?.name ?? null),
    person === undefined ? null : shownName(lookups.person(person), from),
  ].filter((one) => one !== null)
  const named = names.find((one) => !said.toLowerCase().includes(one.toLowerCase()))
  const points = /(?<!\p{L})(?:mig|min|mitt|mina|me|my)(?!\p{L})|\p{Lu}\p{L}+/u.test(said.slice(1))
  return named && !points ? `${said} (${named})` : said
}

function shownName(person: Person | null | undefined, { governance }: From): string | null {
  return person ? shownOf(person, governance).name : null
}

function told(text: string, turn: Turn, from: From, needs: AskNeeds): Decision {
  const { fact, and, correction } = textsIn(turn.language)
  const { inbound } = turn
  const reporter = inbound.person!.name
  const all = needs.peopleWho('registerKeeper', from)
  const others = all.filter((one) => one.id !== from.asker)
  const keepers = others.length > 0 ? others : all
  const { decidesWhenSilent } = from.governance.manifest.municipality
  if (keepers.length === 0)
    return { replies: [{ text: correction.noKeeper(partyInWords(decidesWhenSilent, from, from.language)) }] }
  const id = needs.ids.next()
  const names = and(keepers.map((one) => nameOfHolder(asHolder(one), from, turn.language)))
  return {
    replies: [{ text: fact.sent(names) }],
    progress: null,
    outgoing: keepers.map((keeper): Outbound => {
      const language = keeper.language ?? 'sv'
      const words = textsIn(language)
      return {
        address: { to: 'person', personId: keeper.id },
        message: messageOf([sentence(words.fact.toKeeper(reporter, text))]),
        nature: 'unasked',
        why: words.correction.why,
        key: `ask.fact-wrong:${id}:${keeper.id}`,
        language,
      }
    }),
    change: {
      audit: { action: 'ask.report-fact', subject: { kind: 'register', id: from.governance.key }, because: text },
      run: async () => {},
    },
  }
}

/** "Hur byter jag det" after a forgotten password is the helpdesk's. */
const isOfFact = (turn: Turn): boolean => turn.reading?.intent !== 'support' && factWrong(saidIn(turn) ?? '') !== null
