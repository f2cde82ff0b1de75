/** "Vad beslutade vi om Teams-licenserna?": decisions by the words they share with the question, the best first. */
import type { RecordEntry } from './record.ts'
import { stemsOf } from './entry.ts'

/** Those that share at least half of what was asked about. The newest first among equals. */
export function findDecisions<Entry extends Pick<RecordEntry, 'stems' | 'day'>>(
  asked: string,
  entries: readonly Entry[],
): readonly Entry[] {
  const wanted = stemsOf(asked)
  if (wanted.length === 0) return []
  return entries
    .map((entry) => ({ entry, score: scoreOf(wanted, entry.stems) }))
    .filter(({ score }) => score >= wanted.length / 2)
    .toSorted((one, other) => other.score - one.score || other.entry.day.localeCompare(one.entry.day))
    .map(({ entry }) => entry)
}

function scoreOf(wanted: readonly string[], stems: readonly string[]): number {
  return wanted.reduce((sum, each) => sum + Math.max(0, ...stems.map((has) => likeness(each, has))), 0)
}

/** The same word, or one that the other is put together from: "licens" in "licenskostnad". */
function likeness(wanted: string, has: string): number {
  if (wanted === has) return 1
  const [short, long] = wanted.length < has.length ? [wanted, has] : [has, wanted]
  if (short.length < shortestPart) return 0
  return long.startsWith(short) || long.endsWith(short) ? 0.7 : 0
}

const shortestPart = 4
