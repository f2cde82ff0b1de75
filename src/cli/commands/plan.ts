/** `plan --instance FILE`: plans a year that stands in a file, and `--replan FILE` mends a published plan. In memory. `plan YEAR`: a municipality's own. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  faultInWords,
  type Instance,
  planInWorker,
  type Read,
  readChange,
  readInstance,
  type SolvedYear,
  sv,
} from '../../features/meetings/index.ts'
import { CommandError, type CommandLine, type Registers } from '../command-line.ts'
import { planYear } from './plan-year.ts'

type Options = {
  instance?: string
  replan?: string
  municipality?: string
  json?: boolean
  seed?: string
  seconds?: string
}

export const plan: Registers = (program, line) => {
  program
    .command('plan')
    .description('föreslå ett års möten: en kommuns, eller flera gruppers ur en fil och utan databas')
    .argument('[year]', 'året, för en kommuns egna grupper; inget bokas')
    .option('--instance <file>', 'grupper, personer och upptagna tider (.json)')
    .option(
      '--replan <file>',
      'vad som har hänt med en gällande plan (.json): den ändras med så få flyttar som möjligt',
    )
    .option('--municipality <key>', 'kommunen; annars den som är förvald')
    .option('--seconds <number>', 'längsta tid att söka i')
    .option('--seed <number>', 'ett annat tal än 1 kan ge en annan lika bra plan')
    .option('--json', 'planen som JSON')
    .action((year: string | undefined, options: Options) => run(year, options, line))
}

async function run(year: string | undefined, options: Options, line: CommandLine): Promise<void> {
  if (options.instance === undefined) {
    if (year === undefined)
      throw new CommandError('Ange ett år, till exempel plan 2027, eller en fil: plan --instance FIL.json')
    return planYear(year, { municipality: options.municipality, json: options.json ?? false }, line)
  }
  const instance = await read(options.instance, line, readInstance)
  const change = options.replan ? await read(options.replan, line, (text) => readChange(text, instance)) : null
  const ms = 1000 * (options.seconds === undefined ? timeFor(instance) : number(options.seconds, '--seconds'))
  const solved = await planInWorker({ instance, change, seed: number(options.seed ?? '1', '--seed'), ms })
  line.out(options.json ? asJson(solved, change !== null) : inWords(solved, instance, change !== null))
}

/** Seconds that are enough for so many groups, with some left of two and five for starting. */
function timeFor({ groups }: Instance): number {
  return groups.length <= 25 ? 1.6 : 4.4
}

function number(text: string, option: string): number {
  const value = Number(text)
  if (!Number.isFinite(value) || value <= 0)
    throw new CommandError(`${option} ska vara ett tal över noll, inte ”${text}”.`)
  return value
}

async function read<Value>(name: string, line: CommandLine, reading: (text: string) => Read<Value>): Promise<Value> {
  const file = path.resolve(line.cwd, name)
  const found = reading(await contentOf(file))
  if (found.ok) return found.value
  const shown = found.faults.slice(0, 20).map((fault) => `  ${faultInWords(fault, sv, 'sv')}`)
  const more = found.faults.length > 20 ? [`  … och ${found.faults.length - 20} till`] : []
  throw new CommandError([`${file} går inte att planera efter:`, ...shown, ...more].join('\n'))
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new CommandError(`Filen ${file} finns inte.`)
    if (code === 'EISDIR') throw new CommandError(`${file} är en mapp, inte en fil.`)
    throw error
  }
}

function asJson(solved: SolvedYear, isChange: boolean): string {
  const { meetings, broken, cost, bound, leastBroken, isProven, moves, ms, firstMs } = solved
  const printed = {
    meetings,
    violations: broken.length,
    reasons: broken.map((one) => sv.planner.broken(one)),
    cost: rounded(cost),
    bound: rounded(bound),
    violationsBound: leastBroken,
    proven: isProven,
    ...(isChange ? { moves } : {}),
    ms: Math.round(ms),
    firstMs: Math.round(firstMs),
  }
  return `${JSON.stringify(printed)}\n`
}

function inWords(solved: SolvedYear, instance: Instance, isChange: boolean): string {
  const { meetings, broken, cost, moves, ms } = solved
  const lines = instance.groups.map(({ id, name }) => {
    const own = meetings.filter(({ group }) => group === id).map(({ date, start }) => `  ${date} ${start}`)
    return [name ?? id, ...own].join('\n')
  })
  const faults =
    broken.length === 0
      ? 'Alla regler hålls.'
      : [
          `${broken.length === 1 ? '1 regel' : `${broken.length} regler`} hålls inte:`,
          ...broken.map((one) => `  ${sv.planner.broken(one)}`),
        ].join('\n')
  const figures = `Kostnad ${decimal(cost)}; ${certainty(solved)}. Det tog ${decimal(ms / 1000)} s.`
  const moved = isChange ? [`Flyttade möten: ${moves}.`] : []
  return `${[...lines, [faults, ...moved, figures].join('\n')].join('\n\n')}\n`
}

/** What is proven about how good the plan is. */
function certainty({ broken, bound, leastBroken, isProven }: SolvedYear): string {
  if (isProven) return 'ingen bättre plan finns'
  if (broken.length > leastBroken) return `säkert är att minst ${leastBroken} måste brytas`
  return `ingen plan kostar mindre än ${decimal(bound)}`
}

const rounded = (value: number) => Math.round(value * 1000) / 1000
const decimal = (value: number) => value.toFixed(2).replace('.', ',')
