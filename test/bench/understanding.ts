import { readerOf, buildReader } from '../../src/conversation/understanding/reader.ts'
import type { Reader } from '../../src/conversation/understanding/reading.ts'
import { generatedKnowledge } from '../support/generated-register.ts'
import type { Row } from './table.ts'

/** What understanding costs for a register of so many systems. */
export type Cost = {
  systems: number
  buildMs: number
  /** The longest that building in slices held the event loop. */
  longestSliceMs: number
  memoryMb: number
  p50Ms: number
  p99Ms: number
  hostileMs: number
}

export async function costAt(systems: number): Promise<Cost> {
  const knowledge = generatedKnowledge(systems)
  readerOf(generatedKnowledge(5))
  collect()
  const before = process.memoryUsage()
  const started = performance.now()
  let longestSliceMs = 0
  let last = started
  const watch = setInterval(() => {}, 1000)
  const beat = (): void => {
    longestSliceMs = Math.max(longestSliceMs, performance.now() - last)
    last = performance.now()
    if (!done) setImmediate(beat)
  }
  let done = false
  setImmediate(beat)
  const reader = await buildReader(knowledge)
  done = true
  clearInterval(watch)
  const buildMs = performance.now() - started
  collect()
  const after = process.memoryUsage()
  const memoryMb = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6
  const questions = questionsAbout(knowledge.systems.map((system) => system.name))
  for (let round = 0; round < 3; round++) for (const question of questions) reader.read(question, null)
  // The best of five passes: what else the machine does is not what understanding costs.
  const passes = Array.from({ length: 5 }, () =>
    questions.map((question) => timed(reader, question)).toSorted((a, b) => a - b),
  )
  const hostileMs = Math.max(...hostile().map((text) => Math.min(timed(reader, text), timed(reader, text))))
  const at = (share: number): number =>
    Math.min(...passes.map((times) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!))
  return { systems, buildMs, longestSliceMs, memoryMb, p50Ms: at(0.5), p99Ms: at(0.99), hostileMs }
}

/** Messages made to be slow: very long, repetitive, full of near names. */
export function hostile(): string[] {
  return [
    'a'.repeat(100_000),
    'vem är '.repeat(14_000),
    'systemansvarig '.repeat(7_000),
    `${'ab'.repeat(25)} `.repeat(2_000),
    'xlegder raindnce treservva prokapita '.repeat(2_700),
    '((((((((((,,,,,,'.repeat(6_000),
    `vem äger ${'-'.repeat(99_000)}?`,
    'å̈'.repeat(50_000),
    'systemansvarigsystemägarevemär'.repeat(3_300),
    ' \n\t'.repeat(33_000),
    'http://'.repeat(14_000),
    '<at>'.repeat(25_000),
    'och och ja nej tack '.repeat(5_000),
    '1 2 3 4 5 6 7 8 9 0 '.repeat(5_000),
  ]
}

function timed(reader: Reader, text: string): number {
  const started = performance.now()
  reader.read(text, null)
  return performance.now() - started
}

function questionsAbout(names: readonly string[]): string[] {
  const some = Array.from({ length: 100 }, (_, at) => names[Math.floor((at * names.length) / 100)]!)
  return some.flatMap((name, at) => [
    `Vem är systemansvarig för ${name}?`,
    `hej vem e de som sköter ${name.toLowerCase()} nu igen, det krånglar så fruktansvärt`,
    `vem äger ${name.slice(0, 3)}${name.slice(4)}`,
    `vad används ${name} till och vem levererar det?`,
    `vem är systemägare för ${name} och vem förvaltar ${some[(at + 7) % some.length]}?`,
    'vilka system saknar systemansvarig?',
    'Vi har haft stora problem hela veckan med rapporterna som inte går att skriva ut och nu undrar jag vem som ansvarar för Zorblaxian',
    'när är nästa möte med styrgruppen',
    'kan du berätta en rolig historia om en igelkott',
    'systemet för bygglov och tillsyn, vem äger det',
  ])
}

function collect(): void {
  const { gc } = globalThis as { gc?: () => void }
  gc?.()
}

/** The goals: design § Figures to reach. */
const goals = [
  { systems: 60, p99: 1, buildMs: null },
  { systems: 5_000, p99: null, buildMs: null },
  { systems: 50_000, p99: 5, buildMs: 3_000 },
] as const

export async function benchUnderstanding(): Promise<Row[]> {
  const rows: Row[] = []
  for (const { systems, p99, buildMs } of goals) {
    const cost = await costAt(systems)
    const what = `understanding, ${systems} systems`
    const within = (figure: number, most: number | null): Partial<Row> => (most === null ? {} : { met: figure <= most })
    rows.push(
      {
        what: `${what}: p50 · p99`,
        figure: `${cost.p50Ms.toFixed(2)} · ${cost.p99Ms.toFixed(2)} ms`,
        goal: p99 === null ? '' : `p99 ≤ ${p99} ms`,
        ...within(cost.p99Ms, p99),
      },
      {
        what: `${what}: index`,
        figure: `${cost.buildMs.toFixed(0)} ms, longest slice ${cost.longestSliceMs.toFixed(0)} ms`,
        goal: buildMs === null ? '' : `≤ ${buildMs} ms`,
        ...within(cost.buildMs, buildMs),
      },
      {
        what: `${what}: memory`,
        figure: `${cost.memoryMb.toFixed(0)} MB`,
        goal: '≤ 200 MB',
        ...within(cost.memoryMb, 200),
      },
      {
        what: `${what}: worst hostile message`,
        figure: `${cost.hostileMs.toFixed(0)} ms`,
        goal: '≤ 50 ms',
        ...within(cost.hostileMs, 50),
      },
    )
  }
  return rows
}
