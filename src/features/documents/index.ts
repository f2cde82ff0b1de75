/**
 * The governing documents themselves: which there are and which are missing, their own texts to search and cite, and who has
 * confirmed that they know them. Rules are read from the manifest; what a text says of them is proposed, and decided by a person.
 */
import type { Language } from '../../conversation/inbound.ts'
import type { Part } from '../../conversation/say.ts'
import type { Feature } from '../../feature.ts'
import type { Snapshot } from '../register/index.ts'
import { confirmReadings } from './dialogues/confirm-reading.ts'
import { decideSupports } from './dialogues/decide-support.ts'
import { listDocuments } from './dialogues/list.ts'
import { registerDocument } from './dialogues/register.ts'
import { searchDocuments } from './dialogues/search.ts'
import { documentEvidence } from './evidence.ts'
import { readByPerson } from './reading/about.ts'
import type { DocumentNeeds } from './needs.ts'
import { documentPages } from './pages.ts'
import { lookAfterDocuments } from './reading/sweep.ts'
import type { Library } from './search/library.ts'
import { quoteParts, quotesFor } from './search/quote.ts'

export { carryOutDocument, type DocumentPlan, planDocument } from './import.ts'
export { loadExampleDocuments } from './examples.ts'
export { readDocumentFile } from './read/read-file.ts'
export { library } from './search/library.ts'
export { documentTable } from './table.ts'
export { placeOf } from './document.ts'
export { sv } from './texts/sv.ts'

export function documents(needs: DocumentNeeds): Feature {
  return {
    name: 'documents',
    dialogues: [
      searchDocuments(needs),
      listDocuments(needs),
      registerDocument(needs),
      decideSupports(needs),
      confirmReadings(needs),
    ],
    tasks: [lookAfterDocuments(needs)],
    pages: documentPages(needs),
    evidence: [documentEvidence],
    about: [readByPerson],
  }
}

/** What the documents' own texts say of a question: `alone` when the rules had no answer. Empty when they say nothing of it. */
export function quoteDocuments({ library }: { library: Library }) {
  return async (asked: string, snapshot: Snapshot, alone: boolean, language: Language): Promise<readonly Part[]> =>
    quoteParts(quotesFor(asked, await library.of(snapshot), alone), language)
}
