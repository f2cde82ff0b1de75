/**
 * The slowest message that can be found: a search that grows new messages out of those that were slow. It counts what the process
 * spent, not what the clock says, so that what else the machine does is not blamed on a message.
 */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { buildReader } from '../../src/conversation/understanding/reader.ts'
import type { Knowledge, Reader } from '../../src/conversation/understanding/reading.ts'
import { exampleRegister } from '../../src/features/register/examples.ts'
import { knowledgeOf } from '../../src/features/register/knowledge.ts'
import { loadGovernances } from '../../src/governance/manifest/load.ts'
import { manifestsFolder } from '../../src/governance/manifests-folder.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { uuids } from '../../src/lib/ids.ts'
import { generatedKnowledge } from '../support/generated-register.ts'
import { randomNumbers } from '../support/random.ts'
import type { Row } from './table.ts'
import { allDialogues, dearestTaken } from './worst-taken.ts'

/** Nobody's message is longer: it is answered with a request to be brief, and not read. */
const longest = 4_000

const warmingUp = 150

type Slow = { text: string; ms: number }

/**
 * The slowest of `tries` messages, each grown from the slow ones before it. The same again for the same seed. Ends sooner when so many
 * seconds of the process's own have been spent: the slower the messages, the fewer are needed to find one that is too slow.
 */
export function slowest(
  reader: Reader,
  knowledge: Knowledge,
  { tries, seed, seconds = Infinity }: { tries: number; seed: number; seconds?: number },
): Slow[] {
  const random = randomNumbers(seed)
  const { pick, fresh, grown } = maker(knowledge, random)
  const kept: Slow[] = []
  // A cold process would find its first messages slow, and keep those.
  for (let read = 0; read < warmingUp; read++) reader.read(fresh(), null)
  const began = process.cpuUsage()
  for (let attempt = 0; attempt < tries && spentSince(began) < seconds * 1000; attempt++) {
    const text = (kept.length < 40 || random() < 0.3 ? fresh() : grown(pick(kept).text, pick(kept).text)).slice(
      0,
      longest,
    )
    const ms = costOf(reader, text)
    if (kept.length >= 40 && ms <= kept.at(-1)!.ms) continue
    // Once may be the collector's doing; and another message in between, since what was just looked up is remembered.
    const others = kept.length > 0 ? [pick(kept).text, pick(kept).text] : []
    const again = others.map((other) => (reader.read(other, null), costOf(reader, text)))
    kept.push({ text, ms: Math.min(ms, ...again) })
    kept.sort((one, other) => other.ms - one.ms)
    kept.length = Math.min(kept.length, 40)
  }
  return measuredAnew(reader, kept)
}

/** What was found early was found by a cold process: each once more, in turn with all the others, and the median of that. */
function measuredAnew(reader: Reader, found: readonly Slow[]): Slow[] {
  const rounds = Array.from({ length: 7 }, () => found.map(({ text }) => costOf(reader, text)))
  return found
    .map(({ text }, at) => ({ text, ms: rounds.map((costs) => costs[at]!).toSorted((a, b) => a - b)[3]! }))
    .toSorted((one, other) => other.ms - one.ms)
}

type Maker = { pick<T>(list: readonly T[]): T; fresh(): string; grown(from: string, other: string): string }

/** Makes messages of what is asked and odd, and new ones out of those. */
function maker(knowledge: Knowledge, random: () => number): Maker {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const atoms = atomsOf(knowledge, random)
  const piece = (): string => {
    const kind = random()
    if (kind < 0.6) return pick(atoms)
    if (kind < 0.75) return misspelt(pick(atoms), random)
    return pick(atoms) + pick(joints) + pick(atoms)
  }
  const fresh = (): string => {
    const parts = Array.from({ length: 1 + Math.floor(random() * 6) }, piece)
    const unit = parts.join(pick(joints)) + pick(joints)
    return random() < 0.5 ? unit.repeat(Math.ceil(longest / unit.length)) : fill(() => piece() + pick(joints))
  }
  const grown = (from: string, other: string): string => {
    const kind = random()
    const at = Math.floor(random() * from.length)
    const end = at + Math.floor(random() * Math.min(400, from.length - at))
    if (kind < 0.3) return from.slice(0, at) + piece() + pick(joints) + from.slice(at)
    if (kind < 0.5) return from.slice(0, at) + from.slice(end)
    if (kind < 0.7) return from.slice(at, end).repeat(1 + Math.ceil(longest / (end - at + 1)))
    if (kind < 0.85) return from.slice(0, at) + other.slice(at)
    return from.replaceAll(pick(joints), pick(joints))
  }
  return { pick, fresh, grown }
}

/** Messages as the search begins with, the same again for the same seed and at any speed. */
export function madeUp(knowledge: Knowledge, { count, seed }: { count: number; seed: number }): string[] {
  const { fresh } = maker(knowledge, randomNumbers(seed))
  return Array.from({ length: count }, () => fresh().slice(0, longest))
}

