import { describe, expect, it } from 'vitest'
import { type ImportPlan, planImport, registerAfter } from '../../../src/features/register/import/plan.ts'
import type { Register } from '../../../src/features/register/register.ts'
import { day } from '../../../src/lib/day.ts'
import { countedIds } from '../../../src/lib/ids.ts'
import { aGovernance, aPerson, aRegister, aSystem, anAppointment } from './a-municipality.ts'

const today = day('2026-11-25')

function plan(
  csv: string,
  register: Register = aRegister(),
  strangers: 'refuse' | 'as-written' = 'refuse',
): ImportPlan {
  const rows = csv
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split('|')
        .map((cell) => cell.trim()),
    )
  const made = planImport([{ name: null, rows }], {
    register,
    governance: aGovernance(),
    today,
    ids: countedIds('new'),
    strangers,
  })
  if (!made.ok) throw new Error(`no plan: ${made.because.kind}`)
  return made.plan
}
const faults = (made: ImportPlan) => made.errors.map(({ row, column, fault }) => [row, column, fault.kind])

describe('headings', () => {
  it('understands the headings of an ordinary spreadsheet, below a title', () => {
    const made = plan(`
      Systemförteckning 2026 |||||
      |||||
      Systemnamn | Förvaltning | Systemägare | Kontakt på IT | Leverantör | Innehåller personuppgifter (ja/nej) | Licens
      Raindance | Socialförvaltningen | Anna Ek | IT-avdelningen | CGI | Ja | årlig`)
    expect(made.created[0]?.system).toMatchObject({
      name: 'Raindance',
      unitId: 'soc',
      vendor: 'CGI',
      personalData: 'yes',
    })
    expect(made.started.map(({ roleId, holder }) => [roleId, holder.kind])).toEqual([
      ['system-owner', 'person'],
      ['it-contact', 'unit'],
    ])
    expect(made.ignoredHeadings).toEqual([{ heading: 'Licens', because: 'unknown' }])
  })

  it('understands the shape with a name and a title column for each role', () => {
    const made = plan(
      `
      system_id | name | aliases | category | department | description | vendor | objektagare_name | objektagare_title | systemansvarig_name | it_kontakt_name | personal_data | status
      SYS-001 | Xledger | redovisningen;fakturor | kommungemensamt | Ekonomi | Redovisning | Xledger AB | Gun Ahl | Ekonomichef | Per Ros | Leif Ott | yes | aktiv`,
      aRegister(),
      'as-written',
    )
    expect(made.errors).toEqual([])
    expect(made.created[0]?.system).toMatchObject({
      code: 'SYS-001',
      aliases: ['redovisningen', 'fakturor'],
      category: 'gemensamma',
      unitId: 'Ekonomi',
    })
    expect(made.people.map(({ name, title, email }) => [name, title, email])).toEqual([
      ['Gun Ahl', 'Ekonomichef', null],
      ['Per Ros', null, null],
      ['Leif Ott', null, null],
    ])
  })

  it("lets the municipality's own word for a role win over what others call it", () => {
    const made = plan(`
      namn | Objektägare | Systemansvarig
      Raindance | Anna Ek | Bo Al`)
    expect(made.started.map(({ roleId }) => roleId)).toEqual(['system-owner', 'system-manager'])
  })

  it('comes to its end with a hostile cell', () => {
    const hostile = ['('.repeat(500_000), ','.repeat(500_000), `a@${'.'.repeat(500_000)}`, 'x'.repeat(500_000)]
    const tables = [{ name: null, rows: [['namn', 'Systemägare', ...hostile], ...hostile.map((cell) => [cell, cell])] }]
    const made = planImport(tables, { register: aRegister(), governance: aGovernance(), today, ids: countedIds() })
    expect(made).toMatchObject({ ok: true, plan: { errors: { length: 8 } } })
  })

  it('finds the sheet that holds the register', () => {
    const tables = [
      { name: 'Läs mig', rows: [['Namn på kontaktperson'], ['Frågor: it@example.se']] },
      {
        name: 'System',
        rows: [
          ['Systemnamn', 'Leverantör'],
          ['Raindance', 'CGI'],
        ],
      },
    ]
    const made = planImport(tables, { register: aRegister(), governance: aGovernance(), today, ids: countedIds() })
    expect(made).toMatchObject({
      ok: true,
      plan: { created: [{ row: 2, system: { name: 'Raindance', vendor: 'CGI' } }] },
    })
  })

  it('says what stands in the file when no heading names the systems', () => {
    const made = planImport(
      [
        {
          name: null,
          rows: [
            ['Datum', 'Belopp'],
            ['2026-01-01', '12'],
          ],
        },
      ],
      { register: aRegister(), governance: aGovernance(), today, ids: countedIds() },
    )
    expect(made).toEqual({ ok: false, because: { kind: 'no-headings', seen: ['Datum', 'Belopp'] } })
  })
})

