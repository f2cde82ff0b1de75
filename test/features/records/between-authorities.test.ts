import path from 'node:path'
import { expect, it } from 'vitest'
import { leavesAuthority } from '../../../src/features/records/index.ts'
import { loadGovernances } from '../../../src/governance/manifest/load.ts'
import { manifestsFolder } from '../../../src/governance/manifests-folder.ts'

const { governances } = await loadGovernances(path.join(manifestsFolder, 'governance'))
const governanceOf = (key: string) => governances.find((one) => one.key === key)!
const hagsjo = governanceOf('hagsjo')
const company = hagsjo.manifest.units.find(({ kind }) => kind === 'company')!

it.each([
  ['an office of the same nämnd', 'grundskola', 'unit:forskola', false],
  ['the office of another nämnd', 'grundskola', 'unit:hemtjansten', true],
  ['the board, from a nämnd’s office', 'grundskola', 'unit:ks', true],
  ['a company', 'ekonomi', `unit:${company.id}`, true],
  ['a body of one’s own', 'grundskola', 'body:it-styrgrupp', false],
  ['a role', 'grundskola', 'role:system-manager', false],
  ['an office, when nobody knows where it comes from', null, 'unit:forskola', false],
])('what is sent to %s leaves the authority, or does not', (_what, from, to, leaves) => {
  expect(leavesAuthority(from, to, hagsjo)).toBe(leaves)
})

it('what is sent to a body that several municipalities share leaves it', () => {
  expect(leavesAuthority(null, 'body:it-samordningsgrupp', governanceOf('kil'))).toBe(true)
})
