import path from 'node:path'
import { expect, it } from 'vitest'
import { exampleRegister } from '../../../src/features/register/examples.ts'
import { rulesOf } from '../../../src/features/rules/rulebook.ts'
import { en } from '../../../src/features/rules/texts/en.ts'
import type { Governance } from '../../../src/governance/governance.ts'
import { loadGovernances } from '../../../src/governance/manifest/load.ts'
import { withoutEnglish } from '../../../src/governance/without-english.ts'
import { clockFrom } from '../../../src/lib/clock.ts'
import { countedIds } from '../../../src/lib/ids.ts'

const { governances } = await loadGovernances('manifests/governance')
const clock = clockFrom(() => new Date('2026-11-25T08:00:00Z'))

it.each(governances.map((governance) => [governance.key, governance] as const))(
  'whatever the rules of %s say, they can say in English',
  async (_, governance) => {
    expect(withoutEnglish(governance.manifest)).toEqual([])
    const folder = path.resolve('manifests/examples')
    const register = await exampleRegister(governance, { folder, clock, ids: countedIds(governance.key) })
    if (!register) throw new Error('No example register')
    const from = { governance, register, today: clock.today(), language: 'en' as const }
    const names = namesIn(governance)
    const people = register.people.flatMap(({ name, title }) => [name, title ?? ''])
    const swedish = rulesOf(governance).entries.flatMap(({ statement }) => {
      const { answer, lines = [], more = [], own = '' } = statement.say(en, from)
      const text = [answer, ...lines, ...more, own].join(' | ')
      return isSwedish(without(text, [...names, ...people])) ? [`${statement.id}: ${text}`] : []
    })
    expect(swedish).toEqual([])
    const groups = governance.manifest.bodies.filter(({ nameEn }) => nameEn !== undefined)
    const inSwedish = rulesOf(governance).entries.flatMap(({ statement }) => {
      const { answer, lines = [] } = statement.say(en, from)
      const said = [answer, ...lines].filter((line) => groups.some(({ name }) => line.includes(name)))
      return said.map((line) => `${statement.id}: ${line}`)
    })
    expect(inSwedish).toEqual([])
  },
  60_000,
)

/** Units, groups and documents are called what they are called. */
function namesIn({ manifest }: Governance): readonly string[] {
  const { units, bodies, documents, workplaces, municipality } = manifest
  return [
    ...units.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...bodies.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...documents.flatMap(({ title, shortTitle, decidedBy }) => [title, shortTitle ?? '', decidedBy ?? '']),
    ...workplaces.map(({ name }) => name),
    municipality.name,
    municipality.servicedesk.name,
  ]
}

const without = (text: string, names: readonly string[]): string =>
  names
    .filter((name) => name.length > 2)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(new RegExp(escaped(name), 'giu'), ''), text)

const escaped = (name: string) => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')

const isSwedish = (text: string): boolean =>
  /(?<!\p{L})(?:\p{Ll}*[åäö]\p{Ll}*|och|som|ska|av|med|inte|till|det|den|vid|hos|kommunens?|nya?)(?!\p{L})/u.test(text)
