/**
 * Public-sector law as the product's behaviour: documents from arbetsmaterial to upprättad, packages for the diarium and for whoever
 * asks to see one, deletion by decision, and everything about one person. It never decides what an allmän handling is.
 */
import type { Feature } from '../../feature.ts'
import type { Governance } from '../../governance/governance.ts'
import { isKept } from './dialogues/is-kept.ts'
import { tellRecords, type TellNeeds } from './dialogues/tell-records.ts'
import { documentPages } from './documents/pages.ts'
import { giveOwnData } from './person/give-own.ts'
import { ownDataPages, type PersonNeeds } from './person/pages.ts'
import { disposeNightly } from './retention/dispose.ts'
import { tellRetention } from './retention/tell.ts'

export { changed } from './documents/change.ts'
export { stateInWords, standingInWords } from './documents/in-words.ts'
export { forDisclosure, forRegistration } from './documents/package.ts'
export { holdsStill, mayHandOut, type OfficialRecord, type Review } from './documents/record.ts'
export { recordSaid, reviewsOf, saveRecord, saveReview } from './documents/store.ts'
export { documentsOf, mayRegister } from './needs.ts'
export { eraseWords } from './person/erase-words.ts'
export { asJson, exportPerson, withheld } from './person/export.ts'
export { anonymisePerson, erasePerson, namesOf } from './person/store.ts'
export { disposeFor } from './retention/dispose.ts'
export { deletionsOf, logDeletion } from './retention/store.ts'
export { retentionInWords } from './retention/tell.ts'
export { leavesAuthority, publicRecordNote } from './public-record-note.ts'
export { sv } from './texts/sv.ts'

export function records(needs: TellNeeds & PersonNeeds & { governances: readonly Governance[] }): Feature {
  return {
    name: 'records',
    dialogues: [isKept(needs), giveOwnData(needs), tellRecords(needs), tellRetention(needs)],
    tasks: [disposeNightly(needs)],
    pages: [...ownDataPages(needs), ...documentPages(needs)],
  }
}
