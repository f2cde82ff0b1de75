import type { Command } from 'commander'
import type { App } from '../app.ts'
import type { Config } from '../config/env.ts'

/** Where a command runs: its terminal, and the program it may open. In another process's terminal all of it travels over a socket. */
export type CommandLine = {
  out(text: string): void
  err(text: string): void
  /** The exit code to end with; 0 unless said. */
  fail(code?: number): void
  /** The folder that file arguments are relative to. */
  cwd: string
  config(): Config
  /** The program on the configured database, opened at first use. A command that needs it asks before it prints anything. */
  app(): Promise<App>
}

/** Adds a command, or several, to the program. */
export type Registers = (program: Command, line: CommandLine) => void

/** A command cannot go on; the message is for whoever typed it. */
export class CommandError extends Error {
  override name = 'CommandError'
}
