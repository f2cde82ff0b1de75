import writeWorkbook from 'write-excel-file/node'
import { expect, it } from 'vitest'
import { meetingsOf } from '../../src/features/meetings/store.ts'
import { day, instantAt } from '../../src/lib/day.ts'
import { aTerminal } from '../support/terminal.ts'
import { type World, aWorld } from '../support/world.ts'

const stored = (world: World) =>
  world.database.unit('hagsjo', (unit) => meetingsOf(unit, 'hagsjo', { body: 'it-styrgrupp' }))

const held = ['2026-01-14', '2026-02-11', '2026-03-11', '2026-04-15', '2026-05-13']
const booked = ['2026-08-19', '2026-09-16', '2026-10-14', '2026-11-11', '2026-12-09']
const nextYear = ['2027-01-13', '2027-03-04']

it(
  'a municipality that has met all spring is not behind on its first day, and no plan moves what it has booked',
  { timeout: 180_000 },
  async () => {
    const world = await aWorld({ today: '2026-06-15', municipalities: ['hagsjo'] })
    const frida = await world.talkAs('Frida Stålnacke')
    const terminal = aTerminal(world)
    /** `styrbot import meetings …`, and what the terminal shows. */
    const reads = async (...argv: string[]): Promise<string> =>
      (await terminal.types('import', 'meetings', ...argv, '--municipality', 'hagsjo')).out
    const rows = [...held, ...booked].map((on) => `IT-styrgruppen;${on};13:00;Rådhuset`)
    await terminal.put('moten.csv', ['Grupp;Datum;Tid;Plats', ...rows].join('\n'))

    const dry = await reads('moten.csv', '--dry-run')
    expect(dry).toContain('10 möten att läsa in: 5 hållna (efterregistreras) och 5 bokade (fasta punkter')
    expect(dry).toContain('Inget har ändrats: det här var bara en visning.')
    expect(await stored(world)).toEqual([])

    expect(await reads('moten.csv')).toContain('Ångra med: import meetings --undo')
    await frida.says('hur ligger vi till med styrgruppen?')
    frida.hears('5 hållna och 5 bokade av 10–12. Ingen marginal')
    frida.hears('efterregistrera')
    const before = await stored(world)
    expect(before.filter(({ state }) => state === 'held').map(({ heldOn }) => heldOn)).toEqual(held)
    expect(before.every(({ recordedAt, state }) => state !== 'held' || recordedAt !== null)).toBe(true)

    // Two of next year's are booked already, and stand in an Excel file.
    const cell = (value: string) => ({ value, type: String })
    const table = [['Grupp', 'Datum', 'Tid'], ...nextYear.map((on) => ['IT-styrgruppen', on, '10:00'])]
    await terminal.put('nasta.xlsx', await writeWorkbook(table.map((row) => row.map(cell))).toBuffer())
    expect(await reads('nasta.xlsx')).toContain('0 hållna (efterregistreras) och 2 bokade')
    await frida.says('planera 2027')
    await frida.presses('Godkänn')
    const planned = await stored(world)
    for (const on of nextYear)
      expect(planned.filter((one) => one.day === on)).toMatchObject([
        { startsAt: instantAt(day(on), '10:00'), fixed: true, origin: 'imported' },
      ])
    expect(planned.filter(({ day }) => day.startsWith('2027')).length).toBeGreaterThanOrEqual(10)
    // What was there of this year is as it was.
    expect(planned.filter(({ id }) => before.some((one) => one.id === id))).toEqual(before)

    expect(await reads('--undo')).toContain('Ångrat: 2 möten är borttagna.')
    expect((await stored(world)).filter(({ day }) => nextYear.includes(day))).toEqual([])
  },
)
