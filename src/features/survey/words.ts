/** What people say about a survey as a whole, where the reader has no intent for it. */
import { commandIn } from './parse/commands.ts'

const survey = String.raw`(?:\S*enkät(?:en)?|\S*undersökning(?:en)?|survey|e-?blomlådan?|dimios)`
/** The same anywhere in a line: not from the beginning of its word, which would be looked for from every letter of a long one. */
const mentioned = String.raw`(?:enkät|undersökning|survey|e-?blomlåda|dimios)`

export type Spoken =
  | { what: 'close' | 'snooze' | 'status' | 'nudge' | 'anonymous' }
  /** `reason`: why, when it was said at once. */
  | { what: 'reopen'; reason: string | null }
  | { what: 'mine' | 'more' }
  | { what: 'change'; number: number; to: string | null }
  | { what: 'begin' }
  /** `to`: the day, as it was written; `named`: the survey was named. */
  | { what: 'extend'; to: string | null; named: boolean }

const close = new RegExp(
  String.raw`^(?:kan du\s+)?(?:stäng|stänga|avsluta|close)\s+(?:årets\s+|the\s+)?${survey}[\s.!?]*$`,
  'iu',
)
const reopen = new RegExp(
  String.raw`^(?:kan du\s+)?(?:(?:öppna|open)\s+(?:årets\s+|the\s+)?${survey}\s+(?:igen|på nytt|again)|(?:återöppna|reopen)\s+(?:årets\s+|the\s+)?${survey})(?:\s*[,:;–-]?\s*(?:för att|eftersom|därför att|because|since)?\s+(\S.*))?$`,
  'isu',
)
const mentions = new RegExp(mentioned, 'iu')
const snoozeFirst = /^(?:(?:kan du\s+)?(?:påminn|remind)\s+(?:mig|me)|(?:snooza|snooze))\b/iu
const remindMe = /(?<!\p{L})(?:påminn|remind)\s+(?:mig|me)(?!\p{L})/giu
/** Whether one's answers can be seen by others; the panel of residents is another matter, and is asked about by its own name. */
const anonymous = /(?<!\p{L})anonym\p{L}*/giu
const seesAnswers =
  /(?:vem|vilka|kan (?:någon|andra|chefen)|who)(?!\p{L}).{0,30}\b(?:ser|se|läsa?|see|read)\s+(?:mina|våra|my|our)\s+(?:enkät)?(?:svar|answers)/iu
const nudge = new RegExp(
  String.raw`^(?:kan du\s+)?(?:påminn|remind)\s+(?:dem|alla|de|everybody|everyone|those)\b.*(?:svarat|klara|answered|done|${mentioned})`,
  'iu',
)
const status = new RegExp(
  String.raw`^${survey}s?\s+(?:status|läget?)[\s.?]*$|^(?:status|läget?)\s+(?:för|i|på|of)\s+${survey}[\s.?]*$|^survey status$`,
  'iu',
)
const begin = new RegExp(String.raw`\b(?:e-?blomlådan?|dimios)(?![\p{L}])`, 'iu')

const extend = new RegExp(
  String.raw`^(?:(?:nej|ok|okej|ja|och|men|kan du|kan vi|vi behöver|vi får|please|can you)[\s,]+)*(?:(?:förläng|förlänga|extend|skjut(?:a)?\s+(?:fram|upp|på)|flytta\s+fram|senarelägg)(?:\s+(?:den|det|tiden|(?:the\s+)?deadline|(?:sista\s+)?(?:svars)?(?:dag|datum|tid)(?:en|et)?|(?:för\s+)?(?:årets\s+|the\s+)?${survey}))*|ge\s+(?:dem|dom|alla|oss)\s+(?:mer\s+tid|längre\s+tid|på\s+sig))(?:\s+(?:till|t\.?o\.?m\.?|to|until)\s+(.+?))?[\s.!]*$`,
  'iu',
)
/** "Sista svarsdag 18 december", "sista dag ska vara den 18". */
const lastDay = new RegExp(
  String.raw`^(?:(?:nej|ok|okej|ja|och|men|vi säger|sätt|ändra|set|change)[\s,]+)*(?:(?:den\s+)?sista\s+(?:svars)?(?:dag|datum)(?:en|et)?|svars(?:dag|datum|tid)(?:en|et)?|slutdatum(?:et)?|(?:the\s+)?(?:deadline|last\s+day))(?:\s+(?:ska|bör|blir|är|vara|bli|till|för\s+${survey}|to|is|should|be|as))*\s+((?:den\s+|måndag|tisdag|onsdag|torsdag|fredag)?.*\d.*|\p{L}*dag(?:en)?)[\s.!]*$`,
  'iu',
)
const names = new RegExp(String.raw`${mentioned}|svars(?:dag|datum|tid)`, 'iu')

/** Null: not about a survey in any of these ways. */
export function spokenOf(text: string): Spoken | null {
  const line = text.trim()
  if (close.test(line)) return { what: 'close' }
  const again = reopen.exec(line)
  if (again) return { what: 'reopen', reason: again[1]?.trim() ?? null }
  if (nudge.test(line)) return { what: 'nudge' }
  const longer = extend.exec(line) ?? lastDay.exec(line)
  if (longer) return { what: 'extend', to: longer[1] ?? null, named: names.test(line) }
  if (asksAnonymous(line)) return { what: 'anonymous' }
  if (saysSnooze(line)) return { what: 'snooze' }
  if (status.test(line)) return { what: 'status' }
  const command = commandIn(line)
  if (command?.name === 'my-answers') return { what: 'mine' }
  if (command?.name === 'more') return { what: 'more' }
  if (command?.name === 'change') return { what: 'change', number: command.number, to: command.to }
  return begin.test(line) ? { what: 'begin' } : null
}

function asksAnonymous(line: string): boolean {
  if (seesAnswers.test(line)) return true
  const rest = line.replace(anonymous, '')
  return rest !== line && mentions.test(rest)
}

function saysSnooze(line: string): boolean {
  if (!mentions.test(line)) return false
  const last = [...line.matchAll(remindMe)].at(-1)
  return snoozeFirst.test(line) || (last !== undefined && mentions.test(line.slice(0, last.index)))
}

/** The national surveys that people may have in mind, by the name they used; null: none of them. */
export function otherSurveyIn(text: string): string | null {
  return others.find(({ when }) => when.test(text))?.name ?? null
}

const others = [
  { when: /e-?blomlåd/iu, name: 'eBlomlådan' },
  { when: /dimios/iu, name: 'DiMiOS' },
  { when: /\bskl\b|\bskl-?enkät/iu, name: 'SKL-enkäten' },
  { when: /\bskr\b|\bskr-?enkät/iu, name: 'SKR-enkäten' },
  { when: /e-?förvaltningsenkät/iu, name: 'e-förvaltningsenkäten' },
]
