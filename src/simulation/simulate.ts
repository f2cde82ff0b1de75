/**
 * A year played through the real program: an embedded database in memory, a clock that is moved, and people who answer as people do.
 * Shows everything the bot would say to whom, before anybody switches it on.
 */
import path from 'node:path'
import { type App, app } from '../app.ts'
import type { Channel, Outgoing } from '../conversation/channel.ts'
import type { InboundContent } from '../conversation/inbound.ts'
import { openDatabase } from '../database/database.ts'
import { peopleWho } from '../features/administration/index.ts'
import type { Person } from '../features/register/index.ts'
import { growVersion, insertPeople } from '../features/register/store.ts'
import { calendarOf } from '../governance/calendar/calendar.ts'
import { municipalCalendarOf } from '../governance/calendar/calendar-of.ts'
import { manifestsFolder } from '../governance/manifests-folder.ts'
import type { Governance } from '../governance/governance.ts'
import { GovernanceFaultsError } from '../governance/manifest/fault.ts'
import { loadGovernances } from '../governance/manifest/load.ts'
import { daysThrough, weekdayOf } from '../governance/calendar/weeks.ts'
import { movableClock } from '../lib/clock.ts'
import { addDays, type Day, instantAt } from '../lib/day.ts'
import { uuids } from '../lib/ids.ts'
import { silentLog } from '../lib/log.ts'
import { type Chance, type Offered, alsoPressed, chanceFrom, meetingIn, pressed, written } from './actor.ts'
import { membersOfOne, staffOf } from './parts.ts'
import { type Misplaced, misplacedIn, type Said, unaskedBy } from './verdict.ts'

export type Simulated = {
  from: Day
  through: Day
  said: readonly Said[]
  people: readonly Person[]
  /** Those who look after governance as a whole. */
  strategists: readonly string[]
  /** Those with no part in it: no seat, no role, no position that the manifest names. */
  staff: readonly string[]
  /** Those who sit in one body and lead nothing. */
  membersOfOne: readonly string[]
  /** Unasked messages by person, the most first. */
  unasked: readonly { personId: string; count: number }[]
  misplaced: readonly Misplaced[]
}

export type SimulateOptions = {
  municipality: string
  year: number
  /** Until when; the whole year unless told. */
  through?: Day
  seed?: number
  manifests?: string
  /** What the manifests hold, when they have been loaded. */
  loaded?: readonly Governance[]
  /** Puts a colleague who has no part in anything into every unit: an example's register holds only those who have one. */
  colleagues?: boolean
  /** A dump of a migrated database to begin from, to be quicker. */
  database?: Blob
  progress?(day: Day): void
}

/** When the program is woken on a working day, and on other days; between them nothing new can have happened. */
const wakings = { working: ['08:05', '16:00'], other: ['10:00'] }
/** A talk goes on for so many presses at most. */
const mostPresses = 12
const planAhead = 21
const daysForTask = 21

