/** `duties`: what is to be done, what is not, that it was done, and the draft of a report. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Outcome } from '../../features/duties/index.ts'
import { toCsv } from '../../features/register/index.ts'
import { isDay } from '../../lib/day.ts'
import { CommandError, type CommandLine, type Registers } from '../command-line.ts'

type Where = { municipality: string; json?: boolean }
type Recording = Where & { for?: string; on?: string; number?: string; link?: string; note?: string }

export const duties: Registers = (program, line) => {
  const command = program
    .command('duties')
    .description('åtaganden: vem som ska göra vad till när, och vad som är gjort')
  const sub = (name: string, does: string) =>
    command.command(name).description(does).requiredOption('--municipality <KEY>', 'kommunens nyckel')
  sub('list', 'alla åtaganden med en dag, och hur långt de har kommit')
    .option('--json', 'som JSON')
    .action((where: Where) => list(line, where))
  sub('missing', 'vad som är försenat eller saknas').action(async ({ municipality }: Where) => {
    line.out(`${await (await line.app()).duties.missing(municipality)}\n`)
  })
  sub('show', 'vem som har gjort ett åtagande, och vem som inte har')
    .argument('<duty>', 'åtagandets id eller namn')
    .option('--csv <file>', 'till en fil')
    .option('--json', 'som JSON')
    .action((duty: string, where: Where & { csv?: string }) => show(line, duty, where))
  sub('done', 'anteckna att ett åtagande är gjort')
    .argument('<duty>', 'åtagandets id eller namn')
    .option('--for <name>', 'systemet eller enheten; annars alla')
    .option('--on <day>', 'dagen det gjordes, åååå-mm-dd; annars i dag')
    .option('--number <diarienummer>', 'diarienummer')
    .option('--link <url>', 'länk till det som visar det')
    .option('--note <text>', 'en rad')
    .action((duty: string, recording: Recording) => record(line, duty, recording))
  sub('undo', 'ta tillbaka det som antecknats')
    .argument('<ids...>', 'kvittonas id')
    .action(async (ids: string[], { municipality }: Where) => {
      const undone = valueOf(await (await line.app()).duties.undo(municipality, ids))
      line.out(`Ångrat: ${undone}\n`)
    })
  sub('draft', 'utkastet till en rapport')
    .argument('<duty>', 'åtagandets id eller namn')
    .action(async (duty: string, { municipality }: Where) => {
      line.out(`${valueOf(await (await line.app()).duties.draft(municipality, duty))}\n`)
    })
}

async function list(line: CommandLine, { municipality, json }: Where): Promise<void> {
  const { columns, rows } = await (await line.app()).duties.list(municipality)
  line.out(json ? asJson(columns, rows) : `${rows.map((row) => row.filter(Boolean).join('  ')).join('\n')}\n`)
}

async function show(
  line: CommandLine,
  duty: string,
  { municipality, csv, json }: Where & { csv?: string },
): Promise<void> {
  const { columns, rows } = valueOf(await (await line.app()).duties.table(municipality, duty))
  if (csv !== undefined) {
    await writeFile(path.resolve(line.cwd, csv), toCsv([columns, ...rows]))
    return line.out(`${rows.length} rader i ${csv}\n`)
  }
  line.out(json ? asJson(columns, rows) : `${rows.map((row) => row.filter(Boolean).join('  ')).join('\n')}\n`)
}

async function record(line: CommandLine, duty: string, given: Recording): Promise<void> {
  const app = await line.app()
  const on = given.on ?? app.clock.today()
  if (!isDay(on)) throw new CommandError(`--on ska vara en dag som 2027-03-15, inte ”${on}”.`)
  const { what, ids } = valueOf(
    await app.duties.record(given.municipality, {
      duty,
      on,
      target: given.for ?? null,
      diarienummer: given.number ?? null,
      link: given.link ?? null,
      note: given.note ?? null,
    }),
  )
  line.out(`Antecknat som gjort: ${what}, ${on}. Kvitto: ${ids.join(' ')}\n`)
}

function asJson(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])))
  return `${JSON.stringify(objects, null, 2)}\n`
}

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value
  const names = outcome.names.slice(0, 12).join(', ')
  const because = {
    'no-duty': 'Det åtagandet finns inte. Se alla med: styrbot duties list',
    several: `Flera åtaganden passar. Välj ett av ${names}`,
    'no-target': `Det gäller inte åtagandet. Välj bland ${names}`,
    future: 'Den dagen har inte varit än.',
    gone: 'Det finns inget sådant kvitto, eller så är det redan ångrat.',
  }
  throw new CommandError(because[outcome.because])
}
