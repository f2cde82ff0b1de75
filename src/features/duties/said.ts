/** What a message says of something done: when, and what shows it. */
import { onlyDay, saidDays } from '../../governance/calendar/said-days.ts'
import { type Day, addDays, day } from '../../lib/day.ts'
import { wordsOf } from '../rules/index.ts'

export type SaidDone = {
  /** Null: nothing was said of when. */
  when: { happenedOn: Day; exactness: 'day' | 'month' } | null
  /** A day was said that has not been. */
  future: boolean
  link: string | null
  diarienummer: string | null
  /** "§ 84" of the minutes. */
  paragraph: string | null
}

const url = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/iu
/** "KS 2027/123", "SN-2027-0045", "dnr 2027:18": a prefix or the word itself, a year and a running number. */
const registered =
  /(?:\b(?:dnr|diarienr|diarienummer|diarie)\.?:? *)?\b(?<!\p{L})(?:\p{Lu}{1,6}[ -]?)?(?:19|20)\d\d[/:.-]\d{1,6}(?:[-/]\d{1,4})?\b/u

export function saidDone(text: string, today: Day): SaidDone {
  const link = url.exec(text)?.[0] ?? null
  const rest = link === null ? text : text.replace(link, ' ')
  const diarienummer = numberIn(rest)
  const paragraph = paragraphs.exec(rest)?.[0].trim() ?? null
  const words = [diarienummer, paragraph].reduce<string>((left, part) => left.replace(part ?? '', ' '), rest)
  return { ...whenIn(words, today), link, diarienummer, paragraph: paragraph?.replace(/^\P{N}+/u, '§ ') ?? null }
}

const paragraphs = /(?:§+|\b(?:paragraf(?:en)?|par\.?)(?!\p{L}))\s*\d{1,4}(?:\s?[a-e](?!\p{L}))?/iu

export const saysWhatShows = ({ link, diarienummer, paragraph }: SaidDone): boolean =>
  link !== null || diarienummer !== null || paragraph !== null

/** A day is no number: "2027-03-15". */
function numberIn(text: string): string | null {
  for (const match of text.matchAll(new RegExp(registered, 'gu'))) {
    const found = match[0].replace(/^(?:dnr|diarienr|diarienummer|diarie)\.?:? */iu, '').trim()
    if (!/^(?:19|20)\d\d-\d\d$/.test(found) && !isDate(text, match.index)) return found
  }
  return null
}

function isDate(text: string, at: number): boolean {
  return /^(?:19|20)\d\d-\d\d-\d\d(?!\d)/.test(text.slice(at).trimStart())
}

function whenIn(text: string, today: Day): Pick<SaidDone, 'when' | 'future'> {
  const [said] = saidDays(text, today, 'back')
  const [ahead] = saidDays(text, today, 'ahead')
  if (!said) return { when: null, future: false }
  const on = onlyDay(said)
  if (on !== null)
    return on > today ? { when: null, future: true } : { when: { happenedOn: on, exactness: 'day' }, future: false }
  if (said.from > today) return { when: null, future: (ahead ?? said).from > today }
  const wholeMonth = said.from.endsWith('-01') && said.through === addDays(firstOfNext(said.from), -1)
  if (wholeMonth) return { when: { happenedOn: said.from, exactness: 'month' }, future: false }
  // A week, or some day of one: its last day that has been.
  const through = said.through < today ? said.through : today
  return {
    when: { happenedOn: said.weekday === null ? through : lastWeekday(said.weekday, through), exactness: 'day' },
    future: false,
  }
}

