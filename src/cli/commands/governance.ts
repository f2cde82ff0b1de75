import path from 'node:path'
import type { Command } from 'commander'
import type { Governance } from '../../governance/governance.ts'
import { loadFiles, type Fault } from '../../governance/manifest/load.ts'

/** `governance check FILE…`: in memory, whatever the files are. Exit code 1 when anything is wrong. */
export function governance(program: Command): void {
  const command = program.command('governance').description('kommunernas styrning som data')
  command
    .command('check')
    .description('kontrollera manifest: visar alla fel på en gång, med rad och kolumn')
    .argument('<files...>', 'manifest (KEY.yaml) och delade filer')
    .option('--english', 'faults in English')
    .action(async (files: string[], options: { english?: boolean }) => {
      const { governances, faults } = await loadFiles(files)
      const language = options.english ? 'en' : 'sv'
      process.stdout.write(faults.length > 0 ? faultsInWords(faults, language) : summary(governances, files, language))
      if (faults.length > 0) process.exitCode = 1
    })
}

function faultsInWords(faults: readonly Fault[], language: 'sv' | 'en'): string {
  const files = [...new Set(faults.map(({ file }) => file))]
  const groups = files.map((file) => {
    const lines = faults
      .filter((fault) => fault.file === file)
      .map(
        ({ line, column, path: where, says }) => `  ${line}:${column}  ${where ? `${where}: ` : ''}${says[language]}`,
      )
    return [path.relative('', file) || file, ...lines].join('\n')
  })
  const count = language === 'sv' ? `${faults.length} fel` : faults.length === 1 ? '1 fault' : `${faults.length} faults`
  return `${groups.join('\n\n')}\n\n${count}\n`
}

function summary(governances: readonly Governance[], files: readonly string[], language: 'sv' | 'en'): string {
  const lines = governances.map((each) => {
    const { name, manifest } = each
    const run = manifest.clauses.filter(({ source }) => each.executables(source).length > 0).length
    const counted: [number, string, string][] = [
      [manifest.documents.length, 'dokument', 'documents'],
      [manifest.clauses.length, 'regler', 'rules'],
      [run, 'regler som något vilar på', 'rules that something rests on'],
      [manifest.units.length, 'enheter', 'units'],
      [manifest.roles.length, 'roller', 'roles'],
      [manifest.bodies.length, 'grupper', 'bodies'],
      [manifest.duties.length, 'åtaganden', 'duties'],
      [manifest.decisionPaths.length, 'beslutsvägar', 'decision paths'],
      [manifest.responsibilities.length, 'ansvar', 'responsibilities'],
      [manifest.categories.length, 'kategorier', 'categories'],
      [manifest.surveys.length, 'enkäter', 'surveys'],
      [manifest.notStated.length, 'sådant som inte anges', 'matters not stated'],
    ]
    return `${name}: ${counted.map(([count, sv, en]) => `${count} ${language === 'sv' ? sv : en}`).join(', ')}`
  })
  const sound = language === 'sv' ? 'Inga fel' : 'No faults'
  return `${[...lines, `${sound} (${files.length} ${language === 'sv' ? (files.length === 1 ? 'fil' : 'filer') : files.length === 1 ? 'file' : 'files'}).`].join('\n')}\n`
}
