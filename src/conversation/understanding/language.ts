import type { Token } from './tokens.ts'

/** Swedish unless more words are English than Swedish. */
export function languageOf(tokens: readonly Token[]): 'sv' | 'en' {
  let [swedish, other] = [0, 0]
  for (const { raw, fold } of tokens) {
    if (/[åäöÅÄÖ]/.test(raw) || swedishWords.has(fold)) swedish++
    else if (englishWords.has(fold)) other++
  }
  return other > swedish ? 'en' : 'sv'
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const swedishWords = set(
  'och ar det som en ett jag du vi vem vad vilka vilken vilket hur nar har ska kan till av pa med om hos den inte men nu systemet systemansvarig systemagare ansvarar ager tack hej mig mitt',
)
const englishWords = set(
  'the is are who what which how when where why of to and you can do does i my our we it this that show list give tell me please thanks thank hello hi help system systems owner owns responsible responsibility charge for in by from with all any have has need want should would there department vendor next meeting attend join survey questionnaire begin start stop continue resume pause cancel not able submit request contact ask about',
)
