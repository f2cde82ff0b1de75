/**
 * A bot in a process of its own, for measuring and for being killed: its people answer a survey, and every answer that has been
 * acknowledged is written on standard output, in one write after the commit. Started again, everybody goes on where they were.
 */
import { writeSync } from 'node:fs'
import path from 'node:path'
import { app } from '../../src/app.ts'
import type { Channel } from '../../src/conversation/channel.ts'
import type { Message } from '../../src/conversation/message.ts'
import { openDatabase } from '../../src/database/database.ts'
import type { Person } from '../../src/features/register/register.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { replyTo } from '../conversations/support/answering.ts'
import { randomNumbers } from '../support/random.ts'

const [folder, municipality, seed] = process.argv.slice(2) as [string, string, string]
const atOnce = 20
const clock = movableClock(new Date('2026-09-15T08:00:00Z'))
const heard = new Map<string, Message>()
const channel: Channel = {
  name: 'playground',
  abilities: {
    editsMessages: true,
    opensForms: true,
    showsFormsForWords: true,
    reachesPeople: true,
    showsPictures: true,
  },
  async deliver({ to, message }) {
    if ('conversationId' in to) heard.set(to.conversationId, message)
    return { outcome: 'sent', as: null }
  },
}
const program = await app({
  database: await openDatabase({ engine: 'pglite', folder: path.join(folder, 'database') }),
  clock,
  ids: uuids,
  log: silentLog,
  publicUrl: 'http://localhost',
  channels: [channel],
  manifests: path.join(folder, 'manifests'),
})
const say = (line: string): void => void writeSync(1, `${line}\n`)
let delivery = 0

async function tell(person: Person, text: string): Promise<string> {
  const conversation = `talk-${person.id}`
  await program.receive({
    channel: 'playground',
    municipality,
    conversation: { id: conversation, kind: 'dm' },
    person: {
      personId: person.id,
      platformUserId: person.id,
      name: person.name,
      email: person.email,
      standing: 'member',
    },
    key: `${seed}-${++delivery}`,
    kind: 'text',
    text,
  })
  // The answer is committed by now; what is waited for is only that it has been shown.
  while (!heard.has(conversation)) await new Promise((resolve) => setTimeout(resolve, 1))
  const { text: reply } = heard.get(conversation)!
  heard.delete(conversation)
  return reply
}

const { register } = await program.snapshots.of(municipality)
const people = register.people.filter(({ email }) => email !== null)
const [leader] = people
say('ready')
if (!/är redan|öppen|Du har|1 av/.test(await tell(leader!, 'starta årets enkät'))) await tell(leader!, 'ja')

const chance = randomNumbers(Number(seed))
const queue = [...people]
const from = performance.now()
let acknowledged = 0
await Promise.all(Array.from({ length: atOnce }, answerOneAfterTheOther))
const seconds = (performance.now() - from) / 1000
say(`done ${acknowledged} ${seconds.toFixed(1)} ${Math.round(process.resourceUsage().maxRSS / 1024)}`)
await program.close()

async function answerOneAfterTheOther(): Promise<void> {
  for (let person = queue.shift(); person; person = queue.shift()) await answerAll(person)
}

async function answerAll(person: Person): Promise<void> {
  let last = await tell(person, 'svara på enkäten')
  let more = 0
  for (let said = 0; said < 200; said++) {
    if (/(?:^|\n)Klart\./.test(last)) {
      if (more++ > 0 || !/frivilliga/.test(last)) return
      last = await tell(person, 'fler frågor')
      continue
    }
    const reply = replyTo(last, { chance, think: () => {} })
    last = await tell(person, reply)
    if (/^(?:Sparat|Ändrat|Underlaget|Överhoppad\. Du)/.test(last)) {
      acknowledged++
      say(`saved ${person.id}`)
    }
  }
}
