import { Command, CommanderError } from 'commander'
import { CommandError, type CommandLine, type Registers } from './command-line.ts'

/** Runs one command. Gives its exit code; a command that cannot go on says why on the error stream. */
export async function run(argv: readonly string[], commands: readonly Registers[], line: CommandLine): Promise<void> {
  const program = new Command('styrbot')
  program
    .description('Styrbot: vem som ansvarar, vad som ska göras och varför')
    .exitOverride()
    .configureOutput({ writeOut: (text) => line.out(text), writeErr: (text) => line.err(text) })
    .helpOption('-h, --help', 'visa hjälp')
    .helpCommand('help [kommando]', 'visa hjälp om ett kommando')
  for (const register of commands) register(program, line)
  inheritSettings(program)
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return line.fail(error.exitCode)
    if (!(error instanceof CommandError)) throw error
    line.err(`${error.message}\n`)
    line.fail(1)
  }
}

function inheritSettings(command: Command): void {
  for (const each of command.commands) {
    each.copyInheritedSettings(command)
    inheritSettings(each)
  }
}
