import { verifyAudit } from '../../database/audit.ts'
import type { Registers } from '../command-line.ts'

const faultWords = {
  'link-changed': 'länken är ändrad',
  'link-missing': 'en länk saknas',
  'detail-changed': 'uppgifterna bredvid länken är ändrade',
  'detail-missing': 'uppgifterna bredvid länken saknas',
  'head-differs': 'kedjans slut stämmer inte: de senaste länkarna kan vara borttagna',
}

/** `audit verify`: recomputes every municipality's chain. Exit code 1 when one does not hold. */
export const audit: Registers = (program, line) => {
  program
    .command('audit')
    .description('spårbarhet: vem som ändrat vad')
    .command('verify')
    .description('kontrollera att ingen har ändrat i loggen')
    .action(async () => {
      const { database, governances } = await line.app()
      for (const { key, name } of governances) {
        const { entries, erased, faults } = await database.unit(key, (unit) => verifyAudit(unit, key))
        const gone = erased
          .map(({ number, under }) => `  ${number}: uppgifterna är gallrade enligt ”${under}”\n`)
          .join('')
        const wrong = faults.map(({ number, what }) => `  ${number}: ${faultWords[what]}\n`).join('')
        line.out(
          `${name}: ${entries} ${entries === 1 ? 'länk' : 'länkar'}, ${faults.length === 0 ? 'hel' : 'BRUTEN'}\n${gone}${wrong}`,
        )
        if (faults.length > 0) line.fail()
      }
    })
}
