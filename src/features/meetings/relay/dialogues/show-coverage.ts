/** "Har kontoren informerats?": unit by unit, after each body's last meetings. Everybody sees their own; whoever follows up sees all. */
import { bodyInWords, bodyTitle } from '../../../../governance/body-name.ts'
import type { Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import type { Unit } from '../../../../database/database.ts'
import { type Part, heading, list, messageOf, note, sentence, table } from '../../../../conversation/say.ts'
import type { Body } from '../../../../governance/manifest/schema.ts'
import type { Day } from '../../../../lib/day.ts'
import { type World, shownOf } from '../../../register/index.ts'
import { seatingOf } from '../../body/seats.ts'
import { isStrategist, worldOf } from '../../needs.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import { shortDay } from '../../when-in-words.ts'
import { relayTextsIn } from '../in-words.ts'
import { finishedMeetings, heldOnOf, seatingIn } from '../last.ts'
import { readersOf, relayersOf, toBeToldOf, unitsOf } from '../relay.ts'
import { sentOnKey } from './send-on.ts'
import { relaysOf } from '../store.ts'

const meetingsShown = 3

export function showCoverage(needs: NoticeNeeds): Dialogue {
  return {
    name: 'meetings.show-coverage',
    takes: ({ reading }) => reading?.intent === 'relay_status',
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const t = relayTextsIn(turn.language)
      const informing = world.governance.manifest.bodies.filter(({ informs }) => informs.length > 0)
      const named = informing.filter(({ id }) => turn.reading?.bodies.includes(id))
      const bodies = named.length > 0 ? named : informing
      if (bodies.length === 0) return { replies: [{ text: t.coverage.notDemanded }] }
      const parts = await needs.database.unit(turn.inbound.municipality, async (unit) => {
        const found: Part[] = []
        for (const body of bodies) found.push(...(await coverageOf(unit, body, turn, world, needs)))
        return found
      })
      if (parts.length === 0) return { replies: [{ text: t.coverage.none }] }
      return { replies: [messageOf([heading(t.coverage.title), ...parts, note(t.coverage.note)])] }
    },
  }
}

async function coverageOf(
  unit: Unit,
  body: Body,
  turn: Turn,
  world: World,
  needs: NoticeNeeds,
): Promise<readonly Part[]> {
  const { municipality, person } = turn.inbound
  const { coverage } = relayTextsIn(turn.language)
  const host = body.shared?.host ?? municipality
  const meetings = await finishedMeetings(unit, host, body.id, meetingsShown)
  const [last] = meetings
  if (!last) return []
  const seating = await seatingIn(unit, body, world)
  const relays = await relaysOf(unit, municipality, { meetings: meetings.map(({ id }) => id) })
  const day = (on: Day) => shortDay(on, turn.language)
  const leads = isStrategist(turn, world, needs) || leadsIn(body, person?.personId ?? '', world)
  if (!leads) {
    const own = meetings.flatMap((meeting) => {
      const mine = relays.find((one) => one.meetingId === meeting.id && one.personId === person?.personId)
      if (!mine) return []
      return [
        mine.informedOn === null
          ? coverage.ownNot(day(mine.heldOn))
          : coverage.own(day(mine.heldOn), day(mine.informedOn)),
      ]
    })
    return own.length === 0 ? [] : [sentence(bodyTitle(body, turn.language)), list(own)]
  }
  const speakers = relayersOf(seating).flatMap((seated) => unitsOf(seated, world).map((id) => ({ id, seated })))
  const unspoken = seating.vacancies.flatMap((vacancy) => (vacancy.kind === 'unrepresented' ? [vacancy.unit.id] : []))
  const units = [...new Set([...speakers.map(({ id }) => id), ...unspoken])]
  const informed = (id: string, meetingId: string) =>
    relays.find((one) => one.meetingId === meetingId && one.units.includes(id) && one.informedOn !== null)
      ?.informedOn ?? null
  const rows = units.map((id) => {
    const by = speakers
      .filter((one) => one.id === id)
      .map(({ seated }) => shownOf(seated.person, world.governance).name ?? '')
    const cells = meetings.map((meeting) => {
      const on = informed(id, meeting.id)
      return on === null ? coverage.no : coverage.yes(day(on))
    })
    return [world.governance.unit(id)?.name ?? id, by.join(', ') || coverage.nobody, ...cells]
  })
  const told = units.filter((id) => informed(id, last.id) !== null).length
  return [
    sentence(coverage.last(bodyInWords(body, turn.language), told, units.length, day(heldOnOf(last)))),
    table([coverage.columns.unit, coverage.columns.by, ...meetings.map((meeting) => day(heldOnOf(meeting)))], rows),
    ...(await reachPart(unit, body, last.id, seating, turn, world, needs)),
  ]
}

/** How many of those whom the body is to reach by name have been. */
async function reachPart(
  unit: Unit,
  body: Body,
  meetingId: string,
  { people }: ReturnType<typeof seatingOf>,
  turn: Turn,
  world: World,
  needs: NoticeNeeds,
): Promise<readonly Part[]> {
  const { coverage } = relayTextsIn(turn.language)
  const readers = readersOf(body, new Set(people.map(({ person }) => person.id)), world)
  if (readers.length === 0) return []
  const passedOn = new Set(toBeToldOf(body, world))
  const whats = [...new Set(body.informs.map(({ what }) => what))]
    .filter((what) => !passedOn.has(what))
    .join(relayTextsIn(turn.language).and)
  const fates = await needs.notices.fates(
    unit,
    turn.inbound.municipality,
    readers.map(({ id }) => sentOnKey(meetingId, id)),
  )
  const name = whats.charAt(0).toUpperCase() + whats.slice(1)
  if (fates.size === 0) return [sentence(coverage.notSent(name))]
  const reached = [...fates.values()].filter(({ state }) => state === 'sent').length
  return [sentence(coverage.reached(name, reached, fates.size))]
}

function leadsIn(body: Body, personId: string, world: World): boolean {
  const seats = seatingOf(body, null, world).people.find(({ person }) => person.id === personId)?.seats ?? []
  return seats.includes('convener') || seats.includes('chair')
}
