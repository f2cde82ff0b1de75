/** What people write when they ask for some of a survey's questions: those about something, the lowest, or what has changed. */

/** `named`: said of the survey outright, or of questions, so that nothing need have been said before. */
export type QuestionsAsked = { named: boolean } & (
  | { what: 'zero' | 'lowest' | 'highest' | 'better' | 'worse' }
  | { what: 'about'; words: readonly string[] }
)

const lead = String.raw`^\s*(?:(?:och|men|ok|okej|kan du|kan jag få|får jag|vi vill|jag vill|and|please|can you)[\s,]+)*`
const asked = String.raw`(?:fråg(?:a|an|or|orna|ornas)|svar(?:et|en)?|påståenden(?:a)?|områden(?:a)?|punkter(?:na)?|questions?|answers?|areas?)`
const whole = String.raw`(?:enkät\p{L}*|självskattning\p{L}*|undersökning\p{L}*|survey)`

const about = new RegExp(
  String.raw`${lead}(?!vad gäller(?!\p{L}))(?:(?:visa|se|lista|läs(?:a)? upp|ta fram|show|list)(?:\s+(?:mig|me|alla|all|the))*\s+${asked}|(?:vilka|vad(?: var| är)?|which|what)\s+${asked}?\s*(?:finns|handlar|är det|svarade vi|hade vi|gäller|are|is)?)\s*(?:(?:som\s+)?(?:handlar\s+)?(?:om|kring|på|about|on)|som (?:gäller|rör))\s+(.+?)(?:\s+i\s+${whole})?[\s?.!]*$`,
  'iu',
)
const zero = new RegExp(
  String.raw`${lead}(?:hur många|vilka|visa|how many|which)(?:\s+${asked})?(?:\s+(?:av dem|som|that|of them))*\s+(?:fick|har|gav|blev|står på|got|have|are)\s+(?:noll|0|zero)(?:\s+poäng|\s+points)?(?:\s+i\s+${whole}|\s+då)*[\s?.!]*$`,
  'iu',
)
const end = String.raw`(?:\s+(?:då|nu|i fjol|i år|förra året|sist|förra gången|i ${whole}|last year|här))*[\s?.!]*$`
const are = String.raw`(?:var|är|fick|ligger|låg|hamnade|blev|går|gick|were|are|got)`
const extreme = (words: string) =>
  new RegExp(
    String.raw`${lead}(?:var|vad|vilka|vilken|vilket|visa|which|what|where)(?:\s+${asked})?(?:\s+som)?\s+(?:${are}\s+)?(?:vi\s+|det\s+|de\s+|we\s+)?(?:som\s+)?(?:${words})(?:\s+${asked}|\s+betyg|\s+poäng)?${end}`,
    'iu',
  )
const lowest = extreme('lägst|sämst|svagast|de lägsta|de sämsta|de svagaste|the lowest|lowest|weakest|worst')
const highest = extreme('högst|bäst|starkast|de högsta|de bästa|de starkaste|the highest|highest|strongest|best')
const since = String.raw`(?:\s+(?:sen|sedan|jämfört med|mot|än|since|from)\s+.{1,30})?`
const changed = (words: string) =>
  new RegExp(
    String.raw`${lead}(?:vad|vilka|vilket|what|which)(?:\s+${asked})?(?:\s+(?:är det )?som)?\s+(?:blev|har blivit|är|gick|har|became|got|has)\s+(?:${words})${since}${end}`,
    'iu',
  )
const better = changed('bättre|förbättrats|gått upp|upp|ökat|höjts|better|improved|up')
const worse = changed('sämre|försämrats|gått ner|ner|minskat|sjunkit|sänkts|worse|fallen|down')
const namesIt = new RegExp(String.raw`(?<!\p{L})(?:${whole}|${asked.replace('svar', 'enkätsvar')})(?!\p{L})`, 'iu')

export function questionsAsked(text: string): QuestionsAsked | null {
  const ofSurvey = new RegExp(whole, 'iu').test(text)
  if (zero.test(text)) return { what: 'zero', named: ofSurvey }
  if (lowest.test(text)) return { what: 'lowest', named: ofSurvey || namesIt.test(text) }
  if (highest.test(text)) return { what: 'highest', named: ofSurvey }
  if (better.test(text)) return { what: 'better', named: ofSurvey }
  if (worse.test(text)) return { what: 'worse', named: ofSurvey }
  const words = wordsIn(about.exec(text)?.[1] ?? '')
  return words.length > 0 ? { what: 'about', words, named: ofSurvey } : null
}

const little = new Set('om och det den dem oss vår våra vårt the our and för i på av'.split(' '))

function wordsIn(matter: string): readonly string[] {
  const words = matter.toLowerCase().match(/[\p{L}]{3,}/gu) ?? []
  return words.filter((word) => !little.has(word))
}
