/**
 * Units are renamed, merged, split and closed from a day. Systems, people and roles follow to the successors; what has no place is listed
 * before anything is done. The manifest stays as it is: what the municipality has gone through is kept beside it.
 */
import type { Feature } from '../../feature.ts'
import { sayingExample } from '../ask/index.ts'
import { reorganise } from './dialogue.ts'
import type { ReorganisationNeeds } from './needs.ts'
import { reorganisationPages } from './pages.ts'
import { carryOutPlanned } from './sweep.ts'

export { carryOutFile, undoReorganisation } from './from-file.ts'
export { appliedChanges, reorganisationsOf } from './store.ts'

export function reorganisation(needs: ReorganisationNeeds): Feature {
  return {
    name: 'reorganisation',
    dialogues: [sayingExample(reorganise(needs), needs)],
    pages: reorganisationPages(needs),
    tasks: [carryOutPlanned(needs)],
  }
}
