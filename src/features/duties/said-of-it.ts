/** "När ska den vara inne?", "vem gör den?", "vem får den?": of the duty that was just told of, which is not named again. */

const lead = String.raw`^\s*(?:(?:och|men|ok|okej|ja|så|and|but)[\s,.!]+)*`
const end = String.raw`(?:[\s,]+(?:då|nu|i år|iår|senast|egentligen|hos oss|här|inne|klar|klart|lämnas|lämnad|in|vara|bli|then|now|by))*[\s.!?]*$`
const it = String.raw`(?:den|det|de|dom|dem|planen|rapporten|it|they)`

const when = new RegExp(
  String.raw`${lead}(?:när|vilken dag|vilket datum|hur dags|till när|when|by when)\s+(?:ska|skall|måste|bör|är|blir|should|must|is|does)\s+${it}(?:\s+(?:vara|bli|lämnas|gjord|gjort|sista dag|deadline|due|done|be))*${end}|${lead}(?:när är )?(?:sista dag(?:en)?|deadline(?:n)?)${end}`,
  'iu',
)
const who = new RegExp(
  String.raw`${lead}(?:vem|vilka|who)(?:\s+(?:hos oss|här|i kommunen|på kontoret))?\s+(?:är det som\s+)?(?:ska\s+(?:göra|skriva|lämna|ta fram)|gör|skriver|lämnar|tar fram|ansvarar för|har ansvar för|håller i|sköter|writes|does|is responsible for)\s+${it}${end}`,
  'iu',
)
const toWhom = new RegExp(
  String.raw`${lead}(?:vem|vilka|till vem|vart|who|to whom)\s+(?:är det som\s+)?(?:får|ska ha|ska få|läser|tar emot|lämnas|skickas|går|gets|receives)(?:\s+(?:man|jag|vi))?(?:\s+${it})?${end}`,
  'iu',
)

export function asksOfIt(text: string): 'when' | 'who' | 'to-whom' | null {
  if (when.test(text)) return 'when'
  return who.test(text) ? 'who' : toWhom.test(text) ? 'to-whom' : null
}
