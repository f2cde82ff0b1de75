/** What is said of the list or the draft that was just shown: "vilka har inte lämnat?", "socialnämnden har lämnat sin i dag", "skicka den". */

const lead = String.raw`^\s*(?:(?:och|men|ok|okej|bra|tack|hej|kan du|kan vi|vill du|could you|please|and)[\s,.!]+)*`
const end = String.raw`(?:[\s,]+(?:då|nu|än|ännu|tack|igen|idag|in|please|yet|now|then))*[\s.!?]*$`
const them = String.raw`(?:(?:dem|dom|de)(?: där| andra| övriga)?|resten|alla|them|those|the others|the rest|everybody|everyone)`
const late = String.raw`(?:\s+(?:som\s+)?(?:inte|ej|saknas|ännu inte)(?:\s+(?:har|lämnat|gjort|klara))*|\s+who have(?: not|n[’']t)\s+\w+)?`

const who = new RegExp(
  String.raw`${lead}(?:(?:vem|vilka|hur många)(?: är det som| av dem)?(?: har| är)?(?: (?:inte|ännu inte|ej))?(?: har)?(?: redan)? (?:lämnat(?: in)?(?: (?:den|det|sin|sina|någon))?|gjort (?:det|den)|det|skickat(?: in)?|klara|saknas|kvar|återstår)|who (?:has|have)(?: not|n[’']t)? (?:handed (?:it )?in|done it)|who is (?:missing|left))${end}`,
  'iu',
)
const told = new RegExp(
  String.raw`${lead}(?:(?:vem|vilka|who) (?:fick|har fått|blev|är|got|was|were) (?:en |the )?(?:påminnelse(?:n|r|rna)?|påmind(?:a)?|påminda|reminde[dr]s?)|(?:när|when) (?:påmindes|was) (?:de|dom|they)(?: reminded)?)${end}`,
  'iu',
)
const remind = new RegExp(
  String.raw`${lead}(?:påminn|påminna|skicka (?:en |ut (?:en )?)?påminnelse(?: till)?|knuffa|putta på|stöt på|tjata på|remind|nudge|send (?:a )?reminder(?: to)?)(?:\s+${them})?${late}${end}`,
  'iu',
)

const remindsNamed = new RegExp(
  String.raw`${lead}(?:påminn|påminna|skicka (?:en )?påminnelse till|knuffa|stöt på|tjata på|remind|nudge)\s+(?!mig\b|me\b|oss\b|us\b)(?<who>\p{L}[\p{L} ,&-]{2,60}?)${late}${end}`,
  'iu',
)

/** "Påminn tekniska", "påminn socialnämnden": whom, as it was written; null when it is all of them, or nobody. */
export function remindedByName(text: string): string | null {
  return remind.test(text) ? null : (remindsNamed.exec(text)?.groups?.['who']?.trim() ?? null)
}

const whoFor = new RegExp(
  String.raw`${lead}(?:vem|vilka|who)\s+(?:är det|är det som (?:ska|har|gör|lämnar)|ska (?:göra|lämna|skicka)(?: in)?(?: det| den)?|gör (?:det|den)|lämnar(?: den| det)?|ansvarar|har (?:det|den|ansvaret)|är ansvarig|is it|does it)\s+(?:i|för|på|hos|in|for|at)\s+(?<who>\p{L}[\p{L} ,&-]{2,60}?)${end}`,
  'iu',
)

/** "Vem är det i tekniska?": for whom of those on the list, as it was written. */
export function asksWhoFor(text: string): string | null {
  return whoFor.exec(text)?.groups?.['who']?.trim() ?? null
}

const before = new RegExp(
  String.raw`${lead}(?:när|when)\s+(?:\p{L}+\s+){0,3}?(?:lämnades|lämnade|lämnat|gjordes|gjorde|skickades|skickade|kom|var|was|did)\s+(?:(?:vi|ni|du|jag|in|den|det|we|you|it|the)\s+)*(?:(?:förra|senaste|föregående|sista|last|previous)(?:\s+(?:rapporten|rapport|gången|report|one))?|senast)(?:\s+(?:in|klar|handed in|sent|done))?${end}`,
  'iu',
)

/** `before`: when the last one was handed in. */
export function saidOfList(text: string): 'who' | 'told' | 'remind' | 'before' | null {
  if (remind.test(text)) return 'remind'
  if (told.test(text)) return 'told'
  if (own.test(text)) return 'who'
  return before.test(text) ? 'before' : who.test(text) ? 'who' : null
}

