/** A document's file read in: what it becomes, as a plan that can be shown, and then carried out whole or not at all. */
import { recordAudit } from '../../database/audit.ts'
import type { Unit } from '../../database/database.ts'
import type { Governance } from '../../governance/governance.ts'
import type { Day } from '../../lib/day.ts'
import type { Ids } from '../../lib/ids.ts'
import type { Clause, Edition, Support } from './document.ts'
import { documentCalled } from './register/register.ts'
import { insertClauses, insertSupports, registerEdition } from './store.ts'
import { proposeSupport } from './support/propose.ts'
import { splitClauses } from './text/split.ts'

/** What whoever reads it in says of it; what is left out is taken from the manifest, or is not known. */
export type Facts = Partial<
  Pick<Edition, 'title' | 'edition' | 'decidedBy' | 'decidedOn' | 'diarienummer' | 'reviewBy' | 'publishedAt'>
>

export type DocumentPlan = {
  edition: Edition
  /** The title of the manifest's document that it is; null when it is one of the municipality's own. */
  declared: string | null
  clauses: readonly Clause[]
  supports: readonly Support[]
}

type Given = {
  governance: Governance
  /** A document of the manifest, when it has been said. */
  as: string | null
  facts: Facts
  fileName: string | null
  at: Date
  by: string | null
  ids: Ids
}

/** `text` is null when only the facts of a document are registered. */
export function planDocument(
  text: string | null,
  { governance, as, facts, fileName, at, by, ids }: Given,
): DocumentPlan {
  const split = text === null ? [] : splitClauses(text)
  const title = facts.title ?? titleIn(split) ?? fileName?.replace(/\.[^.]+$/, '').replaceAll(/[_-]+/g, ' ') ?? ''
  const declared = as === null ? documentCalled(title, governance) : governance.document(as)
  const id = ids.next()
  const edition: Edition = {
    id,
    document: declared?.id ?? ownId(title),
    title: facts.title ?? declared?.title ?? title,
    edition: facts.edition ?? null,
    decidedBy: facts.decidedBy ?? declared?.decidedBy ?? null,
    decidedOn: facts.decidedOn ?? (declared?.date as Day | undefined) ?? null,
    diarienummer: facts.diarienummer ?? declared?.regNr ?? null,
    reviewBy: facts.reviewBy ?? null,
    publishedAt: facts.publishedAt ?? declared?.publishedAt ?? null,
    state: 'in-force',
    fileName,
    recordedAt: at,
    recordedBy: by,
  }
  const clauses = split.map((clause, index): Clause => ({ id: ids.next(), editionId: id, place: index + 1, ...clause }))
  const supports = proposeSupport(clauses, declared?.id ?? null, governance).map((one): Support => ({
    id: ids.next(),
    editionId: id,
    state: 'proposed',
    decidedBy: null,
    decidedAt: null,
    ...one,
  }))
  return { edition, declared: declared?.title ?? null, clauses, supports }
}

type Carried = {
  municipality: string
  channel: string
  ids: Ids
  actor: { kind: 'person' | 'command-line' | 'system'; id: string | null }
}

/** Writes the document and what makes it found; without an audit row, which is for a decision's own change. */
export async function writeDocument(unit: Unit, municipality: string, plan: DocumentPlan): Promise<void> {
  await registerEdition(unit, municipality, plan.edition)
  await insertClauses(unit, municipality, plan.clauses)
  await insertSupports(unit, municipality, plan.supports)
}

export async function carryOutDocument(unit: Unit, plan: DocumentPlan, given: Carried): Promise<void> {
  const { municipality, channel, ids, actor } = given
  await writeDocument(unit, municipality, plan)
  await recordAudit(unit, {
    id: ids.next(),
    municipality,
    at: plan.edition.recordedAt,
    action: 'documents.register',
    subject: { kind: 'document', id: plan.edition.document },
    actor,
    channel,
    detail: { edition: plan.edition.id, clauses: plan.clauses.length },
  })
}

/** The first heading, when the text opens with one that is no section. */
function titleIn(split: ReturnType<typeof splitClauses>): string | null {
  const first = split.find(({ heading, text }) => heading !== null || text !== '')
  return first?.section === null ? (first.heading ?? null) : null
}

function ownId(title: string): string {
  const plain = title
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^a-z0-9åäö]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return plain || 'dokument'
}