const joints = [
  ' ',
  ' ',
  ', ',
  '-',
  '/',
  '. ',
  '? ',
  '',
  '\n',
  ' och ',
  ' eller ',
  ' för ',
  ':',
  "'",
  ' (',
  ') ',
  '"',
  ' - ',
  '; ',
  '@',
  '. vem är ',
  ' samt ',
]

function atomsOf(knowledge: Knowledge, random: () => number): string[] {
  const some = <T>(list: readonly T[], most: number): T[] =>
    list.length <= most ? [...list] : Array.from({ length: most }, () => list[Math.floor(random() * list.length)]!)
  const named = [
    knowledge.systems,
    knowledge.people,
    knowledge.units,
    knowledge.vendors,
    knowledge.bodies,
    knowledge.categories,
  ]
  const names = named.flatMap((list) => some(list, 200).flatMap(({ name, aliases }) => [name, ...aliases]))
  const roles = knowledge.roles.flatMap(({ words }) => words)
  return [...names, ...roles, ...some(knowledge.subjects, 200), ...some(asked(), 600), ...odd]
}

const odd = [
  'a',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'å̈',
  '1',
  '12',
  '2026-03-12',
  '(',
  '<at>',
  '<',
  'http://',
  ':s',
  "'",
  'mvh',
  'hej',
  'ska',
  'inte',
  'är',
  'i',
  'systemansvarigsystemägare',
  'ÅÄÖ',
  '\u200b',
  '🙂',
  'e-',
  'kl 13',
  'den 3:e',
  '12/3',
  '@',
  '=',
]

/** What people have asked, and the words of it. */
function asked(): string[] {
  const folder = path.resolve(import.meta.dirname, '../understanding/data')
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  const lines = files.flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
  return lines.flatMap((line) => [line, ...line.split(/\s+/)]).filter((each) => each !== '' && !each.startsWith('#'))
}

function misspelt(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length)
  return word.slice(0, at) + 'aeioukrst'[Math.floor(random() * 9)]! + word.slice(at + (random() < 0.5 ? 1 : 0))
}

function fill(part: () => string): string {
  let text = ''
  while (text.length < longest) text += part()
  return text
}

function costOf(reader: Reader, text: string): number {
  const before = process.cpuUsage()
  reader.read(text, null)
  return spentSince(before)
}

/** In milliseconds. */
function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** An example municipality as it is read, with all that its manifest says. */
export async function exampleKnowledge(): Promise<Knowledge> {
  const { governances } = await loadGovernances(path.join(manifestsFolder, 'governance'))
  const governance = governances.find(({ manifest }) => manifest.municipality.default) ?? governances[0]!
  const folder = path.join(manifestsFolder, 'examples')
  const register = await exampleRegister(governance, {
    folder,
    clock: movableClock(new Date('2026-03-12T08:00:00Z')),
    ids: uuids,
  })
  return knowledgeOf(governance, register!)
}

/** For each size, of the process's own. */
const mostSeconds = 45

export async function benchWorst(): Promise<Row[]> {
  const rows: Row[] = []
  for (const [what, knowledge, tries] of [
    ['an example municipality', await exampleKnowledge(), 1_500],
    ['5 000 systems', generatedKnowledge(5_000), 800],
    ['50 000 systems', generatedKnowledge(50_000), 400],
  ] as const) {
    const reader = await buildReader(knowledge)
    const [worst] = slowest(reader, knowledge, { tries, seconds: mostSeconds, seed: 20261129 })
    const figure = `${worst!.ms.toFixed(0)} ms`
    rows.push({ what: `slowest message found, ${what}`, figure, goal: '≤ 50 ms', met: worst!.ms <= 50 })
    process.stderr.write(`  ${figure}: ${JSON.stringify(worst!.text.slice(0, 300))}\n`)
  }
  return [...rows, await dearestToAskAbout()]
}

async function dearestToAskAbout(): Promise<Row> {
  const { dialogues, close } = await allDialogues()
  const reader = await buildReader(await exampleKnowledge())
  const lines = asked().filter((line) => line.includes(' '))
  const said = lines.filter((_, at) => at % Math.ceil(lines.length / 400) === 0)
  const [worst] = dearestTaken({ dialogues, reader }, { said, longest, seconds: mostSeconds })
  await close()
  const { ms, text, dialogue, itsMs } = worst!
  const figure = `${ms.toFixed(0)} ms`
  process.stderr.write(`  ${figure}, of which ${dialogue} ${itsMs.toFixed(0)}: ${JSON.stringify(text.slice(0, 60))}\n`)
  const what = `dearest message to ask ${dialogues.length} dialogues about`
  return { what, figure, goal: '≤ 50 ms', met: ms <= 50 }
}
