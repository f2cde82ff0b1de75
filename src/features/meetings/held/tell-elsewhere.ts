/**
 * The minutes of a shared body's meeting go to the host's people when they are finished; each of the other municipalities tells its own.
 * The host cannot write there, so they look.
 */
import { z } from 'zod'
import { recordAudit } from '../../../database/audit.ts'
import type { Unit } from '../../../database/database.ts'
import { looks } from '../../../jobs/looks.ts'
import type { Task } from '../../../jobs/task.ts'
import { addDays, dayOf } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import { type HostsOf, hostOf } from '../notices/called.ts'
import type { NoticeNeeds } from '../notices/needs.ts'
import { relaysFor } from '../relay/last.ts'
import { keepRelays } from '../relay/store.ts'
import { meetingsOf } from '../store.ts'
import { type Held, loadHeld } from './held.ts'
import { textsIn } from './in-words.ts'
import { earlierMinutes, toThoseCalled } from './minutes-for.ts'

/** Older than this, nobody is told of by a sweep: what is new to somebody then was finished long ago. */
const daysBack = 14

export type ElsewhereNeeds = NoticeNeeds & { sharing: readonly string[]; hostsOf: HostsOf }

export function tellElsewhere(needs: ElsewhereNeeds): Task {
  const seen = looks(needs)
  return {
    name: 'meetings.tell-minutes',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '*/10 * * * *',
    run: () => seen.through(needs.sharing, (municipality) => tellOwn(municipality, needs), needs.hostsOf),
  }
}

async function tellOwn(municipality: string, needs: ElsewhereNeeds): Promise<void> {
  const { governance, register } = await needs.snapshots.known(municipality)
  const world: World = { governance, register, today: needs.clock.today() }
  const bodies = governance.manifest.bodies.filter((body) => hostOf(body, municipality) !== municipality)
  await needs.database.unit(municipality, async (unit) => {
    for (const body of bodies) {
      const host = hostOf(body, municipality)
      const from = addDays(world.today, -daysBack * 4)
      for (const meeting of await meetingsOf(unit, host, { body: body.id, from, states: ['held'] })) {
        const held = await loadHeld(unit, meeting, world, textsIn('sv').point.other)
        if (held && isNews(held, world)) await tell(unit, held, municipality, needs)
      }
    }
  })
}

function isNews({ record }: Held, { today }: World): boolean {
  return (
    record?.state === 'final' && record.finishedAt !== null && dayOf(record.finishedAt) >= addDays(today, -daysBack)
  )
}

async function tell(unit: Unit, held: Held, municipality: string, needs: ElsewhereNeeds): Promise<void> {
  const { meeting, body, seating, world } = held.called
  const all = toThoseCalled(held, { municipality, writer: null })
  const fates = await needs.notices.fates(
    unit,
    municipality,
    all.flatMap(({ key }) => key ?? []),
  )
  const outbounds = all.filter(({ key }) => key === undefined || !fates.has(key))
  if (outbounds.length === 0) return
  const now = needs.clock.now()
  await needs.notices.withdraw(unit, municipality, earlierMinutes(held))
  await needs.notices.post(unit, municipality, outbounds)
  await keepRelays(unit, relaysFor(meeting, { body, people: seating.people }, municipality, world, now))
  await recordAudit(unit, {
    id: needs.ids.next(),
    municipality,
    at: now,
    action: 'meetings.send-minutes',
    subject: { kind: 'meeting', id: meeting.id },
    actor: { kind: 'system', id: null },
    channel: 'system',
    detail: { people: outbounds.length },
  })
}
