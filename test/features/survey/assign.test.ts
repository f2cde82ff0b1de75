import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign, mostQuestions } from '../../../src/features/survey/assign.ts'
import { engineOf } from '../../../src/features/survey/index.ts'
import { shipped } from './a-question.ts'

const engine = await engineOf(await shipped('e-forvaltning'))
const roles = engine.survey.roles.map(({ id }) => id)

describe('who is asked what', () => {
  it('covers the whole self-assessment when every role answers, with at most fifteen questions each', () => {
    const { byRole, uncovered } = assign(engine, roles)
    expect(uncovered).toEqual([])
    expect(new Set([...byRole.values()].flat()).size).toBe(44)
    expect([...byRole.values()].every((ids) => ids.length <= mostQuestions)).toBe(true)
  })

  it('asks whoever is best placed, as long as there is room', () => {
    const { byRole } = assign(engine, roles)
    for (const id of ['led1', 'org3', 'sam1']) expect(byRole.get('it-strateg')).toContain(id)
    expect(byRole.get('it-enhet')).toContain('tek1')
  })

  it('says which questions nobody is there for', () => {
    const { uncovered } = assign(engine, ['naringsliv'])
    expect(uncovered).toContain('led1')
    expect(uncovered).not.toContain('sam3')
  })

  it('shares everything out among people whose roles nobody has said', () => {
    const { byRole, uncovered } = assign(engine, ['anna', 'bo', 'cia', 'dan'])
    expect(uncovered).toEqual([])
    expect([...byRole.values()].every((ids) => ids.length <= mostQuestions)).toBe(true)
  })

  it('never asks a question without the one it hangs on, nor of a role that it does not suit', () => {
    const some = fc.uniqueArray(fc.constantFrom(...roles, 'somebody'), { minLength: 1 })
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 20 }), (present, most) => {
        const { byRole, uncovered } = assign(engine, present, most)
        const asked = new Set([...byRole.values()].flat())
        for (const [role, ids] of byRole) {
          expect(ids.length).toBeLessThanOrEqual(most)
          for (const id of ids) {
            const { respondents } = engine.survey.questions.find((question) => question.id === id)!
            expect(role === 'somebody' || respondents.includes(role)).toBe(true)
            expect(engine.dependsOn(id).every((parent) => ids.includes(parent))).toBe(true)
          }
        }
        expect(engine.survey.questions.every(({ id }) => asked.has(id) !== uncovered.includes(id))).toBe(true)
      }),
    )
  })
})
