/**
 * One municipality's governance, ready to ask: the manifest with its shared parts merged in, and the lookups that
 * everything else needs. Built once at load by `governanceOf`; it never changes while the program runs.
 */
import type {
  Body,
  Category,
  Clause,
  GoverningDocument,
  Manifest,
  NotStated,
  Position,
  Role,
  Unit,
  Workplace,
} from './manifest/schema.ts'

export type Governance = {
  key: string
  /** The municipality's name, as its people write it. */
  name: string
  /** The whole manifest, shared parts merged, the municipality's own items winning. */
  manifest: Manifest
  role(id: string): Role | null
  body(id: string): Body | null
  unit(id: string): Unit | null
  workplace(id: string): Workplace | null
  position(id: string): Position | null
  category(id: string): Category | null
  document(id: string): GoverningDocument | null
  /** The clause and document behind a rule id. Null when this municipality's documents do not hold the rule. */
  clause(source: string): { clause: Clause; document: GoverningDocument } | null
  /** "kommunstyrelsen", "IT-strategen", "alla": a party in words; the id itself for one that is not declared. */
  nameOf(party: string, language: 'sv' | 'en'): string
  /** Whether `unit` is `ancestor` or lies below it in the tree of units. */
  isWithin(unit: string, ancestor: string): boolean
  /** The unit and everything below it. */
  withSubunits(unit: string): readonly string[]
  /** Everything executable that rests on a rule: "role:system-owner", "body:it-styrgrupp.frequency", "duty:it-plan", … */
  executables(source: string): readonly string[]
  /** What the documents leave open about a party or a matter. */
  silences: readonly NotStated[]
}
