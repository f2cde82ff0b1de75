import type { Turn } from '../../../conversation/dialogue.ts'
import type { World } from '../../register/index.ts'
import type { Meeting } from '../meeting.ts'
import { meetingsOf } from '../store.ts'
import type { NoticeNeeds } from './needs.ts'
import { invitationsOf } from './store.ts'

/** The meetings ahead that a person is called to, whichever municipality holds them; the nearest first. */
export async function upcomingFor(needs: NoticeNeeds, turn: Turn, world: World, personId: string): Promise<Meeting[]> {
  const { municipality } = turn.inbound
  return needs.database.unit(municipality, async (unit) => {
    const invitations = await invitationsOf(unit, municipality, personId)
    const ids = new Set(invitations.map(({ meetingId }) => meetingId))
    const hosts = [...new Set(invitations.map(({ host }) => host))]
    const found: Meeting[] = []
    for (const host of hosts) {
      const meetings = await meetingsOf(unit, host, { from: world.today, states: ['planned', 'called'] })
      found.push(...meetings.filter(({ id, body }) => ids.has(id) && world.governance.body(body) !== null))
    }
    return found.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
  })
}
