/**
 * Looks after polls: asks those whom their own municipality has not asked yet, tells how it went when the last day is over, and lets
 * the question say that it is settled where another municipality has asked it.
 */
import { z } from 'zod'
import type { Unit } from '../../../database/database.ts'
import { looks } from '../../../jobs/looks.ts'
import type { Task } from '../../../jobs/task.ts'
import { addDays } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import { type HostsOf, hostOf } from '../notices/called.ts'
import type { NoticeNeeds } from '../notices/needs.ts'
import { loadPoll, pollKey, questionTo, resultTo, settledTo } from './asking.ts'
import { hasVoted } from './poll.ts'
import { municipalitiesPolling, openPolls, settledPolls } from './store.ts'

type PollNeeds = NoticeNeeds & { municipalities: readonly string[]; hostsOf: HostsOf }

/** A question that stands before somebody may be changed so long after its last day. */
const rememberedDays = 30

export function lookAfterPolls(needs: PollNeeds): Task {
  const seen = looks(needs)
  return {
    name: 'meetings.look-after-polls',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '*/10 * * * *',
    async run() {
      const since = addDays(needs.clock.today(), -rememberedDays)
      const hosts = await needs.database.system('meetings-sweep', (unit) => municipalitiesPolling(unit, since))
      if (hosts.size === 0) return
      const near = (municipality: string) => needs.hostsOf(municipality).filter((host) => hosts.has(host))
      const asked = needs.municipalities.filter((municipality) => near(municipality).length > 0)
      await seen.through(asked, (municipality) => lookAfter(needs, municipality, hosts), near)
    },
  }
}

async function lookAfter(needs: PollNeeds, municipality: string, hosts: ReadonlySet<string>): Promise<void> {
  const { governance, register } = await needs.snapshots.known(municipality)
  const world = { governance, register, today: needs.clock.today() }
  const own = new Set(governance.manifest.bodies.map((body) => hostOf(body, municipality)))
  for (const host of [...own].filter((each) => hosts.has(each))) {
    await needs.database.unit(municipality, async (unit) => {
      for (const poll of await openPolls(unit, host)) {
        const asked = await loadPoll(unit, poll, world)
        if (!asked) continue
        const open = world.today <= poll.closesOn
        const people = open ? asked.people.filter((id) => !hasVoted(id, asked.votes)) : []
        const result = host === municipality ? resultTo(asked) : null
        const outbounds = [...people.map((id) => questionTo(asked, id)), ...(result ? [result] : [])]
        await needs.notices.post(unit, municipality, outbounds)
      }
      // The host has told its own people when it was chosen.
      if (host !== municipality) await tellSettled(needs, unit, { municipality, host, world })
    })
  }
}

/** Each question once: whoever has been asked sees there what it came to, and whoever has not is not asked any more. */
async function tellSettled(
  needs: PollNeeds,
  unit: Unit,
  { municipality, host, world }: { municipality: string; host: string; world: World },
): Promise<void> {
  for (const poll of await settledPolls(unit, host, addDays(world.today, -rememberedDays))) {
    const asked = await loadPoll(unit, poll, world)
    const option = asked?.options.find(({ id }) => id === poll.chosen)
    if (!asked || !option) continue
    await needs.notices.withdraw(
      unit,
      municipality,
      asked.people.map((id) => pollKey(poll, id)),
    )
    await needs.notices.post(
      unit,
      municipality,
      asked.people.map((id) => settledTo(asked, option, id)),
    )
  }
}
