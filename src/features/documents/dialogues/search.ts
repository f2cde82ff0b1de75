/** "Sök på lösenord i dokumenten": the passage in the documents' own words, and where it stands. */
import type { Dialogue } from '../../../conversation/dialogue.ts'
import { messageOf } from '../../../conversation/say.ts'
import { type DocumentNeeds, textsIn } from '../needs.ts'
import { search } from '../search/index-of.ts'
import { quoteParts } from '../search/quote.ts'

export function searchDocuments(needs: DocumentNeeds): Dialogue {
  return {
    name: 'documents.search',
    takes: (turn) => !turn.action && turn.reading?.intent === 'document_search',
    async decide({ inbound, reading, language }) {
      const texts = textsIn(language).search
      const snapshot = await needs.snapshots.of(inbound.municipality, 0)
      const index = await needs.library.of(snapshot)
      const matter = reading?.matter ?? null
      const found = matter === null ? [] : search(matter, index)
      const isEmpty = index.entries.length === 0
      return {
        replies: [
          found.length > 0
            ? messageOf(quoteParts(found, language))
            : { text: isEmpty ? texts.noneRead : texts.nothing(matter) },
        ],
        grounds: { kind: found.length > 0 ? 'answer' : 'unknown', sources: [], systems: [], people: [], role: null },
      }
    },
  }
}
