import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PeoplePlan, planPeople } from '../../../src/features/register/import/plan-people.ts'
import { cleanCell } from '../../../src/features/register/import/read-table.ts'
import type { ListedPerson } from '../../../src/features/register/store.ts'
import { countedIds } from '../../../src/lib/ids.ts'
import { aGovernance, aPerson } from '../register/a-municipality.ts'

const entra = (digit: string) => `${digit.repeat(8)}-1111-1111-1111-111111111111`
const listed = (given: Partial<ListedPerson> = {}): ListedPerson => ({ ...aPerson(given), listed: true, ...given })

function plan(csv: string, people: readonly ListedPerson[] = []): PeoplePlan {
  const rows = csv
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split('|')
        .map((cell) => cell.trim()),
    )
  const made = planPeople([{ name: null, rows }], { people, governance: aGovernance(), ids: countedIds('new') })
  if (!made.ok) throw new Error(made.because.kind)
  return made.plan
}
const faults = (made: PeoplePlan) => made.errors.map(({ row, fault }) => [row, fault.kind])

describe('the list', () => {
  it('is read with the headings of the product', () => {
    const made = plan(`
      name | email | title | unit | phone | entra_object_id | protected | status | away_from | away_through | deputy_email
      Anna Ek | Anna.Ek@ekby.example.se | Enhetschef | soc | 070-174 06 05 | ${entra('A')} | yes | | 2026-11-01 | 2026-12-01 | bo@ekby.example.se
      Bo Al | bo@ekby.example.se | | | | | | | | |`)
    expect(made.errors).toEqual([])
    expect(made.created.map(({ person }) => person)).toEqual([
      listed({
        id: 'new-1',
        title: 'Enhetschef',
        unitId: 'soc',
        phone: '070-174 06 05',
        entraObjectId: entra('a'),
        protected: true,
        away: { from: '2026-11-01', through: '2026-12-01', deputyId: 'new-2' } as never,
      }),
      listed({ id: 'new-2', name: 'Bo Al', email: 'bo@ekby.example.se' }),
    ])
  })

  it('is read as the directory exports it', () => {
    const made = plan(`
      userPrincipalName | displayName | mail | jobTitle | department | objectId | accountEnabled | usageLocation
      anna@ekby.onmicrosoft.example | Anna Ek | anna.ek@ekby.example.se | Enhetschef | Socialförvaltningen | ${entra('a')} | True | SE
      bo@ekby.example.se | Bo Al | | | | ${entra('b')} | False | SE`)
    expect(made.created.map(({ person }) => [person.email, person.unitId, person.status])).toEqual([
      ['anna.ek@ekby.example.se', 'soc', 'active'],
      ['bo@ekby.example.se', null, 'maybe-left'],
    ])
    expect(made.ignoredHeadings).toEqual([{ heading: 'usageLocation', because: 'unknown' }])
  })

  it('is read with first and last names apart', () => {
    expect(plan('Förnamn | Efternamn | E-post\nAnna | Ek | a@x.se').created[0]?.person.name).toBe('Anna Ek')
  })
})

describe('who is who', () => {
  it('follows the Entra id when the address changes, and the address when there is no id', () => {
    const known = [
      listed({ entraObjectId: entra('a') }),
      listed({ id: 'per-2', name: 'Bo Al', email: 'bo@ekby.example.se' }),
    ]
    const made = plan(
      `namn | e-post | entra_object_id
       Anna Ek-Öst | anna.ost@ekby.example.se | ${entra('a')}
       Bo Al | BO@ekby.example.se | ${entra('b')}`,
      known,
    )
    expect(made.changed.map(({ before, fields }) => [before.id, fields])).toEqual([
      ['per-1', ['name', 'email']],
      ['per-2', ['entraObjectId']],
    ])
    expect(made.created).toEqual([])
  })

  it('warns when an address comes back with another name altogether', () => {
    const made = plan('namn | e-post\nBo Al | anna.ek@ekby.example.se', [listed()])
    expect(made.warnings[0]?.fault).toEqual({ kind: 'other-name', before: 'Anna Ek', after: 'Bo Al' })
    expect(plan('namn | e-post\nAnna Öst | anna.ek@ekby.example.se', [listed()]).warnings).toEqual([])
  })

  it('completes somebody known from the register by name only', () => {
    const known = [listed({ id: 'per-9', name: 'Siv Tall', email: null, listed: false })]
    const made = plan('namn | e-post\nSiv Tall | siv@ekby.example.se', known)
    expect(made.changed).toMatchObject([
      { before: { id: 'per-9' }, after: { email: 'siv@ekby.example.se', listed: true } },
    ])
  })

  it('does not complete by name when two could be meant', () => {
    const known = [listed({ id: 'per-9', name: 'Siv Tall', email: null, listed: false })]
    const made = plan('namn | e-post\nSiv Tall | siv1@ekby.example.se\nSiv Tall | siv2@ekby.example.se', known)
    expect(made.created).toHaveLength(2)
    expect(made.changed).toEqual([])
  })

  it('asks for the address when a row without one could be several', () => {
    const known = [listed(), listed({ id: 'per-2', email: 'anna.ek2@ekby.example.se' })]
    expect(faults(plan('namn\nAnna Ek', known))).toEqual([[2, 'several-people']])
  })

  it('names rows that contradict each other or what is known', () => {
    const known = [
      listed({ entraObjectId: entra('a') }),
      listed({ id: 'per-2', name: 'Bo Al', email: 'bo@ekby.example.se' }),
    ]
    const made = plan(
      `namn | e-post | entra_object_id | status
       Anna Ek | bo@ekby.example.se | ${entra('a')} |
       Eva Ros | eva | 17 | kanske
       | x@ekby.example.se | |
       Ny | ny@ekby.example.se | |
       Ny | ny@ekby.example.se | |`,
      known,
    )
    expect(faults(made)).toEqual([
      [2, 'two-people'],
      [3, 'bad-email'],
      [3, 'bad-entra-id'],
      [3, 'unknown-value'],
      [4, 'no-name'],
      [6, 'person-twice'],
    ])
  })
})

