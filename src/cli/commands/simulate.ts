/** `simulate YEAR --municipality KEY`: everything the bot would say in a year, to whom, and how often without being asked. */
import { dayOf, timeOf } from '../../lib/day.ts'
import type { Simulated } from '../../simulation/simulate.ts'
import { CommandError, type CommandLine, type Registers } from '../command-line.ts'

type Options = { municipality: string; json?: boolean; seed?: string }

export const simulate: Registers = (program, line) => {
  program
    .command('simulate')
    .description('spela upp ett år i minnet, med påhittade svar: allt boten skulle säga, till vem')
    .argument('<year>', 'året')
    .requiredOption('--municipality <key>', 'exempelkommun')
    .option('--seed <number>', 'ett annat tal än 1 ger andra svar')
    .option('--json', 'som JSON')
    .action((year: string, options: Options) => run(year, options, line))
}

async function run(asked: string, { municipality, json, seed }: Options, line: CommandLine): Promise<void> {
  if (!/^20\d\d$/.test(asked)) throw new CommandError(`Året ska skrivas med fyra siffror, som 2027, inte ”${asked}”.`)
  const { loadGovernances } = await import('../../governance/manifest/load.ts')
  const { GovernanceFaultsError } = await import('../../governance/manifest/fault.ts')
  const { manifestsFolder } = await import('../../governance/manifests-folder.ts')
  const { governances, faults } = await loadGovernances(`${manifestsFolder}/governance`)
  if (faults.length > 0) throw new GovernanceFaultsError(faults)
  const found = governances.find(({ key }) => key === municipality)
  if (!found)
    throw new CommandError(
      `Det finns ingen kommun ”${municipality}”. Välj en av: ${governances.map(({ key }) => key).join(', ')}.`,
    )
  if (!found.manifest.municipality.example)
    throw new CommandError(`${found.name} är ingen exempelkommun. Bara exempelkommuner kan spelas upp än.`)
  const { simulateYear } = await import('../../simulation/simulate.ts')
  const played = await simulateYear({
    municipality,
    year: Number(asked),
    loaded: governances,
    seed: Number(seed ?? '1'),
    progress: (day) => day.endsWith('-01') && line.err(`${day.slice(0, 7)} …\n`),
  })
  line.out(json ? `${JSON.stringify(asJson(played))}\n` : inWords(played))
}

function asJson({ from, through, said, unasked, misplaced, people }: Simulated) {
  const name = (id: string) => people.find((one) => one.id === id)?.name ?? id
  return {
    from,
    through,
    messages: said.map(({ at, personId, text, unasked: isUnasked }) => ({
      at: at.toISOString(),
      to: name(personId),
      unasked: isUnasked,
      text,
    })),
    unasked: unasked.map(({ personId, count }) => ({ to: name(personId), count })),
    misplaced: misplaced.map(({ kind, said: one }) => ({ kind, at: one.at.toISOString(), to: name(one.personId) })),
  }
}

function inWords({ said, unasked, misplaced, people }: Simulated): string {
  const person = (id: string) => {
    const found = people.find((one) => one.id === id)
    return found ? `${found.name}${found.title ? ` (${found.title})` : ''}` : id
  }
  const lines = said.map(
    ({ at, personId, text, unasked: isUnasked }) =>
      `${dayOf(at)} ${timeOf(at)} ${isUnasked ? 'till' : 'svar till'} ${person(personId)}\n${text.replaceAll(/^/gm, '  ')}`,
  )
  const counts = unasked.map(({ personId, count }) => `  ${String(count).padStart(4)}  ${person(personId)}`)
  const silent = people.length - unasked.length
  return [
    ...lines,
    `\nMeddelanden som ingen har bett om, per person:`,
    ...counts,
    `  Övriga ${silent} personer fick inga.`,
    misplaced.length === 0
      ? 'Inget kom utanför arbetstid eller på en ledig dag, och ingen fick mer än ett om dagen.'
      : `${misplaced.length} kom när de inte borde: ${misplaced
          .slice(0, 10)
          .map(({ kind, said: one }) => `${dayOf(one.at)} ${timeOf(one.at)} ${person(one.personId)} (${kind})`)
          .join('; ')}`,
    '',
  ].join('\n')
}