describe('systems', () => {
  const register = aRegister({
    systems: [
      aSystem({ vendor: 'CGI', aliases: ['ekonomisystemet'] }),
      aSystem({ id: 'sys-2', code: 'EK-2', name: 'Lex' }),
    ],
  })

  it('shows a change field by field, before and after', () => {
    const made = plan(
      `
      system_id | namn | leverantör | status
      EK-1 | Raindance | Tietoevry | avvecklas`,
      register,
    )
    expect(made.changed[0]?.fields).toEqual([
      { field: 'vendor', before: 'CGI', after: 'Tietoevry' },
      { field: 'status', before: 'active', after: 'closing' },
    ])
    expect(made.missing.map(({ name }) => name)).toEqual(['Lex'])
  })

  it('leaves a field alone when the file has no such column, and empties it when the cell is empty', () => {
    expect(plan('system_id | namn\nEK-1 | Raindance', register).unchanged).toBe(1)
    const made = plan('system_id | namn | leverantör\nEK-1 | Raindance |', register)
    expect(made.changed[0]?.fields).toEqual([{ field: 'vendor', before: 'CGI', after: null }])
  })

  it('knows a system by its name, however spaced and capitalised, when the file has no codes', () => {
    const made = plan('namn | leverantör\nraindance | CGI', register)
    expect(made.created).toEqual([])
    expect(made.changed[0]?.fields).toEqual([{ field: 'name', before: 'Raindance', after: 'raindance' }])
  })

  it('takes a new code for a known name as a change of code', () => {
    const made = plan('kod | namn\nSYS-9 | Raindance', register)
    expect(made.changed[0]?.fields).toEqual([{ field: 'code', before: 'EK-1', after: 'SYS-9' }])
  })

  it('knows codes that differ in capitals only as one', () => {
    expect(plan('kod | namn\nek-1 | Raindance', register).unchanged).toBe(1)
  })

  it('lets a new system take the name that another gives up in the same file', () => {
    const made = plan('kod | namn\nEK-1 | Raindance 9\n | Raindance', register)
    expect(made.errors).toEqual([])
    expect(made.changed.map(({ before, after }) => [before.id, after.name])).toEqual([['sys-1', 'Raindance 9']])
    expect(made.created.map(({ system }) => [system.code, system.name])).toEqual([['RAINDANCE', 'Raindance']])
  })

  it('keeps Procapita IFO and Procapita VoO as two systems', () => {
    const made = plan('namn\nProcapita IFO\nProcapita VoO')
    expect(made.created).toHaveLength(2)
    expect(made.warnings).toEqual([])
  })

  it('takes "Raindance " and "raindance" as one: the same row twice is dropped, two different ones are an error', () => {
    const same = plan('namn | leverantör\nRaindance | CGI\nraindance | CGI')
    expect(same.created).toHaveLength(1)
    expect(same.warnings.map(({ row, fault }) => [row, fault.kind])).toEqual([[3, 'same-row-twice']])
    expect(faults(plan('namn | leverantör\nRaindance | CGI\nraindance | Tieto'))).toEqual([[3, 'namn', 'name-twice']])
  })

  it('warns of names that are nearly the same, but not of two versions', () => {
    const made = plan('namn\nLifecare\nLife Care\nProcapita\nProcapitta\nOffice 365\nOffice 366')
    expect(made.warnings.map(({ row, fault }) => [row, fault.kind])).toEqual([
      [3, 'alike'],
      [5, 'alike'],
    ])
  })

  it('warns of an alias that is another system', () => {
    expect(plan('namn | alias\nRaindance | Lex\nLex |').warnings[0]?.fault).toEqual({
      kind: 'alias-is-name',
      alias: 'Lex',
      other: 'Lex',
    })
  })

  it('makes codes of names when the file has none, and the same ones the next time', () => {
    const first = plan('namn\nLife Care\nRaindance\n–')
    expect(first.created.map(({ system }) => system.code)).toEqual(['LIFECARE', 'RAINDANCE'])
    expect(faults(first)).toEqual([[4, 'namn', 'no-name']])
  })

  it('names every bad cell with its row and column', () => {
    const made = plan(`
      system_id | namn | Förvaltning | status | kategori | Godkänt
      A | Ett | Socialforvaltningen | i drift | Kommungemensamma system | ja
      A | Två | Tekniska | kanske | Övrigt | tja
      B |  | | | |
      C | S\uFFFDdan | | | |`)
    expect(faults(made)).toEqual([
      [3, 'system_id', 'code-twice'],
      [3, 'status', 'unknown-value'],
      [3, 'Godkänt', 'unknown-value'],
      [3, 'Förvaltning', 'unknown-unit'],
      [3, 'kategori', 'unknown-category'],
      [4, 'namn', 'no-name'],
      [5, 'namn', 'damaged-letters'],
    ])
    const other = plan('namn | Förvaltning | status | kategori\nTvå | Tekniska | kanske | Övrigt')
    expect(other.errors.map(({ fault }) => fault)).toEqual([
      { kind: 'unknown-value', value: 'kanske', allowed: ['planerad', 'aktiv', 'avvecklas', 'läsläge', 'avvecklad'] },
      { kind: 'unknown-unit', value: 'Tekniska', nearest: 'Tekniska förvaltningen' },
      { kind: 'unknown-category', value: 'Övrigt', allowed: ['Kommungemensamma system', 'Verksamhetssystem'] },
    ])
  })
})

