import { swedish } from './dictionary.ts'
import type { Token } from './tokens.ts'
import { english } from './words.ts'

/** Swedish unless more words are plainly English than Swedish. Words that both languages have say nothing. */
export function languageOf(tokens: readonly Token[]): 'sv' | 'en' {
  const { plainly, perhaps, english: other } = counted(tokens)
  return other > plainly + perhaps ? 'en' : 'sv'
}

/** How many words are plainly Swedish, are Swedish as far as the dictionary knows, and are English. */
export function counted(tokens: readonly Token[]): { plainly: number; perhaps: number; english: number } {
  let [plainly, perhaps, other] = [0, 0, 0]
  for (const { raw, fold } of tokens) {
    if (both.has(fold)) continue
    if (/[åäöÅÄÖ]/.test(raw) || swedishWords.has(fold)) plainly++
    else if (englishWords.has(fold)) other++
    else if (fold.length >= 4 && !english.has(fold) && swedish().isWord(fold)) perhaps++
  }
  return { plainly, perhaps, english: other }
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const both = set(
  'it system for in i all list has have need vendor status start stop support service data info man hand so at order test plan',
)
const swedishWords = set(
  'och ar det som en ett jag du vi vem vad vilka vilken vilket hur nar har ska kan till av pa med om hos den inte men nu systemet systemansvarig systemagare ansvarar ager tack hej mig mitt min mina ja nej de dem er vart alla lista',
)
const englishWords = set(
  'the is are who what which how when where why of to and you can do does i my our we us me it this that show give tell please thanks thank hello hi hey help systems owner owners owns own responsible responsibility charge by from with any want should would could there department meeting meetings attend join survey questionnaire begin continue resume pause cancel not no yes able submit request contact ask about did was were am be must may let your their she he they her him his them an or if as on at one else more between before after into out up down make makes made get gets run runs use uses used sit sits pays pay call called buy say says',
)
