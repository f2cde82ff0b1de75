/**
 * Questions answered in a second over Slack and Teams, beside an echo bot on the same SDK that also commits one durable row a
 * message on the same engine, and beside a bare echo. Each in a process of its own, in turns, against fakes in this one.
 */
import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { aFakeSlack, sendEvent } from '../support/fake-slack.ts'
import { aFakeTeams, sendActivity } from '../support/fake-teams.ts'
import { aBot, ended } from './a-bot.ts'
import type { BotKind } from './bot.ts'
import type { Row } from './table.ts'

const rounds = 3
const messages = 800
/** PGlite is WebAssembly, which runs at its own speed only when its functions have been compiled. */
const warmUp = 1_500
const atOnce = 20
const kinds: readonly BotKind[] = ['ours', 'echo-row', 'echo']
/** Each about another system than the one before, in a few ways to ask. */
const names =
  'Raindance,Ekonom 90,Microsoft 365,Folkis,Byfast,Diana,Hagsjönätet,Växeln,Insidan,Nämndstöd,Anbudet,Skema,Biblos'.split(
    ',',
  )
const ways = [
  (name: string) => `vem är systemansvarig för ${name}?`,
  (name: string) => `vem äger ${name}`,
  (name: string) => `hej, vem har hand om ${name.toLowerCase()}?`,
  (name: string) => `vad är ${name}?`,
]
let said = 0
const question = (): string => {
  const nth = said++
  return ways[nth % ways.length]!(names[nth % names.length]!)
}

export async function benchQuestions(): Promise<Row[]> {
  const people = Object.fromEntries(
    Array.from({ length: atOnce }, (_, n) => [`U${n}`, { name: `Person ${n}`, email: `person.${n}@norrby.example` }]),
  )
  const slack = await aFakeSlack(people)
  const teams = await aFakeTeams()
  for (let n = 0; n < atOnce; n++) {
    teams.members.set(`29:u${n}`, {
      id: `29:u${n}`,
      name: `Person ${n}`,
      email: `person.${n}@norrby.example`,
      userPrincipalName: `person.${n}@norrby.example`,
      tenantId: teams.settings.tenantId,
    })
  }
  const bots = new Map<BotKind, { child: ChildProcess; url: string }>()
  try {
    for (const kind of kinds)
      bots.set(kind, await aBot({ kind, slackUrl: slack.url, teams: { settings: teams.settings }, databaseUrl: null }))
    const senders = { Slack: overSlack(slack), Teams: overTeams(teams) }
    const rows: Row[] = []
    for (const [name, send] of Object.entries(senders))
      rows.push(...(await measure(name, send, (kind) => bots.get(kind)!.url)))
    return rows
  } finally {
    for (const { child } of bots.values()) await ended(child)
    await slack.close()
    await teams.close()
  }
}

type Send = {
  /** Sends one message as person `n`. */
  one(url: string, n: number): Promise<unknown>
  /** How many messages have come back. */
  answered(): number
}

function overSlack(fake: Awaited<ReturnType<typeof aFakeSlack>>): Send {
  let stamp = 0
  return {
    one(url, n) {
      const event = {
        type: 'message',
        channel_type: 'im',
        channel: `D${n}`,
        user: `U${n}`,
        text: question(),
        ts: `18${++stamp}.000100`,
      }
      return sendEvent(url, event)
    },
    answered: () => fake.callsTo('chat.postMessage').length,
  }
}

function overTeams(fake: Awaited<ReturnType<typeof aFakeTeams>>): Send {
  const token = fake.token()
  return {
    one(url, n) {
      const id = n.toString().padStart(12, '0')
      const from = { id: `29:u${n}`, name: `Person ${n}`, aadObjectId: `c0000000-0000-0000-0000-${id}` }
      const conversation = { id: `a:dm${n}`, conversationType: 'personal', tenantId: fake.settings.tenantId }
      return sendActivity(url, fake.activity({ from, conversation, text: question() }), token)
    },
    answered: () => fake.sent().length,
  }
}

async function measure(name: string, send: Send, urlOf: (kind: BotKind) => string): Promise<Row[]> {
  const rates = new Map<BotKind, number[]>(kinds.map((kind) => [kind, []]))
  for (const kind of kinds) await rate(send, urlOf(kind), warmUp)
  for (let round = 0; round < rounds; round++) {
    for (const kind of kinds) rates.get(kind)!.push(await rate(send, urlOf(kind), messages))
  }
  const median = (kind: BotKind): number => rates.get(kind)!.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!
  const [ours, withRow, bare] = kinds.map(median) as [number, number, number]
  const ratio = ours / withRow
  return [
    { what: `${name}: questions answered / s`, figure: ours.toFixed(0), goal: '' },
    { what: `${name}: an echo that commits one row / s`, figure: withRow.toFixed(0), goal: '' },
    { what: `${name}: ratio to the echo with a row`, figure: ratio.toFixed(2), goal: '≥ 0.60', met: ratio >= 0.6 },
    { what: `${name}: ratio to a bare echo (${bare.toFixed(0)} / s)`, figure: (ours / bare).toFixed(2), goal: '' },
  ]
}

/** Messages a second, from the first sent to the last answered. Each person waits for the platform's receipt before the next. */
async function rate(send: Send, url: string, count: number): Promise<number> {
  const before = send.answered()
  const began = performance.now()
  let sent = 0
  const person = async (n: number): Promise<void> => {
    while (sent < count) {
      sent++
      await send.one(url, n)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, (_, n) => person(n)))
  while (send.answered() - before < count) {
    if (performance.now() - began > 120_000)
      throw new Error(`${send.answered() - before} of ${count} messages were answered in two minutes.`)
    await pause(2)
  }
  return count / ((performance.now() - began) / 1000)
}
