import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { App } from '../../app.ts'
import { recordAudit } from '../../database/audit.ts'
import type { Unit } from '../../database/database.ts'
import {
  changed,
  deletionsOf,
  disposeFor,
  documentsOf,
  forDisclosure,
  forRegistration,
  mayHandOut,
  retentionInWords,
  type Review,
  reviewsOf,
  saveRecord,
  saveReview,
  stateInWords,
  sv,
} from '../../features/records/index.ts'
import type { World } from '../../features/register/index.ts'
import { CommandError, type CommandLine, type Registers } from '../command-line.ts'
import { governanceIn } from '../governance-in.ts'

type Options = { municipality: string; json?: boolean }
type StepOptions = Options & { on?: string; by?: string; diarienummer?: string }
type ReviewOptions = Options & { outcome: string; provision?: string }

/** `records`: documents from arbetsmaterial to upprättad, and their packages; `retention`: how long, by whose decision, and what went. */
export const records: Registers = (program, line) => {
  const command = program.command('records').description('handlingar: läge, diarienummer, sekretessprövning och paket')
  const own = (name: string, what: string) =>
    command.command(name).description(what).requiredOption('--municipality <key>', 'kommun')
  own('list', 'handlingarna, den senaste först')
    .option('--json', 'som JSON')
    .action((options: Options) => list(line, options))
  for (const step of ['adjust', 'establish', 'number'] as const)
    own(step, { adjust: 'justerad', establish: 'upprättad', number: 'har fått diarienummer' }[step])
      .argument('<document>', 'KIND:ID ur listan')
      .option('--on <day>', 'dagen, åååå-mm-dd; annars i dag')
      .option('--by <who>', 'vem som justerade')
      .option('--diarienummer <number>', 'diarienummer')
      .action((id: string, options: StepOptions) => change(line, id, step, options))
  own('review', 'skriv ner en sekretessprövning')
    .argument('<document>', 'KIND:ID ur listan')
    .requiredOption('--outcome <outcome>', 'all, parts eller none')
    .option('--provision <text>', 'bestämmelse som hindrar')
    .action((id: string, options: ReviewOptions) => review(line, id, options))
  for (const what of ['registration', 'disclosure'] as const)
    own(what, what === 'registration' ? 'paket för registrering' : 'paket för utlämnande, när det är prövat')
      .argument('<document>', 'KIND:ID ur listan')
      .argument('<file>', 'filen som ska skrivas, .zip')
      .option('--force', 'skriv över en fil som finns')
      .action((id: string, file: string, options: Options & { force?: boolean }) => pack(line, id, what, file, options))
  retention(program, line)
}

const retention: Registers = (program, line) => {
  const command = program.command('retention').description('gallring enligt kommunens informationshanteringsplan')
  const own = (name: string, what: string) =>
    command.command(name).description(what).requiredOption('--municipality <key>', 'kommun')
  own('list', 'hur länge det sparas, och vad som har gallrats')
    .option('--json', 'som JSON')
    .action(async ({ municipality, json }: Options) => {
      const app = await line.app()
      const governance = governanceIn(app, municipality)
      const log = await app.database.unit(governance.key, (unit) => deletionsOf(unit, governance.key))
      const rules = governance.manifest.retention
      const { minimisation } = governance.manifest
      if (json === true) return line.out(`${JSON.stringify({ rules, minimisation, log }, null, 2)}\n`)
      line.out(
        `${retentionInWords(governance, log, 'sv')
          .map(({ says }) => says)
          .join('\n')}\n`,
      )
    })
  own('run', 'gallra nu det som reglerna tillåter')
    .option('--dry-run', 'visa bara vad som skulle gallras')
    .action(async ({ municipality, dryRun }: Options & { dryRun?: boolean }) => {
      const app = await line.app()
      const governance = governanceIn(app, municipality)
      const how = { dry: dryRun === true, by: 'command-line' } as const
      const done = await disposeFor(governance, how, app)
      if (done.length === 0) return line.out(`${sv.retention.noRules}\n`)
      for (const { kind, before, count, decision } of done)
        line.out(`${sv.retention.kinds[kind] ?? kind}: ${count} från före ${before}, ${decision}\n`)
      if (how.dry) line.out('Inget är gallrat: --dry-run.\n')
    })
}

async function worldIn(line: CommandLine, municipality: string): Promise<{ app: App; world: World }> {
  const app = await line.app()
  const governance = governanceIn(app, municipality)
  const { register } = await app.snapshots.of(governance.key)
  return { app, world: { governance, register, today: app.clock.today() } }
}

const sourcesOf = (app: App) => app.features.flatMap((feature) => feature.records ?? [])