export async function simulateYear(options: SimulateOptions): Promise<Simulated> {
  const { municipality, year, seed = 1 } = options
  const first = `${year}-01-01` as Day
  const through = options.through ?? (`${year}-12-31` as Day)
  const clock = movableClock(instantAt(addDays(first, -planAhead), '09:00'))
  const manifests = options.manifests ?? manifestsFolder
  const loaded = options.loaded ?? (await governancesIn(manifests))
  const delivered: { outgoing: Outgoing; at: Date }[] = []
  const program = await app({
    database: await openDatabase({
      engine: 'pglite',
      folder: null,
      ...(options.database ? { from: options.database } : {}),
    }),
    clock,
    ids: uuids,
    log: silentLog,
    publicUrl: 'http://localhost:3978',
    channels: [recording(delivered, () => clock.now())],
    otherwise: (_governance, personId) => ({ channel: 'playground', platformUserId: personId }),
    only: withPartners(municipality, loaded),
    manifests,
    loaded,
  })
  try {
    if (options.colleagues) await addColleagues(program, municipality)
    const { governance, register } = await program.snapshots.of(municipality)
    const world = { governance, register, today: clock.today() }
    const [strategist] = peopleWho('strategist', world)
    const stage: Stage = {
      program,
      municipality,
      delivered,
      said: [],
      chance: chanceFrom(seed),
      handled: 0,
      deliveries: 0,
    }
    if (strategist) {
      await say(stage, strategist, { kind: 'text', text: `planera ${year}` })
      await say(stage, strategist, { kind: 'text', text: 'godkänn' })
      await handle(stage)
    }
    const municipal = municipalCalendarOf(governance, clock.today(), through)
    const working = new Set(calendarOf(clock.today(), through, municipal).days.map(({ day }) => day))
    for (const day of daysThrough(addDays(clock.today(), 1), through)) {
      for (const [waking, time] of (working.has(day) ? wakings.working : wakings.other).entries()) {
        clock.set(instantAt(day, time))
        await wake(program, day, waking === 0)
        await handle(stage)
      }
      options.progress?.(day)
    }
    const { said } = stage
    const last = await program.snapshots.of(municipality)
    return {
      from: first,
      through,
      said,
      people: register.people,
      strategists: peopleWho('strategist', world).map(({ id }) => id),
      staff: staffOf([world, { ...last, today: clock.today() }]),
      membersOfOne: membersOfOne(world),
      unasked: unaskedBy(said),
      misplaced: misplacedIn(said, addDays(first, -planAhead), through, municipal),
    }
  } finally {
    await program.close()
  }
}

async function governancesIn(manifests: string): Promise<readonly Governance[]> {
  const { governances, faults } = await loadGovernances(path.join(manifests, 'governance'))
  if (faults.length > 0) throw new GovernanceFaultsError(faults)
  return governances
}

async function addColleagues({ database, governances, ids }: App, municipality: string): Promise<void> {
  const units = governances.find(({ key }) => key === municipality)?.manifest.units ?? []
  const people = units.map(({ id, name }) => ({
    ...{ id: ids.next(), name: `Kollega på ${name}`, email: `kollega.${id}@example.se`, title: null, unitId: id },
    ...{ phone: null, entraObjectId: null, protected: false, status: 'active' as const, away: null, language: null },
  }))
  await database.unit(municipality, async (unit) => {
    await insertPeople(unit, municipality, people)
    await growVersion(unit, municipality)
  })
}

/** What the program does by the clock for people; tidying up after itself changes nothing that they see. */
async function wake({ features, outbox }: App, day: Day, isFirst: boolean): Promise<void> {
  for (const task of features.flatMap(({ tasks }) => tasks ?? [])) {
    if (task.schedule && runsThen(task.schedule, day, isFirst)) await task.run({})
  }
  await outbox.sweep()
  await outbox.idle()
}

/** What has an hour of its own runs once a day, on its days; what runs all day long runs at every waking. */
function runsThen(schedule: string, day: Day, isFirst: boolean): boolean {
  const [, hour, , , weekdays] = schedule.split(' ')
  if (hour === '*') return true
  return isFirst && (weekdays === '*' || (weekdays === '1-5' && weekdayOf(day) <= 5))
}

/** The municipality, and those that it shares a body with. */
function withPartners(municipality: string, governances: readonly Governance[]): readonly string[] {
  const own = governances.find(({ key }) => key === municipality)
  const shared = own?.manifest.bodies.flatMap(({ shared: body }) => body?.participants ?? []) ?? []
  return [municipality, ...shared.filter((key) => key !== municipality)]
}

type Stage = {
  program: App
  municipality: string
  delivered: { outgoing: Outgoing; at: Date }[]
  said: Said[]
  chance: Chance
  /** How many of the delivered messages have been taken care of. */
  handled: number
  deliveries: number
}

/** Notes what was said and lets each person do something about it, until nobody has more to do. */
async function handle(stage: Stage): Promise<void> {
  for (let presses = 0; stage.handled < stage.delivered.length;) {
    const fresh = stage.delivered.slice(stage.handled)
    stage.handled = stage.delivered.length
    const about = await read(stage, fresh)
    const { register } = await stage.program.snapshots.known(stage.municipality)
    const people = new Map(register.people.map((person) => [person.id, person]))
    for (const { personId, text, at, unasked, municipality, offered } of about) {
      if (municipality !== stage.municipality) continue
      stage.said.push({ at, personId, text, unasked })
      const person = people.get(personId)
      if (!person) continue
      const line = written(offered, stage.chance)
      if (line !== null) {
        presses++
        await say(stage, person, { kind: 'text', text: await lineOf(line, stage, offered) })
        continue
      }
      const choice = pressed(offered, stage.chance)
      for (const each of [...(choice ? [choice] : []), ...alsoPressed(offered, stage.chance)]) {
        if (presses >= mostPresses * about.length) break
        presses++
        await say(stage, person, { kind: 'action', action: each.id })
      }
    }
  }
}

