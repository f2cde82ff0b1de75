/**
 * The message that is dearest to ask the dialogues about: whether it is theirs is asked of each of them, mostly by expressions of its
 * own. Tried are the words that stand in those expressions, again and again: a word that is looked for from every letter before it,
 * `\S*word` or `.*word` at the beginning of nothing, costs the square of the message's length.
 */
import { app } from '../../src/app.ts'
import type { Dialogue, Turn } from '../../src/conversation/dialogue.ts'
import type { Reader } from '../../src/conversation/understanding/reading.ts'
import { openDatabase } from '../../src/database/database.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'

export type Taken = { text: string; ms: number; dialogue: string; itsMs: number }

/** The dialogues of the whole program, with nobody to talk to, and what lets go of them. */
export async function allDialogues(): Promise<{ dialogues: readonly Dialogue[]; close(): Promise<void> }> {
  const program = await app({
    database: await openDatabase({ engine: 'pglite', folder: null }),
    ...{ clock: movableClock(now), ids: uuids, log: silentLog, publicUrl: 'http://localhost', channels: [] },
  })
  return { dialogues: program.features.flatMap((feature) => feature.dialogues ?? []), close: () => program.close() }
}

const now = new Date('2026-03-12T08:00:00Z')

/**
 * The dearest first. Short ones of every word are asked about, and the dearest of those at the full length: what grows with the square
 * shows early. Each of the two ends when so many seconds of the process's own have been spent.
 */
export function dearestTaken(
  { dialogues, reader }: { dialogues: readonly Dialogue[]; reader: Reader },
  { said, longest, seconds }: { said: readonly string[]; longest: number; seconds: number },
): readonly Taken[] {
  const costOf = (text: string): Taken => costAmong(dialogues, turnOf(text, reader))
  const words = wordsIn(expressionsRun(() => said.forEach(costOf)))
  const short = within(
    seconds,
    words.flatMap((word) => [word, `${word} `]),
    (unit) => ({
      unit,
      ms: costOf(filled(unit, longest / 8)).ms,
    }),
  )
  const dearest = short.toSorted((one, other) => other.ms - one.ms).slice(0, 40)
  const found = within(seconds, dearest, ({ unit }) => costOf(filled(unit, longest)))
  return found.toSorted((one, other) => other.ms - one.ms)
}

function within<Item, Result>(seconds: number, items: readonly Item[], work: (item: Item) => Result): Result[] {
  const began = process.cpuUsage()
  const done: Result[] = []
  for (const item of items) {
    if (spentSince(began) > seconds * 1000) break
    done.push(work(item))
  }
  return done
}

const filled = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

/** What it is read as is seen from its beginning: the reader's own cost is measured elsewhere. */
function turnOf(text: string, reader: Reader): Turn {
  const reading = reader.read(text.slice(0, 200), null)
  return {
    inbound: {
      ...{ channel: 'terminal', municipality: 'nowhere', conversation: { id: 'd', kind: 'dm' }, key: 'k' },
      person: { personId: 'p', platformUserId: 'u', name: 'P', email: null, standing: 'member' },
      ...{ kind: 'text', text },
    },
    ...{ language: 'sv', reading, memory: null, action: null, progress: null, now },
  }
}

/** All are asked, as when none of them takes it. */
function costAmong(dialogues: readonly Dialogue[], turn: Turn): Taken {
  const text = turn.inbound.kind === 'text' ? turn.inbound.text : ''
  const worst: Taken = { text, ms: 0, dialogue: '', itsMs: 0 }
  for (const dialogue of dialogues) {
    const began = process.cpuUsage()
    dialogue.takes(turn)
    const ms = spentSince(began)
    worst.ms += ms
    if (ms > worst.itsMs) Object.assign(worst, { dialogue: dialogue.name, itsMs: ms })
  }
  return worst
}

/** By this process, in milliseconds. */
function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The expressions that are tried on something while this is done. */
function expressionsRun(work: () => void): ReadonlySet<string> {
  const found = new Set<string>()
  const own = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec')!
  const listening = function (this: RegExp, text: string): RegExpExecArray | null {
    found.add(this.source)
    return (own.value as RegExp['exec']).call(this, text)
  }
  Object.defineProperty(RegExp.prototype, 'exec', { ...own, value: listening })
  try {
    work()
  } finally {
    Object.defineProperty(RegExp.prototype, 'exec', own)
  }
  return found
}

/** The words that stand in expressions, without what only looks like a word there. */
function wordsIn(expressions: ReadonlySet<string>): readonly string[] {
  const words = [...expressions].flatMap(
    (source) => source.replaceAll(/\\p\{\w+\}|\\\w|\(\?<\w+>/gu, ' ').match(/\p{L}{3,}/gu) ?? [],
  )
  return [...new Set(words.map((word) => word.toLowerCase()))]
}
