/** "Det står fel telefonnummer på mig", "Adato har bytt leverantör": a fact of the register that is wrong, and not who answers for something. */

const fact = String.raw`(?:telefon\p{L}*|mobil\p{L}*|\p{L}*nummer|numret|mejl\p{L}*|mail\p{L}*|e-?post\p{L}*|adress\p{L}*|titel\p{L}*|befattning\p{L}*|efternamn\p{L}*|leverantör\p{L}*|beskrivning\p{L}*|status|kategori\p{L}*|avdelning\p{L}*|phone\p{L}*|number|e-?mail\p{L}*|address|title|vendor|description)`
const words = (source: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${source})(?!\p{L})`, 'iu')
const says: readonly RegExp[] = [
  words(
    String.raw`(?:står|är|har (?:ni|du)|finns|ligger|visar du|anger du|the|a) (?:ett |en )?(?:fel|gammalt|gammal|wrong|old) ${fact}`,
  ),
  words(String.raw`fel ${fact} (?:på|för|till|hos|om) `),
  words(
    String.raw`${fact}(?: (?:på|för|till|hos) \p{L}+)? (?:är|stämmer|var|is) (?:fel|inte|gammalt|gammal|wrong)(?: längre)?`,
  ),
  words(String.raw`(?:har|fick|has|have) (?:fått )?(?:bytt|ändrat|nytt|ny|changed|a new) ${fact}`),
  words(
    String.raw`(?:ändra|rätta|uppdatera|byt|change|correct|update) (?:mitt|min|mina|hennes|hans|deras|my|her|his|\p{Lu}\p{L}+s) ${fact}`,
  ),
]
const asksHow =
  /^\s*(?:(?:och|men|ok|okej)\s+)?(?:hur|var|vart|till vem|how|where)\s+(?:\p{L}+\s+){0,3}?(?:rapporterar|anmäler|rättar|ändrar|meddelar|säger|felanmäler|report|correct|change)(?!\p{L}).*(?:fel|felaktig\p{L}*|uppgift\p{L}*|registret|error|wrong|register)/iu
const value = /\d{3,}|@|(?<!\p{L})(?:till|ska (?:det )?(?:vara|stå)|heter (?:nu|numera)|är nu|should be|to)\s+\S/iu

export type FactWrong = 'how' | 'told' | 'told-whole'

const howOfThat =
  /^\s*(?:(?:och|men|ok|okej)\s+)?(?:hur|var|how|where)\s+(?:ändrar|rättar|byter|uppdaterar|korrigerar|ändras|rättas|do i change|can i change|do you change)(?:\s+(?:man|jag|vi|ni|de))?(?:\s+(?:det|den|detta|uppgiften|det här|det där|that|it|this))(?:\s+då)?[\s.?!]*$/iu

/** `how`: asked how to report it; `told-whole`: what it ought to be was said too. */
export function factWrong(text: string): FactWrong | null {
  if (asksHow.test(text) || howOfThat.test(text)) return 'how'
  if (/\?\s*$/u.test(text) || !says.some((one) => one.test(text))) return null
  return value.test(text) ? 'told-whole' : 'told'
}