/** What the database knows of the messages: whether they were asked for, and what their buttons mean. */
async function read({ program }: Stage, fresh: Stage['delivered']) {
  const ids = fresh.map(({ outgoing }) => outgoing.id)
  const buttons = fresh.flatMap(({ outgoing }) => buttonsIn(outgoing))
  return program.database.system('simulation', async (unit) => {
    const rows = await unit.outgoingMessage.findMany({ where: { id: { in: ids } }, select: { id: true, nature: true } })
    const sealed = await unit.sealedAction.findMany({ where: { id: { in: buttons } } })
    return fresh.map(({ outgoing, at }) => ({
      municipality: outgoing.municipality,
      personId: personIn(outgoing),
      text: outgoing.message.text,
      at,
      unasked: rows.find(({ id }) => id === outgoing.id)?.nature === 'unasked',
      offered: buttonsIn(outgoing).flatMap((id) => {
        const found = sealed.find((one) => one.id === id)
        return found ? [{ id, name: found.name, payload: found.payload }] : []
      }),
    }))
  })
}

/** As a convener writes it; something to do is for one of those who were called. */
async function lineOf(line: 'decision' | 'task', stage: Stage, offered: readonly Offered[]): Promise<string> {
  const { program, municipality, chance } = stage
  const meetingId = meetingIn(offered)
  const { register } = await program.snapshots.known(municipality)
  const called = await program.database.system('simulation', (unit) =>
    unit.meetingInvitation.findMany({ where: { meetingId }, select: { personId: true }, orderBy: { personId: 'asc' } }),
  )
  const { personId } = called[Math.floor(chance() * called.length)] ?? {}
  const name = register.people.find(({ id }) => id === personId)?.name
  if (line === 'decision' || name === undefined) return 'Beslut: förslaget godkänns och gäller från månadsskiftet'
  return `Uppgift: ${name} tar fram ett underlag till ${addDays(program.clock.today(), daysForTask)}`
}

function buttonsIn({ message }: Outgoing): readonly string[] {
  return (message.blocks ?? []).flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map(({ action }) => action) : [],
  )
}

function personIn({ to }: Outgoing): string {
  return 'platformUserId' in to ? to.platformUserId : to.conversationId.replace(/^talk-/, '')
}

async function say(stage: Stage, person: Person, content: InboundContent): Promise<void> {
  const { program, municipality } = stage
  const { immediate } = await program.receive({
    channel: 'playground',
    municipality,
    conversation: { id: `talk-${person.id}`, kind: 'dm' },
    person: {
      personId: person.id,
      platformUserId: person.id,
      name: person.name,
      email: person.email,
      standing: 'member',
    },
    key: `simulated-${++stage.deliveries}`,
    ...content,
  })
  await program.outbox.idle()
  if (immediate?.kind !== 'form' || content.kind === 'form') return
  // Sent as it opens, when that is enough.
  const { id, inputs } = immediate.form
  if (inputs.some(({ required, initial }) => required && initial === undefined)) return
  const values = Object.fromEntries(
    inputs.flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]])),
  )
  await say(stage, person, { kind: 'form', form: id, values })
}

function recording(delivered: Stage['delivered'], now: () => Date): Channel {
  return {
    name: 'playground',
    abilities: {
      editsMessages: true,
      opensForms: true,
      showsFormsForWords: true,
      reachesPeople: true,
      showsPictures: false,
    },
    async deliver(outgoing) {
      // A message changed in place is not said anew.
      if (outgoing.updates === null) delivered.push({ outgoing, at: now() })
      return { outcome: 'sent', as: outgoing.updates ?? outgoing.id }
    },
  }
}
