import type { Command } from 'commander'
import { OvertakenError } from '../../conversation/errors.ts'
import { recordAudit } from '../../database/audit.ts'
import {
  asAlias,
  asHolder,
  asSystem,
  auditOf,
  carryOut,
  doneInWords,
  type Fix,
  type Group,
  knownBy,
  nameOf,
  type Planned,
  refusalInWords,
  rolesToFill,
  sv,
  waitingGroups,
} from '../../features/unknown-questions/index.ts'
import { CommandError, type CommandLine, type Registers } from '../command-line.ts'
import { governanceIn } from '../governance-in.ts'

type Options = { municipality: string; json?: boolean }
type SystemOptions = Options & { unit?: string; description?: string; role?: readonly string[] }

/** `unanswered`: what people asked that could not be answered, ranked; `alias`, `system`, `holder`, `nothing` mend one row of it. */
export const unanswered: Registers = (program, line) => {
  const command = program.command('unanswered').description('frågor som boten inte kunde svara på, och att rätta dem')
  const own = (name: string, what: string): Command =>
    command.command(name).description(what).requiredOption('--municipality <key>', 'kommun')
  own('list', 'det som efterfrågats, den vanligaste först')
    .option('--json', 'som JSON')
    .action(({ municipality, json }: Options) => show(line, municipality, json === true))
  own('alias', 'ett annat namn på ett system som finns')
    .argument('<row>', 'raden i listan: dess nummer eller det som söktes')
    .argument('<system>', 'systemets namn')
    .option('--words <words>', 'det nya namnet; annars det som efterfrågades')
    .action((number: string, system: string, options: Options & { words?: string }) =>
      mend(line, options.municipality, number, (group, into) =>
        asAlias(options.words ?? group.words ?? '', system, into),
      ),
    )
  own('system', 'ett system som registret saknar')
    .argument('<row>', 'raden i listan: dess nummer eller det som söktes')
    .option('--name <name>', 'systemets namn; annars det som efterfrågades')
    .option('--unit <unit>', 'enhet')
    .option('--description <text>', 'vad det är')
    .option('--role <role=who>', 'vem som har en roll; kan anges flera gånger', collect, [])
    .action((number: string, options: SystemOptions & { name?: string }) =>
      mend(line, options.municipality, number, (group, into) => {
        const { unit = '', description = '' } = options
        const holders = holdersFrom(options.role ?? [], into)
        return asSystem({ name: options.name ?? group.words ?? '', unit, description, holders }, into)
      }),
    )
  own('holder', 'vem som har en roll som saknar innehavare')
    .argument('<row>', 'raden i listan: dess nummer eller det som söktes')
    .argument('<who>', 'e-postadress, namn, position eller enhet')
    .action((number: string, who: string, options: Options) =>
      mend(line, options.municipality, number, (group, into) => asHolder(group, who, into)),
    )
  own('known', 'det finns redan i registret: berätta för dem som frågade')
    .argument('<row>', 'raden i listan: dess nummer eller det som söktes')
    .action((number: string, options: Options) =>
      mend(line, options.municipality, number, (group, into) => {
        const system = knownBy(group, into)
        return system
          ? { ok: true, fix: { as: 'known', system } }
          : { ok: false, input: '', refusal: { because: 'no-system', nearest: null } }
      }),
    )
  own('nothing', 'inget att göra: ta bort ur listan')
    .argument('<row>', 'raden i listan: dess nummer eller det som söktes')
    .action((number: string, options: Options) =>
      mend(line, options.municipality, number, () => ({ ok: true, fix: { as: 'nothing' } })),
    )
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

/** `--role ROLE=WHO`, by the role's id or its label. Throws a CommandError. */
function holdersFrom(given: readonly string[], into: Into): Readonly<Record<string, string>> {
  const roles = rolesToFill(into)
  return Object.fromEntries(
    given.map((each) => {
      const [name = '', ...who] = each.split('=')
      const role = roles.find(({ id, label }) => [id, label.sv].some((one) => one.toLowerCase() === name.toLowerCase()))
      if (!role || who.length === 0)
        throw new CommandError(`Skriv --role som ROLL=VEM. Roller: ${roles.map(({ id }) => id).join(', ')}.`)
      return [role.id, who.join('=')]
    }),
  )
}

async function show(line: CommandLine, key: string, json: boolean): Promise<void> {
  const app = await line.app()
  const { governance, world, groups } = await found(line, key)
  if (json) {
    const rows = groups.map(({ words, kind, ids, latestOn, texts, systemId, roleId }, at) => ({
      ...{ number: at + 1, words, kind, times: ids.length, latestOn, texts, systemId, roleId },
      known: knownBy(groups[at]!, world)?.name ?? null,
    }))
    return line.out(
      `${JSON.stringify({ municipality: governance.key, on: app.clock.today(), groups: rows }, null, 2)}\n`,
    )
  }
  if (groups.length === 0) return line.out(`${sv.none}\n`)
  for (const [at, group] of groups.entries()) {
    const what = knownBy(group, world) ? sv.knownNow : sv.kinds[group.kind]
    line.out(`${at + 1}. ${nameOf(group, world, 'sv')}  ${what}  ${group.ids.length}  ${group.latestOn}\n`)
  }
}

async function found(line: CommandLine, key: string) {
  const app = await line.app()
  const governance = governanceIn(app, key)
  const { register } = await app.snapshots.of(governance.key)
  const world = { governance, register, today: app.clock.today() }
  return { governance, world, groups: await waitingGroups(governance.key, app) }
}

type Into = Parameters<typeof asAlias>[2]

async function mend(
  line: CommandLine,
  key: string,
  number: string,
  plan: (group: Group, into: Into) => Planned,
): Promise<void> {
  const app = await line.app()
  const { governance, world, groups } = await found(line, key)
  const group = groups.find((one, at) => String(at + 1) === number || one.words?.toLowerCase() === number.toLowerCase())
  if (!group) throw new CommandError(`Det finns ingen rad ${number}. Se listan med: styrbot unanswered list`)
  const planned = plan(group, { ...world, ids: app.ids })
  if (!planned.ok) throw new CommandError(refusalInWords(planned.refusal, 'sv'))
  const told = await carriedOut(app, governance.key, planned.fix, group, world)
  line.out(`${doneInWords(planned.fix, group, world, 'sv')}${sv.toldCount(told)}\n`)
}

async function carriedOut(
  app: Awaited<ReturnType<CommandLine['app']>>,
  municipality: string,
  fix: Fix,
  group: Group,
  world: Parameters<typeof carryOut>[3]['world'],
): Promise<number> {
  const now = app.clock.now()
  try {
    return await app.database.unit(municipality, async (unit) => {
      const told = await carryOut(unit, fix, group, { world, by: null, now }, app)
      await recordAudit(unit, {
        ...{ id: app.ids.next(), municipality, at: now, channel: 'terminal' },
        ...{ actor: { kind: 'command-line', id: null }, ...auditOf(fix, group) },
      })
      return told
    })
  } catch (error) {
    if (error instanceof OvertakenError) throw new CommandError('Registret har ändrats av någon annan. Kör igen.')
    throw error
  }
}