describe('who is missing', () => {
  const ten = Array.from({ length: 10 }, (_, at) =>
    listed({ id: `per-${at}`, name: `Person ${at}`, email: `p${at}@ekby.example.se` }),
  )
  const rows = (people: readonly ListedPerson[]) =>
    ['namn | e-post', ...people.map(({ name, email }) => `${name} | ${email}`)].join('\n')

  it('has perhaps left', () => {
    const made = plan(rows(ten.slice(2)), ten)
    expect(made.missing.map(({ id }) => id)).toEqual(['per-0', 'per-1'])
    expect(made.suspicious).toBeNull()
    expect(made.unchanged).toBe(8)
  })

  it('casts doubt on the list when it is more than a fifth', () => {
    expect(plan(rows(ten.slice(3)), ten).suspicious).toEqual({ missing: 3, listed: 10 })
  })

  it('does not count who never stood in a list, or has already gone', () => {
    const others = [
      listed({ id: 'x', name: 'Konsult', email: null, listed: false }),
      listed({ id: 'y', email: 'y@x.se', status: 'maybe-left' }),
    ]
    expect(plan(rows(ten), [...ten, ...others]).missing).toEqual([])
  })

  it('is here again when back in the list', () => {
    const made = plan(rows(ten), [{ ...ten[0]!, status: 'maybe-left' }, ...ten.slice(1)])
    expect(made.changed).toMatchObject([{ fields: ['status'], after: { status: 'active' } }])
  })
})

describe('protected details', () => {
  it('are lifted by a clear no only', () => {
    const known = [listed({ protected: true })]
    const line = (cell: string) => plan(`namn | e-post | protected\nAnna Ek | anna.ek@ekby.example.se | ${cell}`, known)
    expect(line('').unchanged).toBe(1)
    expect(plan('namn | e-post\nAnna Ek | anna.ek@ekby.example.se', known).unchanged).toBe(1)
    expect(line('nej').changed[0]?.fields).toEqual(['protected'])
  })
})

it('whatever the table, planning twice changes nothing more', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }).map(cleanCell),
    fc.constantFrom('Anna Ek', 'a@x.se', 'b@x.se', entra('a'), entra('b'), 'soc', 'ja', 'nej', '2026-01-01', 'slutat'),
  )
  const heading = [
    'namn',
    'e-post',
    'entra_object_id',
    'unit',
    'protected',
    'status',
    'away_from',
    'away_through',
    'deputy',
  ]
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 8 }), (rows) => {
      const tables = [{ name: null, rows: [heading, ...rows] }]
      const governance = aGovernance()
      const first = planPeople(tables, { people: [listed()], governance, ids: countedIds() })
      if (!first.ok || first.plan.errors.length > 0) return
      const after = new Map(first.plan.changed.map((change) => [change.before.id, change.after]))
      const gone = new Set(first.plan.missing.map(({ id }) => id))
      const people = [listed()].map(
        (one) => after.get(one.id) ?? (gone.has(one.id) ? { ...one, status: 'maybe-left' as const } : one),
      )
      const again = planPeople(tables, {
        people: [...people, ...first.plan.created.map(({ person }) => person)],
        governance,
        ids: countedIds('again'),
      })
      // Rows without any address cannot be told apart once two of a name are known: that is asked, never guessed.
      if (again.ok && again.plan.errors.some(({ fault }) => fault.kind === 'several-people')) return
      expect(again).toMatchObject({ ok: true, plan: { created: [], changed: [], missing: [], errors: [] } })
    }),
    { numRuns: 1500 },
  )
})
