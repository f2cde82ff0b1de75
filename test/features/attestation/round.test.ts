import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { attestedDuties, openingDue, openingsIn } from '../../../src/features/attestation/round.ts'
import { loadGovernances } from '../../../src/governance/manifest/load.ts'
import { manifestsFolder } from '../../../src/governance/manifests-folder.ts'
import { day } from '../../../src/lib/day.ts'

const { governances } = await loadGovernances(path.join(manifestsFolder, 'governance'))
const of = (key: string) => governances.find((each) => each.key === key)!

describe('a round of attestation', () => {
  it('is held only where a document demands it, system by system', () => {
    const where = governances.filter((each) => attestedDuties(each).length > 0).map(({ key }) => key)
    expect(where).toEqual(['solvesborg', 'alnasa'])
    expect(openingsIn(of('karlsborg'), 2027)).toEqual([])
  })

  it('opens on its days, and asks the second time only for what is owed more than once', () => {
    const governance = of('solvesborg')
    expect(openingDue(governance, day('2027-01-08'))).toBeNull()
    const whole = openingDue(governance, day('2027-01-09'))!
    const second = openingDue(governance, day('2027-08-26'))!
    expect(whole.duties.length).toBeGreaterThan(second.duties.length)
    expect(second.duties.map(({ sources }) => sources).flat()).toEqual(['S0-59', 'S0-61'])
  })

  it('does not open long after its day', () => {
    expect(openingDue(of('solvesborg'), day('2027-03-01'))).toBeNull()
  })
})