function firstOfNext(from: Day): Day {
  const [year, month] = from.split('-').map(Number) as [number, number]
  return day(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`)
}

function lastWeekday(weekday: number, through: Day): Day {
  let at = through
  while ((new Date(`${at}T00:00:00Z`).getUTCDay() || 7) !== weekday) at = addDays(at, -1)
  return at
}

/** Told, not asked: "registerförteckningen är inlämnad", "klart: lägesrapporten". */
export function tellsDone(text: string): boolean {
  const said = wordsOf(text).join(' ')
  return doneWords.test(said) && !asks.test(said) && !text.trim().endsWith('?') && !notDone.test(said)
}

/** Asked: how far something has come, who has not. */
export function asksStatus(text: string): boolean {
  const said = wordsOf(text).join(' ')
  // What ought to be is a question about the rules.
  return (
    !/\b(?:ska|skall|maste|bor|far|should|must|may|ofta|often)\b/.test(said) &&
    (statusWords.test(said) || askedIfDone.test(said))
  )
}

/** "När ska den vara inne?", "sista dag för …": the day something is to be done by. How often is a question about the rule. */
export function asksWhenDue(text: string): boolean {
  const said = wordsOf(text).join(' ')
  return whenWords.test(said) && !/\b(?:ofta|manga|ganger|often|many|var|varje)\b/.test(said)
}

/** What a report is to hold: of the one that was spoken of (`that`), or of one by name. */
export function asksContent(text: string): 'that' | 'named' | null {
  const words = wordsOf(text)
  if (!contentWords.test(words.join(' '))) return null
  return words.every((word) => ofContent.test(word)) ? 'that' : 'named'
}

/**
 * "det var 3 mars", "dnr KS 2027/14", "nej, förra veckan": nothing else is said than when it was or what shows it. A message with a
 * matter of its own may hold a day too ("kalla till gruppen den 10 december") and is about that.
 */
export function addsOnly(text: string): boolean {
  const link = url.exec(text)?.[0] ?? ''
  const rest = text.replace(link, ' ')
  const words = wordsOf(rest.replace(numberIn(rest) ?? '', ' ').replace(paragraphs, ' '))
  return !asks.test(words.join(' ')) && words.every((word) => ofTheDay.test(word) || ofWhatShows.test(word))
}

const ofTheDay =
  /^(?:\d{1,4}|\d+(?:e|a|st|nd|rd|th)|(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec)\w*|mars|maj|may|(?:man|tis|ons|tors|fre|lor|son)dag(?:en|s)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|idag|igar|gar|(?:i ?)?forrgar|dag|dagen|dagar|vecka|veckan|veckor|manad|manaden|ar|aret|forra|senaste|sedan|borjan|mitten|slutet|morse|today|yesterday|last|ago|week|month|year|day|of|the)$/
const ofWhatShows =
  /^(?:nej|jo|ja|oj|hoppsan|forresten|egentligen|alltsa|aha|men|och|utan|inte|fel|ratt|det|den|de|dom|detta|har|hade|var|vart|blev|ar|i|pa|om|for|till|fran|med|som|redan|ska|skulle|sta|vara|andra|andras|jag|vi|du|gjorde|gjordes|gjort|gjord|lamnade|lamnades|lamnat|lamnad|inlamnad|skickade|skickades|skickat|in|skedde|hande|klart?|datum|datumet|dnr|diarienr|diarie\w*|nummer|numret|nr|underlag|underlaget|lank|lanken|se|finns|heter|beslut(?:et|ad|at|ades|ade)?|antogs|antagen|antagits|godkand(?:es)?|protokoll(?:et)?|minutes|decided|adopted|no|yes|it|was|is|were|done|on|at|in|we|i|did|handed|sent|wrong|right|sorry|link|number|evidence|see|not|but)$/

/** "Fel, § 48" is another paragraph, not that it was not done. */
export function takesBack(text: string): boolean {
  if (paragraphs.test(text)) return false
  return /^(?:nej |oj |hoppsan |vanta )?(?:angra|angrar|det var fel|fel|undo|ta bort det|stryk det)\b/.test(
    wordsOf(text).join(' '),
  )
}

const doneWords =
  /\b(?:klart?|klara|gjort|gjord|gjorda|gjordes|gjorde|inlamna(?:d|t|de)|lamnat|lamnad|lamnade|lamnades|skickat|skickad|fardigt?|genomford?a?|genomfort|utford|utfort|avklara(?:d|t)|overlamna(?:d|t)|done|finished|submitted|handed in|completed|delivered)\b/
const asks =
  /^(?:\w+ )?(?:vem|vems|vilka|vilken|vilket|vad|nar|hur|varfor|who|what|which|when|how|why)\b|^(?:ar|har|kan|ska|is|has|have|are)\b/
const notDone = /\b(?:inte|ej|aldrig|not|never)\b/
const statusWords =
  /\b(?:hur (?:gar|ligger|langt|ser)|vilka (?:\w+ ){0,2}har|vem har|vilka (?:som )?(?:saknas|aterstar)|har alla|status|laget for|laget med|hur manga|saknas|how (?:is|are|far)|who has|which .{0,20}have|missing)\b/

const whenWords =
  /^(?:och |men |till )?(?:senast )?(?:nar|hur dags|vilken dag|vilket datum|sista dag(?:en)? for|deadline(?:n)? for|when|what (?:day|date)|by when)\b.*?(?:\b(?:ska|skall|maste|bor|behover|ar|senast|should|must|is|are|do|does|has|have|need)\b|$)/
const contentWords =
  /^(?:och |men |ok(?:ej)? |hej )?(?:vad|vilka (?:delar|rubriker|uppgifter)|what) (?:ska|skall|bor|maste|brukar|should|must|does|shall|do)\b.*\b(?:innehalla|handla om|omfatta|ha med|sta|finnas med|ta upp|tas upp|ta med|skriva|skrivas|contain|include|cover|hold|say)\b/
/** The question's own words, and those that point back. */
const ofContent =
  /^(?:och|men|okej|ok|hej|vad|vilka|delar|rubriker|uppgifter|what|ska|skall|bor|maste|brukar|should|must|does|shall|do|innehalla|handla|om|omfatta|ha|med|sta|finnas|ta|tas|upp|skriva|skrivas|contain|include|cover|hold|say|i|in|man|jag|vi|we|one|den|det|dom|de|dem|it|that|they|rapporten|utkastet|the|report|draft|da|egentligen|then)$/

const askedIfDone = new RegExp(`^(?:ar|har|is|has|have|are)\\b.*${doneWords.source}`)
