import { unreachablePeople } from '../../conversation/notices/unreachable.ts'
import { lookupsOf } from '../../features/register/lookups.ts'
import { dayOf } from '../../lib/day.ts'
import type { Registers } from '../command-line.ts'

/** `unreachable`: whom the bot's latest message did not reach, and why. */
export const unreachable: Registers = (program, line) => {
  program
    .command('unreachable')
    .description('vilka personer som boten inte når, och varför')
    .requiredOption('--municipality <KEY>', 'kommunens nyckel')
    .option('--json', 'som JSON')
    .action(async ({ municipality, json }: { municipality: string; json?: boolean }) => {
      const app = await line.app()
      const found = await app.database.unit(municipality, (unit) => unreachablePeople(unit, municipality))
      if (json === true) return line.out(`${JSON.stringify(found, null, 2)}\n`)
      if (found.length === 0) return line.out('Alla som boten har skrivit till har den nått.\n')
      const { register } = await app.snapshots.of(municipality)
      for (const { personId, because, since } of found) {
        const name = lookupsOf(register).person(personId)?.name ?? personId
        line.out(`${name}  ${because}  ${dayOf(since)}\n`)
      }
    })
}
