/** What a torture came to: what the bot has on disk, held against what its people saw and what Slack was given. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { grouped } from '../../src/lib/grouped.ts'
import type { Row } from '../bench/table.ts'
import { visible } from '../support/fake-slack.ts'
import { seen } from './bots.ts'
import type { Ledger } from './ledger.ts'
import type { Diary, Somebody } from './people.ts'

export type Post = Record<string, unknown>
export type Slack = { url: string; postsTo(user: string): readonly Post[] }

const root = path.resolve(import.meta.dirname, '../..')

export type Whole = { ledger: Ledger; diary: Diary; everybody: readonly Somebody[]; posts: readonly Post[] }

export function verdict(
  { ledger, diary, everybody, posts }: Whole,
  lost: number,
  about: { kills: number; engine: string },
): Row[] {
  const none = (what: string, count: number): Row => ({ what, figure: String(count), goal: '0', met: count === 0 })
  const twice = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).filter((count) => count > 1).length
  const missing = (said: ReadonlySet<string>, counts: Readonly<Record<string, number>>): number =>
    [...said].filter((each) => counts[each] === undefined).length
  const halves = new Set(diary.halves.keys())
  const answersLost = everybody.reduce(
    (sum, { email, saved }) => sum + Math.max(0, saved - (ledger.answers[email] ?? 0)),
    0,
  )
  // Every post says which message it is of; a long one takes several, each with its own words.
  const written = new Map(ledger.messages.map((message) => [message.id, message]))
  const ids = new Set(posts.flatMap((post) => idOf(post) ?? []))
  const unwritten = [...ids].filter((id) => !written.has(id)).length
  const unsent = ledger.messages.filter(({ id, state, updates }) => state === 'sent' && !updates && !ids.has(id)).length
  const maybe = ledger.messages.filter(({ state }) => state === 'maybe-sent')
  const neverPosted = maybe.filter(({ id }) => !ids.has(id)).length
  const overtaken = ledger.messages.filter(({ because }) => because === 'overtaken')
  return [
    { what: `${about.engine}: kills`, figure: String(about.kills), goal: '' },
    { what: '… messages said to it, and delivered again', figure: `${diary.said}, ${diary.redelivered}`, goal: '' },
    { what: '… posts on Slack', figure: String(posts.length), goal: '' },
    none('… acknowledged and lost', lost),
    none(`… raised matters lost, of ${diary.raised.size}`, missing(diary.raised, ledger.raised)),
    none('… raised matters twice', twice(ledger.raised)),
    none(`… appointments lost, of ${diary.appointed.size}`, missing(new Set(diary.appointed.keys()), ledger.appointed)),
    none('… appointments twice', twice(ledger.appointed)),
    none('… roles that two people were left with', ledger.heldTwice),
    none(`… half-filled talks that did not go on, of ${halves.size}`, missing(halves, ledger.proposed)),
    none('… of those that were filled in twice', twice(ledger.proposed)),
    none(`… survey answers lost, of ${everybody.reduce((sum, { saved }) => sum + saved, 0)}`, answersLost),
    none('… survey answers twice', ledger.doubledAnswers),
    none('… posted twice', postedTwice(ledger, posts).size),
    none('… posted, and not written down', unwritten),
    none('… written down as sent, never posted', unsent),
    none('… due, and still not said', ledger.overdue),
    none('… the same thing said under two rows', ledger.doubledKeys),
    { what: '… maybe sent, and marked so; of those never posted', figure: `${maybe.length}, ${neverPosted}`, goal: '' },
    { what: '… answers not given, since the talk had gone on', figure: String(overtaken.length), goal: '' },
    none('… of those posted', overtaken.filter(({ id }) => ids.has(id)).length),
    none('… faults in the audit chain', ledger.auditFaults),
    { what: '… links in it', figure: String(ledger.auditEntries), goal: '' },
    none('… errors in the log', seen.errors),
    none('… ends of its own', seen.endedByItself),
    none('… polite ends that did not come', seen.wouldNotGo),
  ]
}

/** The half-filled talks that did not go on, and the appointments that are not there, with what was said in them. */
export const brokenOff = ({ proposed, appointed }: Ledger, diary: Diary): string[] => [
  ...[...diary.halves].flatMap(([each, talk]) =>
    proposed[each] === undefined ? [`did not go on: ${each}: ${talk}`] : [],
  ),
  ...[...diary.appointed].flatMap(([each, talk]) =>
    appointed[each] === undefined ? [`not there: ${each}: ${talk}`] : [],
  ),
]

/** What was posted more than once, by message and words. Changing a post twice in the same way shows nobody anything twice. */
function postedTwice({ messages }: Ledger, posts: readonly Post[]): Map<string, Post[]> {
  const written = new Map(messages.map((message) => [message.id, message]))
  const mayStand = (post: Post): number => written.get(idOf(post) ?? '')?.repeats[JSON.stringify(post['blocks'])] ?? 1
  const anew = posts.filter(({ metadata, ts }) => metadata !== undefined && ts === undefined)
  return new Map([...grouped(anew, partOf)].filter(([, same]) => same.length > mayStand(same[0]!)))
}

/** The same, each with how its message stands. */
export const doublesShown = (ledger: Ledger, posts: readonly Post[]): string[] =>
  [...postedTwice(ledger, posts).values()].map((same) => {
    const row = ledger.messages.find(({ id }) => id === idOf(same[0]!))
    const among = same.map((post) => posts.indexOf(post)).join(', ')
    return `posted twice: ${JSON.stringify(row)}, as numbers ${among} of ${posts.length}: ${visible(same[0]!).slice(0, 200)}`
  })

/** The message that a post is of. */
export const idOf = ({ metadata }: Post): string | null =>
  (metadata as { event_payload?: { id?: string } } | undefined)?.event_payload?.id ?? null
const partOf = (post: Post): string => `${idOf(post)} ${JSON.stringify(post['blocks'] ?? post['text'])}`

export function peopleOf(key: string): Somebody[] {
  const file = path.join(root, 'manifests/examples', key, 'people.csv')
  const rows = parse<{ email: string; status: string }>(readFileSync(file), { columns: true, bom: true })
  return rows
    .filter(({ email, status }) => email !== '' && status === '')
    .map(({ email }, at) => ({ user: `U${1000 + at}`, email, saved: 0 }))
}
