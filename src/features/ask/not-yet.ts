/** What people ask for that the bot cannot do yet: says so, and what the governing documents say meanwhile. */
import type { Language } from '../../conversation/inbound.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { explain } from '../rules/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { partyInWords } from './naming.ts'
import { type Part, sentence, source } from '../../conversation/say.ts'

export function notYet(reading: Reading, from: From): Answering {
  const said = saidMeanwhile(reading, from)
  return {
    parts: said.parts,
    grounds: grounds({ kind: 'intent', sources: said.sources }),
    memory: from.memory,
  }
}

type Said = { parts: readonly Part[]; sources: readonly string[] }

function saidMeanwhile(reading: Reading, from: From): Said {
  const { notYet: words } = textsIn(from.language)
  if (reading.intent.startsWith('meeting_')) return withSaid(words.meeting, meeting(reading, from))
  if (reading.intent.startsWith('survey_')) return withSaid(words.survey, survey(from))
  if (reading.intent === 'need_report') return withSaid(words.need, need(from))
  return { parts: [sentence(words.other)], sources: [] }
}

function withSaid(first: string, { parts, sources }: Said): Said {
  return { parts: [sentence(first), ...parts], sources }
}

/** Who convenes the body that was named, or the only one there is. */
function meeting(reading: Reading, from: From): Said {
  const { notYet: words } = textsIn(from.language)
  const { bodies } = from.governance.manifest
  const body = bodies.find(({ id }) => id === reading.bodies[0]) ?? (bodies.length === 1 ? bodies[0] : undefined)
  if (!body?.convener) return nothingSaid
  const { party, sources } = body.convener
  return {
    parts: [sentence(words.convener(partyInWords(party, from, from.language), body.name)), ...cited(sources, from)],
    sources: sources.slice(0, 1),
  }
}

function survey(from: From): Said {
  const { notYet: words } = textsIn(from.language)
  const [first] = from.governance.manifest.surveys
  if (!first) return nothingSaid
  const who = partyInWords(first.answeredBy, from, from.language)
  return {
    parts: [sentence(words.surveyBy(who, first.name)), ...cited(first.sources, from)],
    sources: first.sources.slice(0, 1),
  }
}

/** A path is for whatever it says; a need is of something to be bought or brought in. */
const getsSomething = /köp|anskaff|inför|nytt system|nya system|upphandl/iu

/** The first step of the way to a decision. */
function need(from: From): Said {
  const { notYet: words } = textsIn(from.language)
  const path = from.governance.manifest.decisionPaths.find(({ appliesTo }) =>
    [appliesTo.matter, ...appliesTo.words].some((said) => getsSomething.test(said)),
  )
  const step = path?.steps[0]
  if (!step) return askInstead(from)
  // A step is told in Swedish only; its rule, when there is one, says the same in both languages.
  const told = from.language === 'sv' || step.sources.length === 0 ? [sentence(words.firstStep(step.what))] : []
  return {
    parts: [...told, ...cited(step.sources, from)],
    sources: step.sources.slice(0, 1),
  }
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