async function documents(app: App, world: World) {
  const sources = () => sourcesOf(app)
  return app.database.unit(world.governance.key, (unit) => documentsOf(unit, { world, language: 'sv' }, { sources }))
}

async function list(line: CommandLine, { municipality, json }: Options): Promise<void> {
  const { app, world } = await worldIn(line, municipality)
  const all = await documents(app, world)
  if (json === true) return line.out(`${JSON.stringify(all, null, 2)}\n`)
  if (all.length === 0) return line.out(`${sv.list.none}\n`)
  for (const one of all)
    line.out(
      `${one.kind}:${one.subjectId}  ${one.title}  ${stateInWords(one, 'sv')}${one.diarienummer ? `  ${one.diarienummer}` : ''}\n`,
    )
}

/** Throws a CommandError for what is no document. */
async function theOne(line: CommandLine, id: string, municipality: string) {
  const { app, world } = await worldIn(line, municipality)
  const document = (await documents(app, world)).find(({ kind, subjectId }) => `${kind}:${subjectId}` === id)
  if (!document) throw new CommandError(`Det finns ingen handling ${id}. Se dem med: styrbot records list`)
  return { app, world, document }
}

async function change(line: CommandLine, id: string, step: 'adjust' | 'establish' | 'number', options: StepOptions) {
  const { app, world, document } = await theOne(line, id, options.municipality)
  const { on = world.today, by = '', diarienummer = '' } = options
  const made = changed(document, step, { on, by, diarienummer }, world.today)
  if (!made.ok) throw new CommandError(sv.because[made.because])
  const { record } = made
  const { key } = world.governance
  await app.database.unit(key, async (unit) => {
    await saveRecord(unit, key, record, { changedBy: null, changedAt: app.clock.now() })
    await audited(unit, app, key, `records.${step}`, document, { ...record })
  })
  line.out(`${document.title}: ${stateInWords({ ...document, ...record }, 'sv')}\n`)
}

async function review(line: CommandLine, id: string, { municipality, outcome, provision }: ReviewOptions) {
  const { app, world, document } = await theOne(line, id, municipality)
  const said = (['all', 'parts', 'none'] as const).find((one) => one === outcome)
  if (!said) throw new CommandError('Skriv --outcome all, parts eller none.')
  if (said !== 'all' && !provision?.trim()) throw new CommandError(sv.form.noProvision)
  const { key } = world.governance
  const { kind, subjectId, title } = document
  const made: Review = {
    ...{ outcome: said, provision: provision?.trim() || null },
    ...{ reviewedAt: app.clock.now(), reviewedBy: null },
  }
  await app.database.unit(key, async (unit) => {
    await saveReview(unit, key, app.ids.next(), { kind, subjectId }, made)
    await audited(unit, app, key, 'records.review', document, { outcome: said, provision: made.provision })
  })
  line.out(`${sv.done.review(title, sv.outcomes[said])}\n`)
}

async function pack(
  line: CommandLine,
  id: string,
  what: 'registration' | 'disclosure',
  file: string,
  { municipality, force }: Options & { force?: boolean },
): Promise<void> {
  const { app, world, document } = await theOne(line, id, municipality)
  const { key, name } = world.governance
  const { kind, subjectId } = document
  const { paper, reviews } = await app.database.unit(key, async (unit) => ({
    paper: await sourcesOf(app)
      .find((one) => one.kind === kind)
      ?.paper(unit, subjectId, { world, language: 'sv' }),
    reviews: await reviewsOf(unit, key, kind, subjectId),
  }))
  if (!paper || !document.finished) throw new CommandError(sv.gone)
  const given = { document, paper, municipality: name, on: world.today, language: 'sv' } as const
  const reviewed = mayHandOut(reviews, document.finishedAt)
  if (what === 'disclosure' && !reviewed) throw new CommandError(sv.notReviewedYet)
  const { bytes } = what === 'registration' ? forRegistration(given) : forDisclosure(given, reviewed!)
  try {
    await writeFile(path.resolve(line.cwd, file), bytes, { flag: force ? 'w' : 'wx', mode: 0o600 })
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST'
    throw new CommandError(there ? `${file} finns redan. Kör igen med --force.` : `${file} går inte att skriva.`, {
      cause: error,
    })
  }
  line.out(`${document.title} i ${file}.\n`)
}

async function audited(
  unit: Unit,
  app: App,
  municipality: string,
  action: string,
  { kind, subjectId }: { kind: string; subjectId: string },
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordAudit(unit, {
    ...{ id: app.ids.next(), municipality, at: app.clock.now(), action, channel: 'terminal', detail },
    ...{ subject: { kind, id: subjectId }, actor: { kind: 'command-line', id: null } },
  })
}
