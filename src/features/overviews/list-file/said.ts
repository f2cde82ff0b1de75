/** "Skicka den till mig", "mejla listan till Siv": of the last answer, whatever it was. */

const lead = String.raw`^\s*(?:(?:och|men|ok|okej|bra|tack|kan du|kan jag|vill du|jag vill|snälla|please|can you|could you|and)[\s,.!]+)*`
const gives = String.raw`(?:skicka|mejla|maila|mejl|ge|få|dela|vidarebefordra|skriv ut|printa|spara|ladda ner|exportera|send|e-?mail|forward|share|print|save|export)`
const that = String.raw`(?:(?:den|det|dem|dom|listan|svaret|tabellen|filen|det där|den där|alltihop|allt|it|that|them|the list|the answer)(?:\s+(?:här|där))?)`
const me = String.raw`(?:till mig|åt mig|på mejl|på mail|per mejl|som fil|ut|to me|by e-?mail|as a file)`

const toMe = new RegExp(
  String.raw`${lead}${gives}\s+(?:mig\s+|me\s+)?${that}(?:\s+${me})*(?:\s+(?:tack|nu|då|också|please))*[\s.!?]*$`,
  'iu',
)
const toOther = new RegExp(
  String.raw`${lead}(?:skicka|mejla|maila|mejl|dela|vidarebefordra|ge|send|e-?mail|forward|share)\s+(?:${that}\s+(?:vidare\s+)?(?:till|med|åt|to|with)\s+(?!mig|me\b)|(?!mig|me\b)\p{Lu}\p{L}+\s+${that})`,
  'iu',
)

/** `me`: whoever asks wants it; `other`: it is to go to somebody else. */
export function wantsLast(text: string): 'me' | 'other' | null {
  return toMe.test(text) ? 'me' : toOther.test(text) ? 'other' : null
}