describe('holders', () => {
  const anna = aPerson({ unitId: 'soc' })
  const register = aRegister({
    systems: [aSystem()],
    people: [
      anna,
      aPerson({ id: 'per-2', name: 'Bo Al', email: 'bo.al@ekby.example.se', unitId: 'soc', title: 'Enhetschef' }),
      aPerson({ id: 'per-3', name: 'Bo Al', email: 'bo.al2@ekby.example.se', unitId: 'tek', title: 'Ingenjör' }),
      aPerson({ id: 'per-4', name: 'Eva Öst', email: null, status: 'left' }),
    ],
    appointments: [anAppointment()],
  })
  const owner = (cell: string, more = '') =>
    plan(
      `system_id | namn | Objektägare${more && ' | Objektägare enhet'}\nEK-1 | Raindance | ${cell}${more && ` | ${more}`}`,
      register,
    )

  it.each([
    'anna.ek@ekby.example.se',
    'Anna.Ek@Ekby.example.se',
    'Anna Ek',
    'ANNA EK',
    'Ek, Anna',
    'Anna Ek <anna.ek@ekby.example.se>',
    'Anna Ek (anna.ek@ekby.example.se)',
    'person:per-1',
  ])('knows the holder as %s', (cell) => {
    expect(owner(cell)).toMatchObject({ unchanged: 1, errors: [], people: [] })
  })

  it('never guesses between two of the same name; the unit beside it decides', () => {
    expect(owner('Bo Al').errors[0]?.fault).toEqual({ kind: 'several-people', name: 'Bo Al', count: 2 })
    expect(owner('Bo Al', 'Tekniska förvaltningen').started[0]?.holder).toEqual({ kind: 'person', id: 'per-3' })
  })

  it('makes a person without e-mail of somebody nobody knows, once for all rows', () => {
    const made = plan('namn | Objektägare | Systemansvarig\nEtt | Siv Tall | Siv Tall\nTvå | siv tall |')
    expect(made.people).toEqual([{ ...aPerson({ id: made.people[0]!.id, name: 'Siv Tall', email: null }) }])
    expect(made.started).toHaveLength(3)
  })

  it('asks for a name or a people import when only an unknown e-mail is given', () => {
    expect(owner('ny@ekby.example.se').errors[0]).toEqual({
      row: 2,
      column: 'Objektägare',
      fault: { kind: 'unknown-email', email: 'ny@ekby.example.se' },
    })
    const named = owner('Ny Person <ny@ekby.example.se>')
    expect(named.people[0]).toMatchObject({ name: 'Ny Person', email: null })
    expect(named.warnings[0]?.fault).toEqual({
      kind: 'email-not-known',
      email: 'ny@ekby.example.se',
      name: 'Ny Person',
    })
  })

  it('does not give a role to somebody who has left', () => {
    expect(owner('Eva Öst').people[0]).toMatchObject({ name: 'Eva Öst', status: 'active' })
  })

  it('takes positions and units by id, by title and by name', () => {
    expect(owner('position:it-strateg').started[0]?.holder).toEqual({ kind: 'position', id: 'it-strateg' })
    expect(owner('IT-strateg').started[0]?.holder).toEqual({ kind: 'position', id: 'it-strateg' })
    expect(owner('Socialen').started[0]?.holder).toEqual({ kind: 'unit', id: 'soc' })
    expect(owner('unit:nix').errors[0]?.fault).toEqual({ kind: 'unknown-holder', reference: 'unit:nix' })
  })

  it('ends an appointment when somebody else takes over, and keeps its row', () => {
    const made = owner('Siv Tall')
    expect(made.ended).toEqual([{ appointment: anAppointment(), through: '2026-11-24' }])
    expect(made.started[0]).toMatchObject({ from: '2026-11-25', through: null, confirmedOn: null })
    const after = registerAfter(register, made)
    expect(after.appointments.map(({ through }) => through)).toEqual(['2026-11-24', null])
  })

  it.each(['', '-', 'vakant', 'Ej utsedd'])('reads %j as a vacant chair', (cell) => {
    expect(owner(cell)).toMatchObject({ started: [], errors: [], ended: [{ through: '2026-11-24' }] })
  })

  it('takes several holders parted by semicolons', () => {
    const made = owner('Anna Ek; Siv Tall')
    expect(made.started).toHaveLength(1)
    expect(made.ended).toEqual([])
  })

  it('warns when what stands there hardly is a name', () => {
    expect(owner('se avtal 12').warnings[0]?.fault).toEqual({ kind: 'not-a-name', value: 'se avtal 12' })
  })
})
