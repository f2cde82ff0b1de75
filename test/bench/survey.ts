/**
 * A round of 300 people and 44 questions, each answered in conversation, in a process that is killed at random and started again.
 * Every answer that was acknowledged before a kill is looked for afterwards.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { openDatabase } from '../../src/database/database.ts'
import { randomNumbers } from '../support/random.ts'
import type { Row } from './table.ts'

const people = Number(process.env['BENCH_SURVEY_PEOPLE'] ?? 300)
const kills = Number(process.env['BENCH_SURVEY_KILLS'] ?? 12)
const key = 'bench'
const root = path.resolve(import.meta.dirname, '../..')

export async function benchSurvey(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'styrbot-survey-'))
  try {
    layOut(folder)
    const chance = randomNumbers(300)
    const acknowledged = new Map<string, number>()
    let seconds = 0
    let megabytes = 0
    let answers = 0
    let killed = 0
    for (let run = 1; ; run++) {
      const after = run <= kills ? 5 + Math.floor(chance() * people * 4) : Infinity
      const ran = await runUntil(folder, run, after, acknowledged)
      answers += ran.answers
      seconds += ran.seconds
      megabytes = Math.max(megabytes, ran.megabytes)
      if (ran.isDone) break
      killed++
    }
    const { lost, kept, doubled } = await compare(folder, acknowledged)
    return [
      { what: `survey: ${people} people × 44 questions`, figure: `${kept} answers kept`, goal: '–' },
      { what: '… a second', figure: (answers / seconds).toFixed(0), goal: '–' },
      { what: '… memory at most', figure: `${megabytes} MB`, goal: '–' },
      { what: `… lost in ${killed} kills`, figure: String(lost), goal: '0', met: lost === 0 },
      { what: '… with two latest answers', figure: String(doubled), goal: '0', met: doubled === 0 },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Ran = { isDone: boolean; answers: number; seconds: number; megabytes: number }

/** Starts the process, counts what it acknowledges, and kills it after so many; the kill comes whenever it comes. */
async function runUntil(folder: string, run: number, after: number, acknowledged: Map<string, number>): Promise<Ran> {
  const script = path.join(root, 'test/bench/survey-process.ts')
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, folder, key, String(run)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ran: Ran = { isDone: false, answers: 0, seconds: 0, megabytes: 0 }
  let from = 0
  for await (const line of createInterface({ input: child.stdout! })) {
    const [word, first = '', , third = ''] = line.split(' ')
    if (word === 'ready') from = performance.now()
    if (word === 'saved') {
      ran.answers++
      acknowledged.set(first, (acknowledged.get(first) ?? 0) + 1)
      ran.seconds = (performance.now() - from) / 1000
      if (ran.answers === after) child.kill('SIGKILL')
    }
    if (word === 'done') Object.assign(ran, { isDone: true, megabytes: Number(third) })
  }
  await ended
  return ran
}

async function compare(folder: string, acknowledged: ReadonlyMap<string, number>) {
  const database = await openDatabase({ engine: 'pglite', folder: path.join(folder, 'database') })
  try {
    return await database.unit(key, async (unit) => {
      const respondents = await unit.surveyRespondent.findMany({ where: { municipality: key } })
      const rows = await unit.surveyAnswer.findMany({ where: { municipality: key } })
      const kept = new Map<string, number>()
      const latest = new Map<string, number>()
      for (const { respondentId, questionId, latest: isLatest } of rows) {
        kept.set(respondentId, (kept.get(respondentId) ?? 0) + 1)
        const place = `${respondentId} ${questionId}`
        latest.set(place, (latest.get(place) ?? 0) + (isLatest ? 1 : 0))
      }
      const lost = respondents.reduce(
        (sum, { id, personId }) => sum + Math.max(0, (acknowledged.get(personId) ?? 0) - (kept.get(id) ?? 0)),
        0,
      )
      return { lost, kept: rows.length, doubled: [...latest.values()].filter((count) => count !== 1).length }
    })
  } finally {
    await database.close()
  }
}

/** A municipality whose group has so many members, with the shipped questions. */
function layOut(folder: string): void {
  const manifests = path.join(folder, 'manifests')
  mkdirSync(path.join(manifests, 'governance'), { recursive: true })
  mkdirSync(path.join(manifests, 'examples', key), { recursive: true })
  cpSync(path.join(root, 'manifests/surveys'), path.join(manifests, 'surveys'), { recursive: true })
  writeFileSync(path.join(manifests, 'governance', `${key}.yaml`), manifest)
  const numbers = Array.from({ length: people }, (_, at) => at + 1)
  const put = (name: string, lines: readonly string[]): void =>
    writeFileSync(path.join(manifests, 'examples', key, name), `${lines.join('\n')}\n`)
  const email = (number: number): string => `person.${number}@bench.example.se`
  const roles = ['IT-enheten', 'Kommunikation', 'Näringsliv', 'Skola', 'Omsorg', 'Teknik']
  put('people.csv', [
    'name,email,title,unit',
    ...numbers.map(
      (number) =>
        `Person ${number},${email(number)},${number === 1 ? 'IT-strateg' : 'Handläggare'},u${number % roles.length}`,
    ),
  ])
  put('register.csv', ['system_id,name,department,criticality', 'B-1,Raindance,u1,critical'])
  put('appointments.csv', [
    'role,holder_email,scope_kind,scope,from,appointed_by,decision,confirmed_on',
    ...numbers.map((number) => `member,${email(number)},body,gruppen,2026-01-01,,,`),
  ])
}

const manifest = `
municipality:
  key: ${key}
  name: Mätköping
  default: true
  example: true
  dataController: Kommunstyrelsen
  decidesWhenSilent: unit:ks
  servicedesk: { name: Servicedesk }
permissions:
  strategist: [position:strateg]
  administrator: [position:strateg]
  registerKeeper: [position:strateg]
units:
  - { id: ks, name: Kommunstyrelsen, kind: board }
${Array.from({ length: 6 }, (_, at) => `  - { id: u${at}, name: Kontor ${at}, kind: department, parent: ks }`).join('\n')}
positions:
  - { id: strateg, title: IT-strateg }
bodies:
  - id: gruppen
    kind: preparatory-group
    name: Gruppen
    purpose: Svarar på enkäten.
    composition: [{ described: alla som är utsedda, own: true }]
    frequency: { rule: at-least, times: 1, own: true }
    own: true
surveys:
  - id: enkaten
    name: Enkäten
    definition: e-forvaltning
    answeredBy: body:gruppen
    frequency: { rule: exactly, times: 1, own: true }
    roles:
      - { role: it-strateg, party: position:strateg }
      - { role: it-enhet, party: unit:u0 }
      - { role: kommunikation, party: unit:u1 }
      - { role: naringsliv, party: unit:u2 }
      - { role: verksamhetskontor, party: everyone }
    own: true
`
