/** `npm run bench`: the figures of the design, measured here and now, as a table. Name parts to run only those. */
import { benchDelivery } from './delivery.ts'
import { benchDuties } from './duties.ts'
import { benchImport } from './import.ts'
import { benchMeetings } from './meetings.ts'
import { benchPeers } from './peers.ts'
import { benchPlanning } from './planning.ts'
import { benchQuestions } from './questions.ts'
import { benchSimulation } from './simulation.ts'
import { benchStart } from './start.ts'
import { benchSurvey } from './survey.ts'
import { benchSweden } from './sweden.ts'
import { type Row, table } from './table.ts'
import { benchUnderstanding } from './understanding.ts'
import { benchWorst } from './worst.ts'

const parts: Record<string, () => Promise<Row[]>> = {
  understanding: benchUnderstanding,
  worst: benchWorst,
  start: benchStart,
  questions: benchQuestions,
  delivery: benchDelivery,
  duties: benchDuties,
  import: benchImport,
  planning: benchPlanning,
  survey: benchSurvey,
  meetings: benchMeetings,
  simulation: benchSimulation,
  peers: benchPeers,
}
/** Only by name: it takes its time, and some gigabytes. */
const alone: Record<string, () => Promise<Row[]>> = { sweden: () => benchSweden(flags) }
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'))
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = wanted.filter((name) => !(name in parts) && !(name in alone))
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')}. The parts are: ${[...Object.keys(parts), ...Object.keys(alone)].join(', ')}.`,
  )
  process.exit(2)
}
const rows: Row[] = []
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  process.stderr.write(`${name} …\n`)
  rows.push(...(await run()))
}
for (const [name, run] of Object.entries(alone)) if (wanted.includes(name)) rows.push(...(await run()))
console.log(table(rows))
if (rows.some(({ met }) => met === false)) process.exitCode = 1
