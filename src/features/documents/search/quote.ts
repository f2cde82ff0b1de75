/** What the documents' own texts say, as parts of an answer: the passage, and where it stands. */
import type { Language } from '../../../conversation/inbound.ts'
import { type Part, list, note, sentence, source } from '../../../conversation/say.ts'
import { placeOf } from '../document.ts'
import { textsIn } from '../needs.ts'
import { enoughAlone, type Quoted, search, surely, type TextIndex } from './index-of.ts'

export function quoteParts([first, ...others]: readonly Quoted[], language: Language): readonly Part[] {
  if (!first) return []
  const { search: texts } = textsIn(language)
  const { edition } = first
  const more = others.filter(({ covers }) => covers >= surely).slice(0, mostMore)
  return [
    sentence(`”${first.passage}”`),
    source(
      texts.source(
        edition.title,
        placeOf(first.clause),
        textsIn(language).list.decided(edition.decidedBy, edition.decidedOn, edition.diarienummer),
      ),
    ),
    ...(more.length > 0
      ? [note(texts.also), list(more.map(({ clause, edition: { title } }) => texts.oneMore(title, placeOf(clause))))]
      : []),
  ]
}

const mostMore = 3

/**
 * Beside an answer of the rules only what surely speaks of it; `alone`, when the rules had nothing, the best there is.
 * Empty when the texts say nothing of it.
 */
export function quotesFor(asked: string, index: TextIndex, alone: boolean): readonly Quoted[] {
  const found = search(asked, index)
  return (found[0]?.covers ?? 0) >= (alone ? enoughAlone : surely) ? found : []
}
