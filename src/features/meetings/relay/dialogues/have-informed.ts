/** "Jag har informerat": one button in the next notice, or in words at any time. Never asked for by itself. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import { buttons, messageOf, sentence } from '../../../../conversation/say.ts'
import { onlyDay, saidDays } from '../../../../governance/calendar/said-days.ts'
import type { Day } from '../../../../lib/day.ts'
import type { World } from '../../../register/index.ts'
import type { Meeting } from '../../meeting.ts'
import { type MeetingNeeds, saidIn, worldOf } from '../../needs.ts'
import { meetingWithId } from '../../store.ts'
import { dayInWords } from '../../when-in-words.ts'
import { relayTextsIn } from '../in-words.ts'
import { finishedMeetings, relayFor, seatingIn } from '../last.ts'
import { type Relay, relayersOf } from '../relay.ts'
import { relaysOf, setInformed } from '../store.ts'

const about = z.object({ meetingId: z.string(), host: z.string() })

export function haveInformed(needs: MeetingNeeds): Dialogue {
  return {
    name: 'meetings.have-informed',
    takes: ({ action, reading }) =>
      action
        ? action.name === 'meetings.have-informed' || action.name === 'meetings.not-informed'
        : reading?.intent === 'relay_done',
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const t = relayTextsIn(turn.language)
      const found = await relayMeant(turn, world, needs)
      if (!found) return { replies: [{ text: t.nothing }] }
      if (turn.action?.name === 'meetings.not-informed') return set(turn, found, null, world)
      const [said] = saidDays(saidIn(turn) ?? '', world.today, 'back')
      const on = said ? onlyDay(said) : world.today
      if (on === null || on > world.today || on < found.heldOn) return { replies: [{ text: t.notYet }] }
      return set(turn, found, on, world)
    },
  }
}

/** The meeting of the button; else the newest that the one who writes is to pass on, of the body that is named. */
async function relayMeant(turn: Turn, world: World, needs: MeetingNeeds): Promise<Relay | null> {
  const { municipality, person } = turn.inbound
  const personId = person?.personId ?? null
  if (personId === null) return null
  const pressed = turn.action ? about.parse(turn.action.payload) : null
  // The group that was informed may be a body, too.
  const named = (turn.reading?.bodies ?? []).filter((id) => (world.governance.body(id)?.informs.length ?? 0) > 0)
  return needs.database.unit(municipality, async (unit) => {
    const possible: Relay[] = []
    const add = async (meeting: Meeting | null | undefined) => {
      const body = meeting && world.governance.body(meeting.body)
      if (!meeting || !body) return
      const seated = relayersOf(await seatingIn(unit, body, world)).find((one) => one.person.id === personId)
      const [kept] = await relaysOf(unit, municipality, { meetings: [meeting.id], personId })
      if (kept) possible.push(kept)
      else if (seated) possible.push(relayFor(meeting, seated, municipality, world, turn.now))
    }
    if (pressed) await add(await meetingWithId(unit, pressed.host, pressed.meetingId))
    else
      for (const body of world.governance.manifest.bodies)
        if (named.length === 0 ? body.informs.length > 0 : named.includes(body.id))
          await add((await finishedMeetings(unit, body.shared?.host ?? municipality, body.id, 1))[0])
    const open = pressed ? possible : possible.filter(({ informedOn }) => informedOn === null)
    return open.toSorted((one, other) => (one.heldOn < other.heldOn ? 1 : -1))[0] ?? null
  })
}

function set(turn: Turn, relay: Relay, on: Day | null, world: World): Decision {
  const t = relayTextsIn(turn.language)
  const day = (when: Day) => dayInWords(when, turn.language, world.today)
  const name = world.governance.nameOf(`body:${relay.body}`, turn.language)
  const { meetingId, host } = relay
  const undo = buttons([{ label: t.undo, action: { name: 'meetings.not-informed', payload: { meetingId, host } } }])
  return {
    replies: [on === null ? { text: t.undone } : messageOf([sentence(t.kept(name, day(relay.heldOn), day(on))), undo])],
    change: {
      audit: {
        action: on === null ? 'meetings.undo-relay' : 'meetings.relay',
        subject: { kind: 'meeting', id: meetingId },
      },
      run: (unit) => setInformed(unit, relay, on, turn.now),
    },
  }
}
