/** "Vad är skillnaden på systemägare och systemansvarig": what each of the two is for, one after the other. */
import type { Rulebook } from './rulebook.ts'
import type { Statement } from './statements/statement.ts'
import { stem, wordsOf } from './stem.ts'

const asksDifference =
  /(?:skillnad(?:en)?|difference) (?:på|mellan|emellan|between) (?:en |ett |den |the |a |an )?(.+?) (?:och|and|vs|kontra|eller) (?:en |ett |den |the |a |an )?(.+?)[?.!\s]*$/iu

/** Null unless both are roles or groups that are here. */
export function differenceIn(text: string, book: Rulebook): readonly [Statement, Statement] | null {
  const [, one, other] = asksDifference.exec(text) ?? []
  const first = one === undefined ? null : named(one, book)
  const second = other === undefined ? null : named(other, book)
  return first && second && first !== second ? [first, second] : null
}

function named(name: string, { entries }: Rulebook): Statement | null {
  const asked = key(name)
  const found = entries.find(
    ({ statement: { id, about, sources } }) =>
      oneOf.test(id) && sources.length > 0 && about.some(([said, strength]) => strength >= 0.9 && key(said) === asked),
  )
  return found?.statement ?? null
}

const oneOf = /^(?:role|body):[^.]+$/
const key = (name: string): string => wordsOf(name).map(stem).join(' ')
