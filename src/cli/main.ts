import { Command } from 'commander'
import { governance } from './commands/governance.ts'

const program = new Command('styrbot')
for (const register of [governance]) register(program)
await program.parseAsync()
