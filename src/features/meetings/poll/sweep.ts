/** Looks after open polls: asks those whom their own municipality has not asked yet, and tells how it went when the last day is over. */
import { z } from 'zod'
import { looks } from '../../../jobs/looks.ts'
import type { Task } from '../../../jobs/task.ts'
import { type HostsOf, hostOf } from '../notices/called.ts'
import type { NoticeNeeds } from '../notices/needs.ts'
import { loadPoll, questionTo, resultTo } from './asking.ts'
import { hasVoted } from './poll.ts'
import { municipalitiesPolling, openPolls } from './store.ts'

type PollNeeds = NoticeNeeds & { municipalities: readonly string[]; hostsOf: HostsOf }

export function lookAfterPolls(needs: PollNeeds): Task {
  const seen = looks(needs)
  return {
    name: 'meetings.look-after-polls',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '*/10 * * * *',
    async run() {
      const hosts = await needs.database.system('meetings-sweep', municipalitiesPolling)
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
    })
  }
}
