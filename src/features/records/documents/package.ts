/** A document as a package: for registration with what the diarium needs to know, and for handing out with the review behind it. */
import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import type { Language } from '../../../conversation/inbound.ts'
import type { Day } from '../../../lib/day.ts'
import { textsIn } from '../texts-in.ts'
import type { Document, Review } from './record.ts'

type Paper = { name: string; type: string; bytes: Uint8Array }
export type Packed = { name: string; type: 'application/zip'; bytes: Uint8Array }

type Given = { document: Document; paper: Paper; municipality: string; on: Day; language: Language }

export function forRegistration({ document, paper, municipality, on, language }: Given): Packed {
  const { pack: texts } = textsIn(language)
  const about = { ...described(document, paper), municipality, packedOn: on, review: texts.notReviewed }
  return packed(`${document.on}-${document.kind}-registrering.zip`, [
    { name: paper.name, bytes: paper.bytes },
    json('uppgifter.json', about),
    text('LÄS MIG.txt', texts.registration),
  ])
}

/** Only with a review. What is to be withheld is taken out by a person: the file is then named as one that is not to be sent. */
export function forDisclosure(given: Given, review: Review): Packed {
  const { document, paper, municipality, on, language } = given
  const { pack: texts } = textsIn(language)
  const { outcome, provision, reviewedAt } = review
  const name = outcome === 'parts' ? `${texts.toMask} ${paper.name}` : paper.name
  const about = {
    ...{ ...described(document, paper), municipality, packedOn: on },
    review: { outcome: texts.outcomes[outcome], provision, reviewedOn: reviewedAt.toISOString().slice(0, 10) },
  }
  return packed(`${document.on}-${document.kind}-utlamnande.zip`, [
    { name, bytes: paper.bytes },
    json('uppgifter.json', about),
    text('LÄS MIG.txt', outcome === 'parts' ? texts.parts(provision ?? '') : texts.all),
  ])
}

function described(document: Document, { name, bytes }: Paper) {
  const { title, owner, on, state, adjustedOn, adjustedBy, establishedOn, diarienummer, kind } = document
  return {
    ...{ title, owner, kind, happenedOn: on, state, adjustedOn, adjustedBy, establishedOn, diarienummer },
    file: name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

type Entry = { name: string; bytes: Uint8Array }
const json = (name: string, value: object): Entry => text(name, `${JSON.stringify(value, null, 2)}\n`)
const text = (name: string, words: string): Entry => ({ name, bytes: Buffer.from(words, 'utf8') })

function packed(name: string, entries: readonly Entry[]): Packed {
  const bytes = zipSync(Object.fromEntries(entries.map((each) => [each.name, new Uint8Array(each.bytes)])))
  return { name, type: 'application/zip', bytes }
}
