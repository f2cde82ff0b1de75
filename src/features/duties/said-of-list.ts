/** What is said of the list or the draft that was just shown: "vilka har inte lämnat?", "socialnämnden har lämnat sin i dag", "skicka den". */

const lead = String.raw`^\s*(?:(?:och|men|ok|okej|bra|tack|hej|kan du|kan vi|vill du|could you|please|and)[\s,.!]+)*`
const end = String.raw`(?:[\s,]+(?:då|nu|än|ännu|tack|igen|idag|in|please|yet|now|then))*[\s.!?]*$`
const them = String.raw`(?:dem|dom|de(?: där| andra| övriga)?|resten|alla|them|those|the others|the rest|everybody|everyone)`
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

const before = new RegExp(
  String.raw`${lead}(?:när|when)\s+(?:\p{L}+\s+){0,3}?(?:lämnades|lämnade|lämnat|gjordes|gjorde|skickades|skickade|kom|var|was|did)\s+(?:(?:vi|ni|du|jag|in|den|det|we|you|it|the)\s+)*(?:(?:förra|senaste|föregående|sista|last|previous)(?:\s+(?:rapporten|rapport|gången|report|one))?|senast)(?:\s+(?:in|klar|handed in|sent|done))?${end}`,
  'iu',
)

/** `before`: when the last one was handed in. */
export function saidOfList(text: string): 'who' | 'told' | 'remind' | 'before' | null {
  if (remind.test(text)) return 'remind'
  if (told.test(text)) return 'told'
  return before.test(text) ? 'before' : who.test(text) ? 'who' : null
}

const oneHas = new RegExp(
  String.raw`${lead}(?!(?:vem|vilka|vilken|who|which)(?!\p{L}))\p{L}[\p{L} ,&-]{1,80}?\s+(?:har|has|have)\s+(?:(?:nu|redan|också|äntligen|also|now)\s+)*(?:lämnat|skickat|gjort|fixat|klarat av|handed|sent|done|submitted)(?:\s+in)?(?:\s+(?:sin|sitt|sina|den|det|dem|theirs|its|it|in))*(?:[\s,]+(?!inte|ej|not)[\p{L}\d/.:-]+){0,7}\s*[.!]?$`,
  'iu',
)

/** "Socialnämnden har lämnat sin i dag": one of those on the list has done it. Whose name it is, the list knows. */
export const tellsOfOne = (text: string): boolean =>
  oneHas.test(text) && !/(?<!\p{L})(?:inte|ej|aldrig|not|never)(?!\p{L})|\?\s*$/iu.test(text)

const adds = new RegExp(
  String.raw`${lead}(?:lägg till|lägga till|ta med|få med|skriv (?:till|in|också|även|dessutom|att)|nämn|add|include|mention|write)\s*(?:(?:också|även|gärna|också med)\s+)?(?:att|that|:|,)?\s*(?<text>\S.*)$`,
  'isu',
)
const sends = new RegExp(
  String.raw`${lead}(?:skicka|lämna|sänd|send|submit|hand)(?: (?:in|över|iväg))?(?: (?:den|rapporten|utkastet|it|the report|in))?(?: (?:till|to|in) [\p{L} -]{2,40})?${end}`,
  'iu',
)

/** What is to stand in the draft besides, as a sentence; null when nothing is added. */
export function addedIn(text: string): string | null {
  const words = adds.exec(text)?.groups?.['text']?.trim()
  if (!words || /\?\s*$/u.test(text)) return null
  const sentence = words.replace(/^./u, (first) => first.toUpperCase())
  return /[.!?]$/u.test(sentence) ? sentence : `${sentence}.`
}

export const sendsIt = (text: string): boolean => sends.test(text)
