/** "Vad säger 4 §?", "vilken regel är …": a rule or a section asked for by its place. */
import type { Clause } from '../../governance/manifest/schema.ts'
import type { From } from './statements/statement.ts'

const ruleId = /\b([a-z][a-z0-9]*-\d+[a-z]?)\b/gi
const section =
  /(?:§\s*(\d+)|(\d+)\s*§|\b(?:avsnitt|kapitel|paragraf|punkt|stycke|section|paragraph)\s+(\d+(?:\.\d+)*)|\b(?:i|in)\s+(\d+\.\d+)\b)/i

/** The clauses that a message asks for by id or section, in order; empty when it names no place that is here. */
export function clausesAt(text: string, { governance }: From): readonly Clause[] {
  const ids = [...text.matchAll(ruleId)].map(([, id]) => (id ?? '').toUpperCase())
  const byId = ids.flatMap((id) => governance.clause(id)?.clause ?? [])
  if (byId.length > 0) return byId
  const [, before, after, named, bare] = section.exec(text) ?? []
  const number = before ?? after ?? named ?? bare
  if (number === undefined) return []
  const opens = new RegExp(`^(?:§\\s*|\\p{L}+\\s+)?${number.replaceAll('.', '\\.')}(?![\\d.]*\\d)`, 'u')
  return governance.manifest.clauses.filter((clause) => opens.test(clause.section))
}
