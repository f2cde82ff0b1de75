import path from 'node:path'
import type { Command } from 'commander'
import type { Governance } from '../../governance/governance.ts'
import { loadFiles, type Fault } from '../../governance/manifest/load.ts'
import { withoutEnglish } from '../../governance/without-english.ts'
import type { CommandLine } from '../command-line.ts'

type Language = 'sv' | 'en'

/** `governance check FILE…`: in memory, whatever the files are. Exit code 1 when anything is wrong. */
export function governance(program: Command, line: CommandLine): void {
  const command = program.command('governance').description('kommunernas styrning som data')
  command
    .command('check')
    .description('kontrollera manifest: visar alla fel på en gång, med rad och kolumn')
    .argument('<files...>', 'manifest (KEY.yaml) och delade filer')
    .option('--english', 'faults in English')
    .action(async (files: string[], options: { english?: boolean }) => {
      const language = options.english ? 'en' : 'sv'
      const { governances, faults } = await loadFiles(files.map((file) => path.resolve(line.cwd, file)))
      line.out(faults.length > 0 ? faultsInWords(faults, line.cwd, language) : summary(governances, files, language))
      if (faults.length > 0) line.fail()
    })
}

function faultsInWords(faults: readonly Fault[], from: string, language: Language): string {
  const files = [...new Set(faults.map(({ file }) => file))]
  const groups = files.map((file) => {
    const own = faults.filter((fault) => fault.file === file)
    return [path.relative(from, file), ...own.map((fault) => faultInWords(fault, language))].join('\n')
  })
  const count = { sv: `${faults.length} fel.`, en: faults.length === 1 ? '1 fault.' : `${faults.length} faults.` }
  return `${groups.join('\n\n')}\n\n${count[language]}\n`
}

function faultInWords(fault: Fault, language: Language): string {
  const where = fault.path === '' ? '' : `${fault.path}: `
  return `  ${fault.line}:${fault.column}  ${where}${fault.says[language]}`
}

function summary(governances: readonly Governance[], files: readonly string[], language: Language): string {
  const checked = {
    sv: files.length === 1 ? 'Filen är utan fel.' : `Alla ${files.length} filer är utan fel.`,
    en: files.length === 1 ? 'The file has no faults.' : `All ${files.length} files are without faults.`,
  }
  return [...governances.map((each) => contents(each, language)), checked[language]].join('\n\n') + '\n'
}

/** What the municipality's governance holds; a kind that it lacks is left out. */
function contents(governance: Governance, language: Language): string {
  const { manifest, name } = governance
  const run = manifest.clauses.filter(({ source }) => governance.executables(source).length > 0).length
  const counted: [number, string, string][] = [
    [manifest.documents.length, 'dokument', 'documents'],
    [
      manifest.clauses.length,
      `regler, varav ${run} har något som följer dem`,
      `rules, of which ${run} have something that carries them out`,
    ],
    [manifest.roles.length, 'roller', 'roles'],
    [manifest.bodies.length, 'grupper', 'bodies'],
    [manifest.duties.length, 'åtaganden', 'duties'],
    [manifest.decisionPaths.length, 'beslutsvägar', 'decision paths'],
    [manifest.responsibilities.length, 'ansvar', 'responsibilities'],
    [manifest.categories.length, 'systemkategorier', 'system categories'],
    [manifest.surveys.length, 'enkäter', 'surveys'],
    [manifest.acknowledgements.length, 'bekräftelser', 'acknowledgements'],
    [manifest.units.length, 'enheter', 'units'],
    [manifest.workplaces.length, 'arbetsplatser', 'workplaces'],
    [manifest.positions.length, 'befattningar', 'positions'],
    [manifest.notStated.length, 'frågor som dokumenten inte svarar på', 'questions that the documents leave open'],
  ]
  const rows = counted
    .filter(([count]) => count > 0)
    .map(([count, sv, en]) => `${String(count).padStart(5)}  ${language === 'sv' ? sv : en}`)
  return [name, ...rows, ...swedishOnly(governance, language)].join('\n')
}

const mostNamed = 5

/** No fault: what an answer in English would have to say in Swedish. */
function swedishOnly({ manifest }: Governance, language: Language): readonly string[] {
  const missing = withoutEnglish(manifest)
  if (missing.length === 0) return []
  const named = missing.slice(0, mostNamed).join(', ') + (missing.length > mostNamed ? ' …' : '')
  return [
    language === 'sv'
      ? `Saknar engelska, så att svar på engelska blir delvis svenska (${missing.length}): ${named}`
      : `Without English, so that answers in English are partly Swedish (${missing.length}): ${named}`,
  ]
}
