import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CommandLine } from '../../src/cli/command-line.ts'
import { exporting } from '../../src/cli/commands/export.ts'
import { importing } from '../../src/cli/commands/import.ts'
import { run } from '../../src/cli/program.ts'
import { aWorld } from '../support/world.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'styrbot-test-'))))
afterEach(() => rm(folder, { recursive: true }))

async function aTerminal() {
  const world = await aWorld({ today: '2026-11-25' })
  return async (...argv: string[]) => {
    const said = { out: '', err: '', code: 0 }
    const line: CommandLine = {
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
      fail: (code = 1) => void (said.code = code),
      cwd: folder,
      config: () => {
        throw new Error('not needed here')
      },
      app: async () => world,
    }
    await run([...argv, '--municipality', world.municipality], [importing, exporting], line)
    return said
  }
}
const put = (name: string, content: string | Uint8Array) => writeFile(path.join(folder, name), content)

it('exports a register that imports back unchanged, changes it after a dry run, and takes that back', async () => {
  const styrbot = await aTerminal()
  expect(await styrbot('export', 'register', 'ut.xlsx')).toMatchObject({ code: 0, err: '' })
  expect((await styrbot('import', 'register', 'ut.xlsx')).out).toContain('Ingenting har ändrats.')
  await styrbot('export', 'register', 'ut.csv')
  expect((await styrbot('export', 'register', 'ut.csv')).err).toBe(
    'ut.csv finns redan. Kör igen med --force för att skriva över den.\n',
  )
  const changed = `${await readFile(path.join(folder, 'ut.csv'), 'utf8')}NY-1;Provsystemet\r\n`
  await put('ny.csv', changed)

  const dry = await styrbot('import', 'register', 'ny.csv', '--dry-run')
  expect(dry.out).toMatch(/1 nytt system, 0 ändrade.*\n.*\+ NY-1 Provsystemet/)
  expect(dry.out).toContain('Ingenting har ändrats (provkörning).')
  expect((await styrbot('import', 'register', 'ny.csv')).out).toContain('Importen är klar.')
  expect((await styrbot('import', 'register', 'ny.csv')).out).toContain('Filen säger samma sak som registret.')
  expect(await styrbot('import', 'register', '--undo')).toEqual({
    out: 'Den senaste importen är ångrad.\n',
    err: '',
    code: 0,
  })
  expect((await styrbot('import', 'register', 'ut.csv')).out).toContain('Ingenting har ändrats.')
  expect((await styrbot('import', 'register', '--undo')).err).toBe('Det finns ingen import att ångra.\n')
})

it('exports people that import back unchanged, and refuses a list that is not whole', async () => {
  const styrbot = await aTerminal()
  await styrbot('export', 'people', 'folk.csv')
  expect((await styrbot('import', 'people', 'folk.csv')).out).toContain('Ingenting har ändrats.')
  await put('halv.csv', (await readFile(path.join(folder, 'folk.csv'), 'utf8')).split('\r\n').slice(0, 20).join('\r\n'))
  const half = await styrbot('import', 'people', 'halv.csv')
  expect(half.code).toBe(1)
  expect(half.err).toMatch(/personer saknas i filen. Det är mer än 20 %.*--force/)
  expect((await styrbot('import', 'people', 'folk.csv')).out).toContain('Ingenting har ändrats.')
})

it('exports appointments that import back unchanged, and ends one through the file', async () => {
  const styrbot = await aTerminal()
  await styrbot('export', 'appointments', 'uppdrag.csv')
  expect((await styrbot('import', 'appointments', 'uppdrag.csv')).out).toContain('Ingenting har ändrats.')
  const [headings, first] = (await readFile(path.join(folder, 'uppdrag.csv'), 'utf8')).split('\r\n')
  const cells = first!.split(';')
  cells[headings!.split(';').indexOf('through')] = '2026-11-30'
  await put('slut.csv', `${headings}\r\n${cells.join(';')}\r\n`)
  expect((await styrbot('import', 'appointments', 'slut.csv')).out).toBe(
    '1 uppdrag i filen: 0 nya, 1 ändrat, 0 oförändrade.\nImporten är klar.\n',
  )
  await put('fel.csv', 'role,holder_email,scope_kind,scope\nchef,x@y.se,unit,nix\n')
  expect((await styrbot('import', 'appointments', 'fel.csv')).out).toContain('rad 2, role: Rollen ”chef” finns inte')
})

it('says kindly what is wrong with a file', async () => {
  const styrbot = await aTerminal()
  const told = async (...argv: string[]) => {
    const { code, err, out } = await styrbot('import', 'register', ...argv)
    expect(code).toBe(1)
    return err || out
  }
  await put('avtal.csv', '%PDF-1.7 …')
  await put('tom.csv', '')
  await put('annat.csv', 'Datum;Belopp\n2026-01-01;12\n')
  await put('fel.csv', 'Namn;Status\nRaindance;kanske\n')
  expect(await told('saknas.csv')).toBe('saknas.csv: Filen finns inte.\n')
  expect(await told('.')).toBe('.: Det är en mapp, inte en fil.\n')
  expect(await told('avtal.csv')).toBe(
    'avtal.csv: Filen är en PDF, inte ett register. Välj en .csv- eller .xlsx-fil.\n',
  )
  expect(await told('tom.csv')).toBe('tom.csv: Filen är tom.\n')
  expect(await told('annat.csv')).toContain('Första raden säger: ”Datum”, ”Belopp”.')
  expect(await told('fel.csv')).toMatch(
    /1 fel. Ingenting har importerats; rätta och försök igen.\n {2}rad 2, Status: ”kanske” går inte att tolka. Skriv planerad, /,
  )
  expect(await told()).toBe('Ange vilken fil som ska importeras.\n')
})

it(
  'exports what a survey came to in every kind, by year, and says when there is none',
  { timeout: 120_000 },
  async () => {
    const styrbot = await aTerminal()
    for (const kind of ['docx', 'xlsx', 'csv', 'json'])
      expect((await styrbot('export', 'survey', `enkat.${kind}`)).out).toBe(
        `Enkäten om e-förvaltning 2025 i enkat.${kind}.\n`,
      )
    expect((await styrbot('export', 'survey', 'fjol.json', '--year', '2024')).code).toBe(0)
    expect(JSON.parse(await readFile(path.join(folder, 'fjol.json'), 'utf8'))).toMatchObject({ year: 2024 })
    expect((await styrbot('export', 'survey', 'x.json', '--year', '2019')).err).toBe(
      'Det finns ingen avslutad enkätomgång för 2019.\n',
    )
    expect((await styrbot('export', 'survey', 'x.pdf')).err).toBe(
      'Filen ska sluta på .docx, .xlsx, .csv eller .json.\n',
    )
  },
)

it('reads a panel held elsewhere without whoever answered, once, or not at all', { timeout: 120_000 }, async () => {
  const styrbot = await aTerminal()
  await put('panel.csv', 'Namn;mp1;mp2\nAnna Ek;privat;ja\nBo Berg;företagare;nej\n')
  expect((await styrbot('import', 'panel', 'panel.csv')).out).toBe(
    '4 nya svar från 2 personer i panelen 2026.\nKolumner som inte är frågor lästes inte in: Namn.\n',
  )
  expect((await styrbot('import', 'panel', 'panel.csv')).out).toMatch(/^0 nya svar/)
  await put('fel.csv', 'mp1;mp6\nprivat;9\n')
  expect(await styrbot('import', 'panel', 'fel.csv')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^Inget är inläst\. Rätta och försök igen:\nRad 2, mp6: /),
  })
})
