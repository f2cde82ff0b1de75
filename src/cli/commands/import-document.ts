/**
 * `import document FILE`: a governing document's text, in clauses that can be searched and cited, with proposals of the rules
 * they support; or a manifest (.yaml), checked and put where the governances are.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Command } from 'commander'
import {
  carryOutDocument,
  type DocumentPlan,
  placeOf,
  planDocument,
  readDocumentFile,
  sv,
} from '../../features/documents/index.ts'
import { sv as register } from '../../features/register/index.ts'
import type { Governance } from '../../governance/governance.ts'
import { type Fault, loadGovernances } from '../../governance/manifest/load.ts'
import { manifestsFolder } from '../../governance/manifests-folder.ts'
import { type Day, isDay } from '../../lib/day.ts'
import { CommandError, type CommandLine } from '../command-line.ts'
import { governanceIn } from '../governance-in.ts'

type Options = {
  municipality?: string
  as?: string
  title?: string
  edition?: string
  decidedBy?: string
  date?: string
  diarienummer?: string
  reviewBy?: string
  published?: string
  dryRun?: boolean
  force?: boolean
}

export function importingDocument(command: Command, line: CommandLine): void {
  command
    .command('document')
    .description('ett styrdokument (.txt, .md, .docx), som delas i paragrafer; eller ett manifest (.yaml)')
    .argument('<file>', 'filen')
    .option('--municipality <key>', 'kommun; för ett styrdokument')
    .option('--as <id>', 'vilket av kommunens dokument det är, om titeln inte säger det')
    .option('--title <title>', 'titel')
    .option('--edition <edition>', 'utgåva')
    .option('--decided-by <who>', 'vem som har beslutat')
    .option('--date <day>', 'beslutsdatum, som 2026-03-12')
    .option('--diarienummer <number>', 'diarienummer')
    .option('--review-by <day>', 'ska ses över senast')
    .option('--published <where>', 'var det finns att läsa')
    .option('--dry-run', 'visa bara vad det blir')
    .option('--force', 'ersätt ett manifest med samma namn')
    .action((file: string, options: Options) =>
      /\.ya?ml$/i.test(file) ? importManifest(line, file, options) : importText(line, file, options),
    )
}

async function importText(line: CommandLine, file: string, options: Options): Promise<void> {
  if (options.municipality === undefined)
    throw new CommandError('Ange vilken kommun dokumentet hör till med --municipality.')
  const bytes = await bytesOf(line, file)
  const read = await readDocumentFile(bytes)
  if (!read.ok) throw new CommandError(`${file}: ${sv.unreadable[read.because]}`)
  const app = await line.app()
  const governance = governanceIn(app, options.municipality)
  const { key } = governance
  if (options.as !== undefined && !governance.document(options.as))
    throw new CommandError(
      sv.imported.knowsNot(
        options.as,
        governance.manifest.documents.map(({ id }) => id),
      ),
    )
  const plan = planDocument(read.text, {
    governance,
    as: options.as ?? null,
    facts: factsIn(options),
    fileName: path.basename(file),
    at: app.clock.now(),
    by: null,
    ids: app.ids,
  })
  line.out(`${planInWords(plan, governance)}\n`)
  if (options.dryRun) return line.out(`${register.report.dryRun}\n`)
  const actor = { kind: 'command-line' as const, id: null }
  await app.database.unit(key, (unit) =>
    carryOutDocument(unit, plan, { municipality: key, channel: 'terminal', ids: app.ids, actor }),
  )
  line.out(`${sv.imported.done}\n`)
}

function factsIn({ title, edition, decidedBy, date, diarienummer, reviewBy, published }: Options) {
  const decidedOn = dayIn(date)
  const review = dayIn(reviewBy)
  return {
    ...(title ? { title } : {}),
    ...(edition ? { edition } : {}),
    ...(decidedBy ? { decidedBy } : {}),
    ...(decidedOn ? { decidedOn } : {}),
    ...(diarienummer ? { diarienummer } : {}),
    ...(review ? { reviewBy: review } : {}),
    ...(published ? { publishedAt: published } : {}),
  }
}

/** Throws a CommandError for what is no day. */
function dayIn(text: string | undefined): Day | null {
  if (text === undefined) return null
  if (!isDay(text)) throw new CommandError(sv.imported.badDay(text))
  return text
}

const mostPlaces = 12
const mostSupports = 20

function planInWords({ edition, declared, clauses, supports }: DocumentPlan, governance: Governance): string {
  const texts = sv.imported
  const places = clauses.flatMap((clause) => placeOf(clause) ?? [])
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  return [
    texts.what(edition.title, clauses.length),
    declared === null ? texts.own : texts.as(declared),
    places.length === 0
      ? texts.noPlaces
      : texts.places(places.slice(0, mostPlaces), Math.max(0, places.length - mostPlaces)),
    texts.supports(supports.length),
    ...supports.slice(0, mostSupports).map(({ clauseId, rule, likeness }) => {
      const clause = byId.get(clauseId)
      const place = (clause && placeOf(clause)) ?? String(clause?.place ?? '')
      return texts.support(place, rule, governance.clause(rule)?.clause.rule ?? '', likeness)
    }),
  ].join('\n')
}

/** Checked together with everything it will live beside, in a copy of the folder, before it is put there. */
async function importManifest(line: CommandLine, file: string, options: Options): Promise<void> {
  const name = path.basename(file)
  const bytes = await bytesOf(line, file)
  const folder = path.join(manifestsFolder, 'governance')
  const faults = await faultsWith(folder, name, bytes)
  if (faults.length > 0) {
    for (const { file: where, line: row, column, says } of faults)
      line.err(`${path.basename(where)}:${row}:${column}  ${says.sv}\n`)
    return line.fail()
  }
  if (options.dryRun) return line.out(`${name}: inga fel. ${register.report.dryRun}\n`)
  try {
    await writeFile(path.join(folder, name), bytes, { flag: options.force ? 'w' : 'wx' })
  } catch (error) {
    throw new CommandError(`${name} finns redan. Kör igen med --force för att ersätta det.`, { cause: error })
  }
  line.out(`${name} är inlagd. Starta om Styrbot så gäller den.\n`)
}

async function faultsWith(folder: string, name: string, bytes: Buffer): Promise<readonly Fault[]> {
  const copy = await mkdtemp(path.join(tmpdir(), 'styrbot-'))
  try {
    await cp(folder, copy, { recursive: true })
    await writeFile(path.join(copy, name), bytes)
    return (await loadGovernances(copy)).faults
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

const notRead: Record<string, string> = {
  ENOENT: 'Filen finns inte.',
  EISDIR: 'Det är en mapp, inte en fil.',
  EACCES: 'Filen får inte läsas: rättigheterna saknas.',
}

async function bytesOf(line: CommandLine, file: string): Promise<Buffer> {
  try {
    return await readFile(path.resolve(line.cwd, file))
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new CommandError(`${file}: ${notRead[code] ?? 'Filen går inte att läsa.'}`, { cause: error })
  }
}