const oneHas = new RegExp(
  String.raw`${lead}(?!(?:vem|vilka|vilken|who|which)(?!\p{L}))\p{L}[\p{L} ,&-]{1,80}?\s+(?:(?:har|has|have)\s+(?:(?:nu|redan|också|äntligen|also|now)\s+)*(?:lämnat|skickat|gjort|fixat|klarat av|handed|sent|done|submitted)|lämnade|skickade|gjorde|handed|sent|submitted)(?:\s+in)?(?:\s+(?:sin|sitt|sina|den|det|dem|theirs|its|it|in))*(?:[\s,]+(?!inte|ej|not)[\p{L}\d/.:-]+){0,7}\s*[.!]?$`,
  'iu',
)

const ownHas = new RegExp(
  String.raw`${lead}(?:vi|jag|we|i)\s+(?:har|have)\s+(?:(?:nu|redan|faktiskt|already)\s+)*(?:en|ett|den|det|one|it)(?:\s+(?:redan|klar|färdig|already))*(?:[\s,]+(?!inte|ej|not)[\p{L}\d/.:-]+){0,9}\s*[.!]?$`,
  'iu',
)

/** "Vi har redan en, dnr 2025/88, från mars", after it was told what is owed: one's own is there. */
export const tellsOfOwn = (text: string): boolean => ownHas.test(text) && !/\?\s*$/u.test(text)

/** "Socialnämnden har lämnat sin i dag": one of those on the list has done it. Whose name it is, the list knows. */
export const tellsOfOne = (text: string): boolean =>
  oneHas.test(text) && !/(?<!\p{L})(?:inte|ej|aldrig|not|never)(?!\p{L})|\?\s*$/iu.test(text)

const adds = new RegExp(
  String.raw`${lead}(?:lägg till|lägga till|ta med|få med|skriv (?:till|in|också|även|dessutom|att)|nämn|add|include|mention|write)\s*(?:(?:också|även|gärna|också med)\s+)?(?:att|that|:|,)?\s*(?<text>\S.*)$`,
  'isu',
)
const agreed = String.raw`(?:(?:nej|ja|jo|inget mer|ändra inget|inga ändringar|den (?:är|blev) bra|det (?:är|blir|ser|blev) bra(?: ut)?|ser bra ut|så får det bli|no changes|looks good)[\s,.!]+)*(?:och\s+|då\s+)?`
const sends = new RegExp(
  String.raw`${lead}${agreed}(?:skicka|lämna|sänd|send|submit|hand)(?: (?:in|över|iväg))?(?: (?:den|rapporten|utkastet|it|the report|in))?(?: (?:till|to|in) [\p{L} -]{2,40})?${end}`,
  'iu',
)

/** What is to stand in the draft besides, as a sentence; null when nothing is added. */
export function addedIn(text: string): string | null {
  const words = adds.exec(text)?.groups?.['text']?.trim()
  if (!words || /\?\s*$/u.test(text)) return null
  const sentence = words.replace(/^./u, (first) => first.toUpperCase())
  return /[.!?]$/u.test(sentence) ? sentence : `${sentence}.`
}

const shows = new RegExp(
  String.raw`${lead}(?:(?:visa|se|läs|öppna|ta fram|börja(?: på)?|skriv(?:a)?|gör|show|open|write|start)(?: mig)? (?:(?:ett|mitt|the|a)\s+)?(?:utkast(?:et)?|rapporten|den|det|draft|report|it)|(?:ett )?utkast(?:et)?|hur ser (?:den|utkastet|det) ut|får jag se (?:den|utkastet|ett utkast)|hjälp mig (?:med den|att skriva den))${end}`,
  'iu',
)

export const showsIt = (text: string): boolean => shows.test(text)

const own = new RegExp(
  String.raw`${lead}(?:är (?:den|det|det gjort|rapporten)(?: redan)? (?:gjord|gjort|inlämnad|lämnad|skickad|klar|klart)|har (?:jag|vi|någon|nån)(?: redan| inte)? (?:lämnat|skickat|gjort|rapporterat)(?: in)?(?: (?:den|det|nån|någon|en|sådan|in))*|(?:have|has) (?:i|we|anyone)(?: already)? (?:handed|sent|done)(?: (?:it|one|in))*|is it (?:done|handed in))(?: (?:i år|för i år|för året|än|redan|hittills|this year|yet))*${end}`,
  'iu',
)

export const sendsIt = (text: string): boolean => sends.test(text)
