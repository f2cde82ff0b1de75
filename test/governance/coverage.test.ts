/**
 * The rules of the five documents, by id, and what a program can do about each: A answer · R remind · S schedule ·
 * C collect · L log · P report. All 276 are in the shipped manifests, and whatever is more than an answer has
 * something that runs.
 */
import { describe, expect, it } from 'vitest'
import type { Governance } from '../../src/governance/governance.ts'
import { loadGovernances } from '../../src/governance/manifest/load.ts'
import rules from '../fixtures/rules.json' with { type: 'json' }

const letters = rules as Record<string, string>
const ids = Object.keys(letters)
const idsOf = (document: string) => ids.filter((id) => id.startsWith(`${document}-`))
const needsMore = (id: string) => /[RSCLP]/.test(letters[id] ?? '')

const { governances, faults } = await loadGovernances('manifests/governance')
const holding = (document: string) =>
  governances.filter((each) => idsOf(document).some((id) => each.clause(id) !== null))

/** What a rule rests on, less what only classifies: a category tells, it does not run. */
function runs(governance: Governance, source: string): readonly string[] {
  return governance.executables(source).filter((name) => !name.startsWith('category:'))
}

/** Whose feature carries each kind out. `here`: the program does it today. */
const features: Record<string, { feature: string; here: boolean }> = {
  role: { feature: 'register', here: true },
  document: { feature: 'documents', here: false },
  body: { feature: 'meetings', here: false },
  duty: { feature: 'duties', here: true },
  'decision-path': { feature: 'cases', here: true },
  gate: { feature: 'cases', here: true },
  survey: { feature: 'survey', here: false },
  acknowledgement: { feature: 'acknowledgements', here: false },
}
const featureOf = (executable: string) => features[executable.slice(0, executable.indexOf(':'))]!

it('ships eight examples without a fault, the invented ones last and one of them the default', () => {
  expect(faults).toEqual([])
  expect(governances).toHaveLength(8)
  expect(governances.map(({ manifest }) => manifest.municipality.example)).toEqual(Array(8).fill(true))
  expect(governances.map(({ manifest }) => manifest.municipality.default)).toEqual([
    ...Array<boolean>(6).fill(false),
    true,
    false,
  ])
})

it('knows 276 rules, 195 of them more than an answer', () => {
  expect(ids).toHaveLength(276)
  expect(ids.filter(needsMore)).toHaveLength(195)
})

describe.each([
  ['S0', 74, 1],
  ['S1', 52, 4],
  ['S2', 50, 1],
  ['S3', 84, 1],
  ['S4', 16, 1],
])('document %s', (document, rulesInIt, municipalities) => {
  it(`is the model of ${municipalities}`, () => {
    expect(idsOf(document)).toHaveLength(rulesInIt)
    expect(holding(document)).toHaveLength(municipalities)
  })

  it('has every rule as a clause, in each', () => {
    const missing = holding(document).flatMap((each) =>
      idsOf(document)
        .filter((id) => each.clause(id) === null)
        .map((id) => `${each.key} ${id}`),
    )
    expect(missing).toEqual([])
  })

  it('has something that runs for every rule that is more than an answer, in each', () => {
    const idle = holding(document).flatMap((each) =>
      idsOf(document)
        .filter((id) => needsMore(id) && runs(each, id).length === 0)
        .map((id) => `${each.key} ${id}`),
    )
    expect(idle).toEqual([])
  })

  it('shares no rule with another document', () => {
    const foreign = holding(document).flatMap((each) =>
      each.manifest.clauses.map(({ source }) => source).filter((source) => !source.startsWith(`${document}-`)),
    )
    expect(foreign.filter((source) => source in letters)).toEqual([])
  })
})

it('lists, by feature, the rules whose feature is still to come', () => {
  const toCome = new Map<string, string[]>()
  const carriedOut: string[] = []
  for (const id of ids.filter(needsMore)) {
    const executables = governances.flatMap((each) => runs(each, id))
    if (executables.some((name) => featureOf(name).here)) carriedOut.push(id)
    else {
      for (const feature of new Set(executables.map((name) => featureOf(name).feature))) {
        toCome.set(feature, [...(toCome.get(feature) ?? []), id])
      }
    }
  }
  const table = [...toCome].map(([feature, waiting]) => `  ${feature} (${waiting.length}): ${waiting.join(' ')}`)
  process.stdout.write(`Rules whose feature is still to come:\n${table.join('\n')}\n`)
  const listed = new Set([...carriedOut, ...[...toCome.values()].flat()])
  expect(listed.size).toBe(195)
  expect(toCome.has('register')).toBe(false)
})
