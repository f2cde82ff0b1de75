import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadGovernances } from '../../src/governance/manifest/load.ts'
import { manifestsFolder } from '../../src/governance/manifests-folder.ts'
import { type Change, reorganised } from '../../src/governance/reorganisation.ts'

const { governances } = await loadGovernances(path.join(manifestsFolder, 'governance'))

describe('units that are moved about', () => {
  it('leave nothing that points at a unit that is gone, whatever is merged, closed and renamed', () => {
    const change = (units: readonly string[]): fc.Arbitrary<Change> => {
      const unit = fc.constantFrom(...units)
      return fc.oneof(
        fc.record({ rename: fc.record({ unit, name: fc.constant('Nytt namn') }) }),
        fc.uniqueArray(unit, { minLength: 2, maxLength: 3 }).map((each) => ({
          merge: { units: each, into: { id: `ny-${each.join('-')}`, name: 'Ny enhet', aliases: [] } },
        })),
        fc
          .uniqueArray(unit, { minLength: 2, maxLength: 2 })
          .map(([gone, successor]) => ({ close: { unit: gone!, successor: successor! } })),
      )
    }
    for (const { manifest } of governances) {
      const ids = manifest.units.filter(({ parent }) => parent !== undefined).map(({ id }) => id)
      fc.assert(
        fc.property(fc.array(change(ids), { maxLength: 4 }), (changes) => {
          const { manifest: after, former } = reorganised(manifest, changes)
          const there = new Set(after.units.map(({ id }) => id))
          const gone = new Set(former.map(({ id }) => id))
          for (const id of gone) expect(there.has(id)).toBe(false)
          for (const { parent = '' } of after.units) expect(gone.has(parent)).toBe(false)
          for (const { unit } of after.workplaces) expect(gone.has(unit)).toBe(false)
          const { clauses: _clauses, ...rest } = after
          const text = JSON.stringify(rest)
          for (const id of gone) expect(text).not.toContain(`"unit:${id}"`)
        }),
        { numRuns: 20 },
      )
    }
  })
})
