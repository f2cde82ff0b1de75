/** What the register of documents shows of the rules: that documents exist, are reviewed, are known, and say what rules restate. */
import type { EvidenceSource } from '../../feature.ts'
import type { RuleEvidence, Shown } from '../../governance/evidence.ts'
import { grouped } from '../../lib/grouped.ts'
import type { World } from '../register/index.ts'
import { type Clause, type Edition, placeOf, type Reading, type Support } from './document.ts'
import { textsIn } from './needs.ts'
import { notHeld } from './register/holds.ts'
import { type Listed, listedIn } from './register/register.ts'
import { clausesInForce, editionsOf, readingsOf, supportsOf } from './store.ts'
import type { DocumentTexts } from './texts/sv.ts'

export const documentEvidence: EvidenceSource = async (unit, { world, year, language }) => {
  const { key } = world.governance
  const editions = await editionsOf(unit, key)
  const supports = await supportsOf(
    unit,
    key,
    editions.map(({ id }) => id),
  )
  const accepted = supports.filter(({ state }) => state === 'accepted')
  const asks = world.governance.manifest.documents.some(({ mustHold }) => mustHold.length > 0)
  const clauses = accepted.length === 0 && !asks ? [] : await clausesInForce(unit, key)
  const readings = await readingsOf(unit, key)
  return evidenceOf({ world, year, editions, supports: accepted, clauses, readings, texts: textsIn(language) })
}

export type Known = {
  world: World
  year: number
  editions: readonly Edition[]
  /** Those that somebody has said are right. */
  supports: readonly Support[]
  clauses: readonly Clause[]
  readings: readonly Reading[]
  texts: DocumentTexts
}

export function evidenceOf(known: Known): readonly RuleEvidence[] {
  const listed = listedIn(known.world.governance, known.editions, known.world.today)
  return [
    ...listed.flatMap((one) => [...existence(one, known), ...contents(one, known), ...review(one, known)]),
    ...supported(known),
    ...acknowledged(listed, known),
  ]
}

function existence(one: Listed, { texts }: Known): readonly RuleEvidence[] {
  const { declared, standing, title, decidedBy, edition } = one
  if (!declared || declared.sources.length === 0) return []
  const about = `document:${declared.id}`
  if (standing === 'missing')
    return [{ rules: declared.sources, about, status: 'gap', says: texts.evidence.missing(title), missing: [title] }]
  // Of a document in force the manifest tells; nothing shows it until an edition has been registered.
  const isKnown = edition !== null || decidedBy !== null
  const says = texts.evidence.there(title, decidedBy)
  return [{ rules: declared.sources, about, status: isKnown ? 'met' : 'noted', says, shownBy: shown(one, texts) }]
}

/** What it must hold, once its text is here: what the words say nothing of is a gap until somebody has looked. */
function contents({ declared, edition, title }: Listed, { clauses, texts }: Known): readonly RuleEvidence[] {
  const own = clauses.filter(({ editionId }) => editionId === edition?.id)
  if (!declared || declared.sources.length === 0 || declared.mustHold.length === 0 || own.length === 0) return []
  const missing = notHeld(declared.mustHold, own)
  const base = { rules: declared.sources, about: `document:${declared.id}.contents` }
  return missing.length === 0
    ? [{ ...base, status: 'met', says: texts.evidence.holds(title) }]
    : [{ ...base, status: 'gap', says: texts.evidence.notHeld(title), missing }]
}

function shown(
  { id, title, decidedBy, decidedOn, diarienummer, publishedAt, edition }: Listed,
  texts: DocumentTexts,
): Shown[] {
  if (!edition && !decidedOn) return []
  return [
    {
      what: texts.evidence.edition(title, edition?.edition ?? null),
      happenedOn: decidedOn,
      recordedAt: edition?.recordedAt ?? null,
      by: decidedBy,
      link: publishedAt,
      diarienummer,
      ...(edition ? { audited: { kind: 'document', id } } : {}),
    },
  ]
}

function review({ declared, reviewBy, ownReview, standing, title }: Listed, { texts }: Known): readonly RuleEvidence[] {
  const rules = declared?.review?.sources ?? []
  if (!declared || rules.length === 0 || reviewBy === null) return []
  const about = `document:${declared.id}.review`
  if (standing !== 'review-due') return [{ rules, about, status: 'met', says: texts.evidence.review(title, reviewBy) }]
  // A day that only the municipality has set for itself is no document's.
  return [{ rules, about, status: ownReview ? 'due' : 'gap', says: texts.evidence.reviewDue(title, reviewBy) }]
}

function supported({ supports, clauses, editions, texts }: Known): readonly RuleEvidence[] {
  const byClause = new Map(clauses.map((clause) => [clause.id, clause]))
  return [...grouped(supports, ({ rule }) => rule)].map(([rule, own]) => ({
    rules: [rule],
    about: `document-clauses:${rule}`,
    status: 'noted' as const,
    says: texts.evidence.supported(own.length),
    shownBy: own.map(({ id, clauseId, editionId, decidedAt }) => {
      const clause = byClause.get(clauseId)
      const edition = editions.find((one) => one.id === editionId)
      return {
        what: texts.evidence.clause(edition?.title ?? '', clause ? placeOf(clause) : null),
        happenedOn: edition?.decidedOn ?? null,
        recordedAt: decidedAt,
        audited: { kind: 'clause-support', id },
      }
    }),
  }))
}

/** Read by those who are asked; what is for everybody is published, and its reach is whom it is there for. */
function acknowledged(listed: readonly Listed[], { world, year, readings, texts }: Known): readonly RuleEvidence[] {
  const { manifest } = world.governance
  return manifest.acknowledgements.flatMap(({ id, name, document, asked, sources }): RuleEvidence[] => {
    if (sources.length === 0) return []
    const about = `acknowledgement:${id}`
    const own = readings.filter((one) => one.acknowledgement === id && isOf(one, year))
    const of = listed.find((one) => one.id === document)
    if (asked === 'published-only') {
      const title = of?.title ?? name
      const where = of?.publishedAt ?? null
      const people = world.register.people.filter(({ status }) => status === 'active').length
      const says = where ? texts.evidence.published(title, where, people) : texts.evidence.notPublished(title)
      return [{ rules: sources, about, status: where ? 'met' : 'due', says, shownBy: of ? shown(of, texts) : [] }]
    }
    const read = own.filter(({ readOn }) => readOn !== null)
    const isMet = own.length > 0 && read.length === own.length
    return [
      {
        rules: sources,
        about,
        status: isMet ? 'met' : 'due',
        says: own.length === 0 ? texts.evidence.nobodyAsked(name) : texts.evidence.read(name, read.length, own.length),
        shownBy: read.map((one) => ({
          what: texts.evidence.readBy,
          happenedOn: one.readOn,
          recordedAt: one.recordedAt,
          audited: { kind: 'document-reading', id: one.id },
        })),
        reminders: [`documents.read:${id}`, `documents.read-again:${id}`],
      },
    ]
  })
}

function isOf({ askedAt, readOn }: Reading, year: number): boolean {
  const on = readOn ?? askedAt?.toISOString() ?? ''
  return on.startsWith(String(year))
}
