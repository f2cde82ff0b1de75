/** Whether a document says something of what it must hold: by its words, which shows what is missing and proves nothing there. Pure. */
import { stem, wordsOf } from '../../rules/index.ts'
import type { Clause } from '../document.ts'

/** What nothing in the text seems to be about. */
export function notHeld(mustHold: readonly string[], clauses: readonly Pick<Clause, 'heading' | 'text'>[]): string[] {
  const said = clauses.map(({ heading, text }) => [...new Set(stemsIn(`${heading ?? ''} ${text}`))])
  return mustHold.filter((item) => {
    const wanted = [...new Set(stemsIn(item))]
    return wanted.length > 0 && !said.some((stems) => isAbout(wanted, stems))
  })
}

/** Half of its words, in one clause: the document puts things in its own way. */
function isAbout(wanted: readonly string[], stems: readonly string[]): boolean {
  const found = wanted.filter((one) => stems.some((each) => each === one || partOf(one, each) || partOf(each, one)))
  return found.length * 2 >= wanted.length
}

/** "lösenord" in "lösenordsrutin": a short word is in many. */
const partOf = (part: string, whole: string): boolean => part.length >= 5 && whole.includes(part)

const small =
  /^(?:och|att|det|den|som|for|till|med|har|ar|hur|vad|vem|vilka|vilken|vilket|ska|skall|nar|var|en|ett|av|om|pa|i|de|dem|sin|sina|kommunens|kommunen|gall|gallande|gor|kan|galler|galler)$/

function stemsIn(text: string): string[] {
  return wordsOf(text)
    .filter((word) => word.length > 2 && !small.test(word))
    .map(stem)
}
