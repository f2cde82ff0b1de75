import { governanceOf } from './governance-of.ts'
import type { Governance } from './governance.ts'
import { type Change, reorganised } from './reorganisation.ts'

export type Living = {
  /** Always as the municipality is organised now. */
  governance: Governance
  /** As of these changes, in their order; the same object as long as they are the same. */
  after(changes: readonly Change[]): Governance
}

/** A municipality whose units can be reorganised while the program runs: those who hold `governance` see it as it now is. */
export function living(base: Governance): Living {
  let now = base
  let known = '[]'
  const governance: Governance = {
    key: base.key,
    name: base.name,
    get manifest() {
      return now.manifest
    },
    get silences() {
      return now.silences
    },
    role: (id) => now.role(id),
    body: (id) => now.body(id),
    unit: (id) => now.unit(id),
    workplace: (id) => now.workplace(id),
    position: (id) => now.position(id),
    category: (id) => now.category(id),
    document: (id) => now.document(id),
    clause: (source) => now.clause(source),
    nameOf: (party, language) => now.nameOf(party, language),
    isWithin: (unit, ancestor) => now.isWithin(unit, ancestor),
    withSubunits: (unit) => now.withSubunits(unit),
    executables: (source) => now.executables(source),
  }
  return {
    governance,
    after(changes) {
      const wanted = JSON.stringify(changes)
      if (wanted === known) return now
      const { manifest, former } = reorganised(base.manifest, changes)
      now = changes.length === 0 ? base : governanceOf(manifest, former)
      known = wanted
      return now
    },
  }
}
