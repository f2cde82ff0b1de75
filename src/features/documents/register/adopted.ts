/** "KF antog IT-policyn den 17 juni 2024 § 55": that a document was decided, by whom, when and where it stands, in one sentence. */
import { onlyDay, saidDays } from '../../../governance/calendar/said-days.ts'
import type { Day } from '../../../lib/day.ts'

export type Adopted = { decidedBy: string | null; decidedOn: Day | null; number: string | null }

const bodies = String.raw`(?:(?:\p{L}+-?\s+och\s+)?\p{L}*(?:nämnden|styrelsen)|(?:kommun)?fullmäktige|KF|KS|kommundirektören|kommunchefen)`
const decided = String.raw`(?:antog|antagit|antogs|antagen|antaget|fastställde|fastställt|fastställdes|fastställd|beslutade om|beslutad|reviderade|reviderad|reviderades|adopted)`
const paper =
  /(?<!\p{L})\p{L}*[ -]?(?:policyn?|strategin?|planen?|reglementet?|riktlinj(?:en?|erna)|handboken?|modellen?|dokumentet?|föreskrift(?:en|erna)?|policy|plan)(?!\p{L})/iu
const tells = new RegExp(
  String.raw`(?<!\p{L})${bodies}\s+(?:har\s+)?(?:nu\s+)?${decided}(?!\p{L})|(?<!\p{L})(?:är|blev|har blivit|was)\s+(?:nu\s+)?${decided}(?!\p{L})|(?<!\p{L})(?:antogs|fastställdes|reviderades)\s+(?:av|den|i)(?!\p{L})`,
  'iu',
)
const asks = /\?\s*$|^\s*(?:(?:och|men)\s+)?(?:vem|vad|när|vilk\p{L}+|hur|varför|är|har|who|what|when|how)(?!\p{L})/iu
const number = /§+\s*\d{1,4}|(?<!\p{L})(?:\p{Lu}{2,6}[ /-]?)?(?:19|20)\d\d[:/]\d{1,5}(?!\d)/u

/** Null when the words tell of no decision, or ask. */
export function adoptedIn(text: string, today: Day): Adopted | null {
  return asks.test(text) || !paper.test(text) || !tells.test(text) ? null : factsIn(text, today)
}

/** "Oj, § 65", "det var den 18 juni": nothing but another number, day or body. */
export function adoptedOtherwise(text: string, today: Day): Adopted | null {
  if (asks.test(text)) return null
  const facts = factsIn(text, today)
  if (facts.number === null && facts.decidedOn === null && facts.decidedBy === null) return null
  const rest = saidDays(text, today, 'back')
    .reduce((left, { words }) => left.replace(words, ' '), text)
    .replace(number, ' ')
    .replace(new RegExp(String.raw`(?<!\p{L})${bodies}(?!\p{L})`, 'iu'), ' ')
  return /^(?:nej|nä|oj|hoppsan|förlåt|fel|vänta|det|den|var|är|ska|skulle|vara|stå|i|på|av|paragraf|no|sorry|it|was|by|[\s,.:!–-])*$/iu.test(
    rest,
  )
    ? facts
    : null
}

function factsIn(text: string, today: Day): Adopted {
  const found = new RegExp(String.raw`(?<!\p{L})(${bodies})(?!\p{L})`, 'iu').exec(text)?.[1] ?? null
  const [said] = saidDays(text.replace(number, ' '), today, 'back')
  const day = said ? onlyDay(said) : null
  return {
    decidedBy: found === null ? null : (called[found.toLowerCase()] ?? found),
    decidedOn: day !== null && day <= today ? day : null,
    number: number.exec(text)?.[0] ?? null,
  }
}

const called: Readonly<Record<string, string>> = {
  kf: 'kommunfullmäktige',
  fullmäktige: 'kommunfullmäktige',
  ks: 'kommunstyrelsen',
}
