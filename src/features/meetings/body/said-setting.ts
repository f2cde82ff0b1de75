/** What a municipality decides for itself about a body's meetings, read from the words: "styrgruppen ska alltid ha möte på tisdagar kl. 13". */
import { startIn, weekdaysIn } from '../year/read-wish.ts'

/** What is to apply from now on; null takes an earlier one away. */
export type SaidSetting = {
  weekday?: number | null
  startTime?: string | null
  lengthMinutes?: number | null
  quorum?: number | null
  noticeDays?: number | null
}

/** What may be asked for, and what nobody can meet by. */
const most = { quorum: 60, noticeDays: 90, minutes: 480 }

/** Null when nothing of the kind is said, or it is a question. Which body is meant is for whoever knows the bodies. */
export function saidSetting(text: string): SaidSetting | null {
  const said = text.trim()
  if (/\?\s*$/u.test(said) || asks.test(said)) return null
  const found = quorumIn(said) ?? noticeIn(said) ?? timeIn(said)
  return found && Object.keys(found).length > 0 ? found : null
}

/** "visa inställningarna för styrgruppen" */
export function asksForSettings(text: string): boolean {
  return showing.test(text.trim())
}

const showing = /(?<!\p{L})(?:möteskrav(?:en)?|(?:mötes)?inställning(?:en|ar|arna)?|settings?)(?!\p{L})/iu
const asks =
  /^(?:vem|vilka?|vilken|när|hur|vad|varför|är|kan|ska|får|måste|who|which|when|how|what|is|can|does|do)(?!\p{L})/iu

const numbers = 'noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton'.split(' ')
const inEnglish = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
  ' ',
)
const number = `(?<number>\\d{1,3}|${[...numbers, ...inEnglish, 'ett', 'an?'].join('|')})`

function numberIn(word: string): number {
  const lower = word.toLowerCase()
  if (/^\d+$/.test(lower)) return Number(lower)
  if (/^(?:ett|an?)$/.test(lower)) return 1
  return Math.max(numbers.indexOf(lower), inEnglish.indexOf(lower))
}

const ofQuorum = /beslutf[öo]r|beslutsf[öo]r|kvorum|quorum/iu
const ofPresence =
  /(?:måste|behöver|ska|krävs|räcker|must|need)(?!\p{L}).*(?:vara med|närvara|närvarande|på plats|be there|present|attend)/iu
const least = new RegExp(`(?:minst|åtminstone|at least)? ?(?<!\\p{L})${number}(?!\\p{L})`, 'iu')

function quorumIn(text: string): SaidSetting | null {
  const isSaid = ofQuorum.test(text) || (ofPresence.test(text) && /minst|at least/iu.test(text))
  if (!isSaid) return null
  if (/(?:inget|ingen|inga|ta bort|utan|no|without|remove)(?!\p{L})/iu.test(text)) return { quorum: null }
  const word = least.exec(text)?.groups?.['number']
  const count = word === undefined ? 0 : numberIn(word)
  return count >= 1 && count <= most.quorum ? { quorum: count } : null
}

const ofNotice = /(?<!\p{L})(?:kallelse\p{L}*|kallas|kalla|kallar|notice|called|calls?)(?!\p{L})/iu
const ahead = new RegExp(`${number} (?<unit>dag\\p{L}*|veck\\p{L}*|days?|weeks?)(?!\\p{L})`, 'iu')
const before = /före|innan|i förväg|i god tid|before|ahead|in advance|notice/iu

function noticeIn(text: string): SaidSetting | null {
  const found = ofNotice.test(text) && before.test(text) ? ahead.exec(text)?.groups : undefined
  if (!found) return null
  const days = numberIn(found['number']!) * (/^(?:veck|week)/iu.test(found['unit']!) ? 7 : 1)
  return days >= 1 && days <= most.noticeDays ? { noticeDays: days } : null
}

/** A wish for one year says "på tisdagar"; what is to stand says that it is how it always is. */
const standing =
  /(?<!\p{L})(?:alltid|brukar|i fortsättningen|framöver|från och med nu|som regel|normalt|fast|fasta|stående|inställning|ska (?:ha (?:sina )?möten?|mötas|träffas|ses|sammanträda)|möts|träffas|sammanträder|har (?:sina )?möten|always|usually|from now on|as a rule|normally|meets?|standing)(?!\p{L})/iu
const noneFixed =
  /(?:ingen|inga|inte (?:någon|längre)|no|not a) (?:\p{L}+ )?(?:fasta?|bestämd|bestämda|stående|fixed|standing)(?!\p{L})/iu
const lasts = new RegExp(
  `(?:${number}|(?<half>en och en halv|ett och ett halvt|one and a half)) (?<unit>tim\\p{L}*|minut\\p{L}*|hours?|minutes?)(?!\\p{L})`,
  'iu',
)
/** A day of one meeting, or one that is to be moved, is no rule. */
const once =
  /(?<!\p{L})(?:flytta|ställ in|boka|nästa|den \d|\d{1,2} (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|move|cancel|book|next)/iu

function timeIn(text: string): SaidSetting | null {
  if (once.test(text)) return null
  if (noneFixed.test(text)) return { weekday: null, startTime: null }
  if (!standing.test(text)) return null
  const [weekday, ...others] = weekdaysIn(text)
  const startTime = startIn(text)
  const minutes = minutesIn(text)
  return {
    ...(weekday === undefined || others.length > 0 ? {} : { weekday }),
    ...(startTime === null ? {} : { startTime }),
    ...(minutes === null ? {} : { lengthMinutes: minutes }),
  }
}

function minutesIn(text: string): number | null {
  const found = lasts.exec(text)?.groups
  if (!found) return null
  const count = found['half'] === undefined ? numberIn(found['number']!) : 1.5
  const minutes = /^(?:tim|hour)/iu.test(found['unit']!) ? count * 60 : count
  return minutes >= 15 && minutes <= most.minutes ? minutes : null
}
