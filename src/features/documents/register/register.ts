/** The register of governing documents: those of the manifest with what has been registered of them, and the municipality's others. */
import type { Governance } from '../../../governance/governance.ts'
import type { GoverningDocument } from '../../../governance/manifest/schema.ts'
import { type Day, day } from '../../../lib/day.ts'
import type { Edition } from '../document.ts'

export type Listed = {
  id: string
  title: string
  /** Null: not in the manifest. */
  declared: GoverningDocument | null
  /** The edition in force; null when none has been registered. */
  edition: Edition | null
  /** What is known of it, from the edition first. */
  decidedBy: string | null
  decidedOn: Day | null
  diarienummer: string | null
  publishedAt: string | null
  reviewBy: Day | null
  /** The time of the review is the municipality's own. */
  ownReview: boolean
  /**
   * `missing`: a document demands that it exists, and none has been registered · `review-due`: the day for its review has come ·
   * `in-force`.
   */
  standing: 'in-force' | 'missing' | 'review-due'
}

/** In the manifest's order, then the others by title. */
export function listedIn(governance: Governance, editions: readonly Edition[], today: Day): readonly Listed[] {
  const declared = governance.manifest.documents.filter(({ status }) => status !== 'replaced')
  const own = editions.filter(({ document }) => !declared.some(({ id }) => id === document))
  return [
    ...declared.map((one) => listed(one, editions.find(({ document }) => document === one.id) ?? null, today)),
    ...own
      .map((edition) => listed(null, edition, today))
      .toSorted((one, other) => one.title.localeCompare(other.title, 'sv')),
  ]
}

function listed(declared: GoverningDocument | null, edition: Edition | null, today: Day): Listed {
  const decidedOn = edition?.decidedOn ?? (declared?.date as Day | undefined) ?? null
  const months = declared?.review?.everyMonths ?? null
  const reviewBy = edition?.reviewBy ?? (decidedOn && months ? monthsAfter(decidedOn, months) : null)
  const isMissing = declared?.status === 'must-exist' && edition === null
  return {
    id: declared?.id ?? edition!.document,
    title: edition?.title ?? declared!.title,
    declared,
    edition,
    decidedBy: edition?.decidedBy ?? declared?.decidedBy ?? null,
    decidedOn,
    diarienummer: edition?.diarienummer ?? declared?.regNr ?? null,
    publishedAt: edition?.publishedAt ?? declared?.publishedAt ?? null,
    reviewBy,
    ownReview: edition?.reviewBy !== undefined && edition?.reviewBy !== null ? true : (declared?.review?.own ?? false),
    standing: isMissing ? 'missing' : reviewBy !== null && reviewBy <= today ? 'review-due' : 'in-force',
  }
}

/** The same day so many months later, or the last of a shorter month. */
export function monthsAfter(from: Day, months: number): Day {
  const [year, month, date] = from.split('-').map(Number) as [number, number, number]
  const later = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate()
  const text = (number: number) => String(number).padStart(2, '0')
  return day(`${later.getUTCFullYear()}-${text(later.getUTCMonth() + 1)}-${text(Math.min(date, last))}`)
}

/** The manifest's document that a title means, exactly or by all its words; null when none or several do. */
export function documentCalled(title: string, governance: Governance): GoverningDocument | null {
  const said = wordsIn(title)
  const found = governance.manifest.documents.filter(({ title: whole, shortTitle, id }) =>
    [whole, shortTitle ?? '', id].some((name) => {
      const words = wordsIn(name)
      return words.length > 0 && words.every((word) => said.includes(word))
    }),
  )
  const exact = found.filter(({ title: whole }) => wordsIn(whole).join(' ') === said.join(' '))
  const [only, ...others] = exact.length > 0 ? exact : found
  return only && others.length === 0 ? only : null
}

/** Without endings that only say "the": "IT-planen" is "IT-plan". */
function wordsIn(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\d-]+/gu) ?? []).map((word) =>
    word.replace(/(?:erna|arna|orna|en|et|n|t)$/u, ''),
  )
}
