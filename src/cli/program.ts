import { Command, CommanderError } from 'commander'
import { CommandError, type CommandLine, type Registers } from './command-line.ts'

/** Runs one command. Gives its exit code; a command that cannot go on says why on the error stream. */
export async function run(argv: readonly string[], commands: readonly Registers[], line: CommandLine): Promise<void> {
  const program = new Command('styrbot')
  program
    .description('Styrbot: vem som ansvarar, vad som ska göras och varför')
    .exitOverride()
    .configureOutput({ writeOut: (text) => line.out(text), writeErr: (text) => line.err(text), outputError: () => {} })
    .helpOption('-h, --help', 'visa hjälp')
    .helpCommand('help [kommando]', 'visa hjälp om ett kommando')
  for (const register of commands) register(program, line)
  inheritSettings(program)
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode !== 0) line.err(`${inSwedish(error)}\n`)
      return line.fail(error.exitCode)
    }
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

/** The library's complaints, by their codes; what it complains of stands between quotes in its own words. */
function inSwedish({ code, message }: CommanderError): string {
  const what = /'([^']+)'/.exec(message)?.[1] ?? ''
  const better = /Did you mean (?:one of )?(.+)\?/.exec(message)?.[1]
  const perhaps = better ? ` Menade du ${better}?` : ''
  switch (code) {
    case 'commander.unknownCommand':
      return `Kommandot ”${what}” finns inte.${perhaps} Se alla med: styrbot help`
    case 'commander.unknownOption':
      return `Valet ”${what}” finns inte här.${perhaps} Lägg till --help så ser du vilka som finns.`
    case 'commander.missingMandatoryOptionValue':
      return `Det saknas ett val: ${what}`
    case 'commander.missingArgument':
      return `Det saknas något efter kommandot: ${what}. Lägg till --help så ser du vad.`
    case 'commander.optionMissingArgument':
      return `Det saknas ett värde efter ${what}`
    case 'commander.excessArguments':
      return 'Det står för mycket på raden. Text med mellanslag ska stå inom citattecken.'
    case 'commander.help':
      return 'Välj ett av kommandona ovan.'
    default:
      return message
  }
}
