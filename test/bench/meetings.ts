/** Meetings of a county at once: each with twelve members who are called, and who answer. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { app } from '../../src/app.ts'
import { openDatabase } from '../../src/database/database.ts'
import { newMeeting } from '../../src/features/meetings/meeting.ts'
import { createMeetings } from '../../src/features/meetings/store.ts'
import { insertPeople, growVersion } from '../../src/features/register/store.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { addDays, day } from '../../src/lib/day.ts'
import { inBatches } from '../../src/lib/grouped.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { aFakeChannel } from '../support/fake-channel.ts'
import type { Row } from './table.ts'

const meetingCount = 2_000
const members = 12
const body = 'systemagargrupp'
const today = day('2026-03-12')

export async function benchMeetings(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'styrbot-bench-'))
  const clock = movableClock(new Date(`${today}T08:00:00Z`))
  const database = await openDatabase({ engine: 'pglite', folder: path.join(folder, 'database') })
  const channel = aFakeChannel('playground')
  const program = await app({
    ...{ database, clock, ids: uuids, log: silentLog, publicUrl: 'http://localhost', channels: [channel] },
    otherwise: (_governance, personId) => ({ channel: 'playground', platformUserId: personId }),
  })
  try {
    const municipality = program.governances.find(({ manifest }) => manifest.municipality.default)!.key
    await seat(program, municipality)
    const ids = await plan(program, municipality)
    const called = await timed(() =>
      program.features
        .find(({ name }) => name === 'meetings')!
        .tasks!.find(({ name }) => name === 'meetings.tell-people')!
        .run({}),
    )
    const sent = await timed(async () => {
      await program.outbox.sweep()
      await program.outbox.idle()
    })
    const messages = channel.delivered.length
    const answered = await timed(() => answerAll(program, municipality, channel))
    const again = await timed(() =>
      program.features
        .find(({ name }) => name === 'meetings')!
        .tasks!.find(({ name }) => name === 'meetings.tell-people')!
        .run({}),
    )
    const invitations = await database.unit(municipality, (unit) =>
      unit.meetingInvitation.groupBy({ by: ['answer'], _count: true, where: { meetingId: { in: ids } } }),
    )
    const count = (answer: string) => invitations.find((each) => each.answer === answer)?._count ?? 0
    const total = meetingCount * members
    const perSecond = (amount: number, seconds: number) => `${Math.round(amount / seconds)}/s`
    return [
      {
        what: `${meetingCount} meetings × ${members} called: notices written`,
        figure: `${called.toFixed(1)} s, ${perSecond(total, called)}`,
        goal: 'each once',
        met: invitations.reduce((sum, { _count }) => sum + _count, 0) === total,
      },
      {
        what: 'the same, delivered, one message a person and day',
        figure: `${sent.toFixed(1)} s, ${messages} messages`,
        goal: '',
      },
      {
        what: `${answersTaken} answers by button`,
        figure: `${answered.toFixed(1)} s, ${perSecond(answersTaken, answered)}`,
        goal: 'each kept',
        met: count('accepted') >= answersTaken,
      },
      { what: 'looking again when nothing is due', figure: `${again.toFixed(2)} s`, goal: '' },
    ]
  } finally {
    await program.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Program = Awaited<ReturnType<typeof app>>

const answersTaken = 500

/** Twelve people appointed to the body, beside those who sit there by the manifest. */
async function seat({ database, ids }: Program, municipality: string): Promise<void> {
  await database.unit(municipality, async (unit) => {
    await unit.system.updateMany({ data: { criticality: null } })
    const people = Array.from({ length: members }, (_, at) => ({
      ...{
        id: ids.next(),
        name: `Medlem Nummer${at}`,
        email: `medlem${at}@bench.example`,
        title: null,
        unitId: null,
        phone: null,
      },
      ...{ entraObjectId: null, protected: false, status: 'active' as const, away: null, language: null },
    }))
    await insertPeople(unit, municipality, people)
    await unit.appointment.createMany({
      data: people.map(({ id }) => ({
        ...{ id: ids.next(), municipality, roleId: 'member', scopeKind: 'body', scopeId: body },
        ...{ holderKind: 'person', holderId: id },
      })),
    })
    await growVersion(unit, municipality)
  })
}

async function plan({ database, clock, ids }: Program, municipality: string): Promise<string[]> {
  const meetings = Array.from({ length: meetingCount }, (_, at) =>
    newMeeting({
      ...{ id: ids.next(), municipality, body, origin: 'planned', createdAt: clock.now(), minutes: 60 },
      ...{ day: addDays(today, 4 + (at % 10)), start: `${String(8 + (at % 8)).padStart(2, '0')}:00` },
    }),
  )
  for (const some of inBatches(meetings, 500)) await database.unit(municipality, (unit) => createMeetings(unit, some))
  return meetings.map(({ id }) => id)
}

/** Presses "Jag kommer" under the first notices that were delivered. */
async function answerAll(
  program: Program,
  municipality: string,
  channel: ReturnType<typeof aFakeChannel>,
): Promise<void> {
  const { register } = await program.snapshots.of(municipality)
  const people = new Map(register.people.map((person) => [person.id, person]))
  const buttons = channel.delivered.flatMap(({ to, message }) =>
    (message.blocks ?? []).flatMap((block) =>
      block.kind === 'buttons'
        ? block.buttons.filter(({ label }) => label === 'Jag kommer').map(({ action }) => ({ action, to }))
        : [],
    ),
  )
  for (const [at, { action, to }] of buttons.slice(0, answersTaken).entries()) {
    const person = people.get('platformUserId' in to ? to.platformUserId : '')!
    await program.receive({
      ...{ channel: 'playground', municipality, conversation: { id: `talk-${person.id}`, kind: 'dm' } },
      person: {
        personId: person.id,
        platformUserId: person.id,
        name: person.name,
        email: person.email,
        standing: 'member',
      },
      ...{ key: `bench-${at}`, kind: 'action', action },
    })
  }
  await program.outbox.idle()
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}
