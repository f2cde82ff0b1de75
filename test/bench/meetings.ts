/** Meetings of a county at once: two hundred bodies of twelve, ten meetings each. Everybody is called, and answers come in. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { type App, app } from '../../src/app.ts'
import { openDatabase } from '../../src/database/database.ts'
import { newMeeting } from '../../src/features/meetings/meeting.ts'
import { createMeetings } from '../../src/features/meetings/store.ts'
import { growVersion, insertPeople } from '../../src/features/register/store.ts'
import { manifestsFolder } from '../../src/governance/manifests-folder.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { addDays, day } from '../../src/lib/day.ts'
import { inBatches } from '../../src/lib/grouped.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { type FakeChannel, aFakeChannel } from '../support/fake-channel.ts'
import type { Row } from './table.ts'

const bodies = 200
const meetingsEach = 10
const members = 12
const answersTaken = 500
const municipality = 'lanet'
const today = day('2026-03-12')

export async function benchMeetings(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'styrbot-bench-'))
  const clock = movableClock(new Date(`${today}T08:00:00Z`))
  const database = await openDatabase({ engine: 'pglite', folder: path.join(folder, 'database') })
  const channel = aFakeChannel('playground')
  const program = await app({
    ...{ database, clock, ids: uuids, log: silentLog, publicUrl: 'http://localhost', channels: [channel] },
    manifests: manifestsIn(path.join(folder, 'manifests')),
    otherwise: (_governance, personId) => ({ channel: 'playground', platformUserId: personId }),
  })
  try {
    await seat(program)
    await plan(program)
    const sweep = () => taskOf(program).run({})
    const called = await timed(sweep)
    const again = await timed(sweep)
    const sent = await timed(async () => {
      await program.outbox.sweep()
      await program.outbox.idle()
    })
    const messages = channel.delivered.length
    const answered = await timed(() => answerSome(program, channel))
    const kept = await database.unit(municipality, async (unit) => ({
      called: await unit.meetingInvitation.count(),
      accepted: await unit.meetingInvitation.count({ where: { answer: 'accepted' } }),
    }))
    const total = bodies * meetingsEach * members
    const rate = (amount: number, seconds: number) => `${seconds.toFixed(1)} s, ${Math.round(amount / seconds)}/s`
    return [
      {
        what: `${bodies * meetingsEach} meetings × ${members} members: called`,
        ...{ figure: rate(total, called), goal: 'each once', met: kept.called === total },
      },
      { what: 'the same looked at again, with nothing due', figure: `${again.toFixed(1)} s`, goal: '' },
      {
        what: 'the same delivered, one message a person',
        ...{ figure: rate(messages, sent), goal: `${bodies * members} messages`, met: messages === bodies * members },
      },
      {
        what: `${answersTaken} answers by button, each changing its notice`,
        ...{ figure: rate(answersTaken, answered), goal: 'each kept', met: kept.accepted === answersTaken },
      },
    ]
  } finally {
    await program.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function taskOf({ features }: App) {
  const tasks = features.flatMap((feature) => feature.tasks ?? [])
  return tasks.find(({ name }) => name === 'meetings.tell-people')!
}

/** One made-up municipality with many bodies, and the shipped surveys. */
function manifestsIn(folder: string): string {
  mkdirSync(path.join(folder, 'governance'), { recursive: true })
  mkdirSync(path.join(folder, 'examples'))
  cpSync(path.join(manifestsFolder, 'surveys'), path.join(folder, 'surveys'), { recursive: true })
  const groups = Array.from({ length: bodies }, (_, at) =>
    [`  - id: grupp-${at}`, '    kind: it-group', `    name: Grupp ${at}`, '    purpose: Möts.', '    own: true'].join(
      '\n',
    ),
  )
  const text = `municipality:
  key: ${municipality}
  name: Länets kommun
  dataController: Kommunstyrelsen
  decidesWhenSilent: unit:styrelsen
  servicedesk: { name: Servicedesk }
permissions:
  strategist: [position:strateg]
  administrator: [position:strateg]
  registerKeeper: [position:strateg]
units:
  - { id: styrelsen, name: Kommunstyrelsen, kind: board }
positions:
  - { id: strateg, title: IT-strateg }
bodies:
${groups.join('\n')}
`
  writeFileSync(path.join(folder, 'governance', `${municipality}.yaml`), text)
  return folder
}

async function seat({ database, ids }: App): Promise<void> {
  const people = Array.from({ length: bodies * members }, (_, at) => ({
    ...{ id: ids.next(), name: `Ledamot Nummer${at}`, email: `ledamot${at}@lan.example`, title: null, unitId: null },
    ...{ phone: null, entraObjectId: null, protected: false, status: 'active' as const, away: null, language: null },
  }))
  await database.unit(municipality, async (unit) => {
    await insertPeople(unit, municipality, people)
    await unit.appointment.createMany({
      data: people.map(({ id }, at) => ({
        ...{ id: ids.next(), municipality, roleId: 'member', scopeKind: 'body', scopeId: `grupp-${at % bodies}` },
        ...{ holderKind: 'person', holderId: id },
      })),
    })
    await growVersion(unit, municipality)
  })
}

async function plan({ database, clock, ids }: App): Promise<void> {
  const meetings = Array.from({ length: bodies * meetingsEach }, (_, at) =>
    newMeeting({
      ...{ id: ids.next(), municipality, body: `grupp-${at % bodies}`, origin: 'planned', createdAt: clock.now() },
      ...{
        day: addDays(today, 10 + (at % 4)),
        start: `${String(8 + Math.floor(at / bodies)).padStart(2, '0')}:00`,
        minutes: 45,
      },
    }),
  )
  for (const some of inBatches(meetings, 500)) await database.unit(municipality, (unit) => createMeetings(unit, some))
}

/** Presses "Jag kommer" once under the first messages that were delivered. */
async function answerSome({ receive, snapshots, outbox }: App, { delivered }: FakeChannel): Promise<void> {
  const { register } = await snapshots.of(municipality)
  const people = new Map(register.people.map((person) => [person.id, person]))
  for (const [at, { to, message }] of delivered.slice(0, answersTaken).entries()) {
    const person = people.get('platformUserId' in to ? to.platformUserId : '')!
    const buttons = (message.blocks ?? []).flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    const { id: personId, name, email } = person
    await receive({
      ...{
        channel: 'playground',
        municipality,
        conversation: { id: `talk-${personId}`, kind: 'dm' },
        key: `bench-${at}`,
      },
      person: { personId, platformUserId: personId, name, email, standing: 'member' },
      ...{ kind: 'action', action: buttons.find(({ label }) => label === 'Jag kommer')!.action },
    })
  }
  await outbox.idle()
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}
