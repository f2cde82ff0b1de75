/** What people ask for that the bot cannot do yet: says so, and what the governing documents say meanwhile. */
import { bodyInWords } from '../../governance/body-name.ts'
import type { Language } from '../../conversation/inbound.ts'
import { leftBehind, remember } from '../../conversation/understanding/memory.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { lookupsOf } from '../register/index.ts'
import { asksExactly, explain, readRuleQuestion, rulesOf } from '../rules/index.ts'
import { card } from './card.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { partyInWords } from './naming.ts'
import { type Part, divider, sentence, source } from '../../conversation/say.ts'

export function notYet(reading: Reading, from: From): Answering {
  const suggestion =
    reading.intent === 'need_report' && suggests.test(from.text) ? whereSuggestionsGo(reading, from) : null
  if (suggestion) return suggestion
  const said = saidMeanwhile(reading, from)
  return {
    parts: said.parts,
    grounds: grounds({ kind: 'intent', sources: said.sources }),
    // As a turn of the feature it belongs to: "och beredningsgruppen?" asks the same of another.
    memory: leftBehind(reading, from.memory ?? remember(reading, null)),
  }
}

const suggests = /förslag|idé|synpunkt|förbättr|önskemål om|suggest|idea|improve|proposal/iu

/** A suggestion about a system goes where the rules say; whoever answers for it comes with it. */
function whereSuggestionsGo(reading: Reading, from: From): Answering | null {
  const [id, ...others] = reading.systems
  const system = id === undefined || others.length > 0 ? null : lookupsOf(from.register).system(id)
  const asked = from.language === 'en' ? 'who do I send a suggestion to' : 'vart lämnar jag ett förbättringsförslag'
  const ruled = from.rules({ ...reading, intent: 'policy_question', systems: [] }, asked, from)
  const held = system ? card({ ...reading, role: null, people: [] }, system, from) : null
  if (ruled?.grounds.kind !== 'answer') return held
  return {
    parts: [{ says: ruled.message.text, shows: ruled.message.blocks ?? [] }, ...(held ? [divider, ...held.parts] : [])],
    grounds: grounds({ kind: 'intent', sources: ruled.grounds.sources, systems: reading.systems }),
    memory: held?.memory ?? from.memory,
  }
}

type Said = { parts: readonly Part[]; sources: readonly string[] }

function saidMeanwhile(reading: Reading, from: From): Said {
  const { notYet: words } = textsIn(from.language)
  if (bareYes.test(from.text)) return { parts: [sentence(words.nothingAsked)], sources: [] }
  if (reading.intent.startsWith('meeting_')) return withSaid(words.meeting, meeting(reading, from))
  if (reading.intent.startsWith('survey_')) return withSaid(words.survey, survey(from))
  if (reading.intent === 'need_report') return withSaid(words.need, askInstead(from))
  return { parts: [sentence(words.other)], sources: [] }
}

/** A yes that no question of ours waits for. */
const bareYes =
  /^\s*(?:ja+|japp|jo|jajamän|ok(?:ej)?|absolut|visst|gärna|yes|yep|sure)(?:\s+(?:tack|gärna|visst|please|thanks))?[\s.!]*$/iu

function withSaid(first: string, { parts, sources }: Said): Said {
  return { parts: [sentence(first), ...parts], sources }
}

/** Who convenes the body that was named, or the only one there is; that is no answer to how long before or how many. */
function meeting(reading: Reading, from: From): Said {
  const { notYet: words } = textsIn(from.language)
  const { bodies } = from.governance.manifest
  const body = bodies.find(({ id }) => id === reading.bodies[0]) ?? (bodies.length === 1 ? bodies[0] : undefined)
  if (!body?.convener || asksExactly(readRuleQuestion(from.text, rulesOf(from.governance).lexicon), from.text))
    return nothingSaid
  const { party, sources } = body.convener
  return {
    parts: [
      sentence(words.convener(partyInWords(party, from, from.language), bodyInWords(body, from.language))),
      ...cited(sources, from),
    ],
    sources: sources.slice(0, 1),
  }
}

function survey(from: From): Said {
  const { notYet: words } = textsIn(from.language)
  const [first] = from.governance.manifest.surveys
  if (!first) return nothingSaid
  const who = partyInWords(first.answeredBy, from, from.language)
  return { parts: [sentence(words.surveyBy(who, first.name))], sources: [] }
}

function askInstead(from: From): Said {
  const [strategist] = from.governance.manifest.permissions.strategist
  if (!strategist) return nothingSaid
  const who = partyInWords(strategist, from, from.language)
  return { parts: [sentence(textsIn(from.language).notYet.askWho(who))], sources: [] }
}

const nothingSaid: Said = { parts: [], sources: [] }

function cited(
  sources: readonly string[],
  { governance, language }: { governance: From['governance']; language: Language },
) {
  return sources.slice(0, 1).flatMap((id) => {
    const words = explain(id, governance, language)
    return words === null ? [] : [source(words)]
  })
}
