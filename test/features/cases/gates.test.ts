import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Case, CaseDecision, Mark, WholeCase } from '../../../src/features/cases/case.ts'
import { deviationsOf, missingOf, nextSteps, standingsOf, stepsOf, toRaise } from '../../../src/features/cases/gates.ts'
import { loadGovernances } from '../../../src/governance/manifest/load.ts'
import type { Day } from '../../../src/lib/day.ts'

const { governances } = await loadGovernances('manifests/governance')
const hagsjo = governances.find(({ key }) => key === 'hagsjo')!
const karlsborg = governances.find(({ key }) => key === 'karlsborg')!
const ways = governances.flatMap((governance) =>
  governance.manifest.decisionPaths
    .filter(({ appliesTo }) => appliesTo.starts !== undefined)
    .map((path) => ({ governance, path: path.id })),
)

function aCase(given: Partial<Case> = {}): Case {
  return {
    ...{ id: 'c1', municipality: 'hagsjo', number: 1, path: 'inkop-gemensamt', title: 'Bokning', change: 'new' },
    ...{ systemId: null, category: null, unitId: null, ownerId: null, need: 'x', personalData: 'none', amount: null },
    ...{ diarienummer: null, state: 'open', openedBy: 'p1', openedAt: new Date(0), closedAt: null, version: 1 },
    ...given,
  }
}
function aMark(step: string, state: Mark['state'] = 'done'): Mark {
  return {
    ...{ id: `m-${step}`, caseId: 'c1', step, state, happenedOn: '2026-03-12' as Day, who: '', evidence: '' },
    ...{ recordedBy: 'p1', recordedAt: new Date(0) },
  }
}
const whole = (one: Case, ...marks: Mark[]): WholeCase => ({ case: one, marks, decision: null, agenda: [] })
const idsOf = (standings: readonly { step: { id: string } }[]) => standings.map(({ step }) => step.id)

describe('the gates of a case', () => {
  it('are the document’s, and the municipality’s own that its personal data ask for', () => {
    const own = (personalData: Case['personalData']) =>
      stepsOf(aCase({ personalData }), hagsjo)
        .filter((step) => step.own)
        .map(({ id }) => id)
    expect(own('none')).toEqual(['informationsklassning'])
    expect(own('yes')).toEqual(['informationsklassning', 'pub-avtal'])
    expect(own('sensitive')).toEqual(['informationsklassning', 'konsekvensbedomning', 'pub-avtal'])
    expect(own('unknown')).toEqual(own('sensitive'))
  })

  it('wait only for what the document puts before them', () => {
    const standings = standingsOf(whole(aCase()), hagsjo)
    const waits = Object.fromEntries(standings.map(({ step, waitsFor }) => [step.id, waitsFor]))
    expect(waits).toMatchObject({ 'kontakta-it': [], forankra: ['anmal'], beslut: ['forankra'] })
  })

  it('are raised where they are taken, once what comes before is done', () => {
    const raised = (...marks: Mark[]) => toRaise(standingsOf(whole(aCase(), ...marks), hagsjo)).map(({ body }) => body)
    expect(raised()).toEqual([])
    expect(raised(aMark('anmal'))).toEqual(['beredningsgrupp'])
    expect(raised(aMark('anmal'), aMark('forankra'))).toEqual(['it-styrgrupp'])
  })

  it('are missing from a decision when the document demands them before it, never when it only recommends', () => {
    const { demanded, advised } = missingOf(standingsOf(whole(aCase({ path: 'inkop' })), karlsborg))
    expect(idsOf(demanded)).toContain('fardig-produkt')
    expect(idsOf(demanded)).not.toContain('grannkommuner')
    expect(idsOf(advised)).toContain('grannkommuner')
  })

  it('are missing when what they were to prevent is the case', () => {
    const { demanded } = missingOf(
      standingsOf(whole(aCase({ path: 'inkop' }), aMark('fardig-produkt', 'stopped')), karlsborg),
    )
    expect(idsOf(demanded)).toContain('fardig-produkt')
  })

  it('are taken by a meeting that has dealt with them', () => {
    const met: WholeCase = {
      ...whole(aCase(), aMark('anmal')),
      agenda: [
        {
          ...{ itemId: 'case:c1:forankra', body: 'beredningsgrupp', state: 'dealt-with', on: '2026-03-26' as Day },
          ...{ next: null, decisions: [] },
        },
      ],
    }
    const anchored = standingsOf(met, hagsjo).find(({ step }) => step.id === 'forankra')
    expect(anchored).toMatchObject({ state: 'done', metOn: '2026-03-26' })
  })

  it('miss nothing once every step is taken, in whatever order, on every way of every example', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ways), fc.infiniteStream(fc.nat()), ({ governance, path }, order) => {
        const one = aCase({ path, personalData: 'sensitive' })
        const steps = stepsOf(one, governance)
        const shuffled = steps
          .map((step) => ({ step, at: order.next().value as number }))
          .toSorted((a, b) => a.at - b.at)
        const marks: Mark[] = []
        for (const { step } of shuffled) {
          const before = standingsOf(whole(one, ...marks), governance)
          // What is missing never grows, and nothing is next that waits.
          marks.push(aMark(step.id))
          const after = standingsOf(whole(one, ...marks), governance)
          expect(missingOf(after).demanded.length).toBeLessThanOrEqual(missingOf(before).demanded.length)
          expect(nextSteps(after).every(({ waitsFor }) => waitsFor.length === 0)).toBe(true)
        }
        expect(missingOf(standingsOf(whole(one, ...marks), governance))).toEqual({ demanded: [], advised: [] })
      }),
    )
  })

  it('are no deviation of what is put off, nor of a refusal where the document ends the way', () => {
    const open = standingsOf(whole(aCase({ path: 'inkop' })), karlsborg)
    const stopped = standingsOf(whole(aCase({ path: 'inkop' }), aMark('fardig-produkt', 'stopped')), karlsborg)
    expect(deviationsOf('postponed', open)).toEqual([])
    expect(deviationsOf('refused', stopped)).toEqual([])
    expect(idsOf(deviationsOf('approved', stopped))).toContain('fardig-produkt')
    expect(deviationsOf('refused', open).length).toBeGreaterThan(0)
  })

  it('say that the decision is taken when one is recorded, and not when it was put off', () => {
    const decided = (outcome: CaseDecision['outcome']) => {
      const decision = { outcome, missing: [] } as unknown as CaseDecision
      return standingsOf({ ...whole(aCase()), decision }, hagsjo).find(({ step }) => step.id === 'beslut')?.state
    }
    expect(decided('approved')).toBe('done')
    expect(decided('postponed')).toBe('left')
  })
})
