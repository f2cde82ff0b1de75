/** "Jag träffade Energibolaget i torsdags": a meeting that a document wants with each of a set, written down as held. */
import { bodyInWords } from '../../../../governance/body-name.ts'
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import { faulty, say, sentForm, showForm, valueIn } from '../../../../conversation/forms.ts'
import type { Form } from '../../../../conversation/message.ts'
import { buttons, messageOf, sentence } from '../../../../conversation/say.ts'
import { onlyDay, saidDays } from '../../../../governance/calendar/said-days.ts'
import type { Body } from '../../../../governance/manifest/schema.ts'
import { type Day, addDays, isDay } from '../../../../lib/day.ts'
import { partIn } from '../../../administration/index.ts'
import type { World } from '../../../register/index.ts'
import { recordOf } from '../../held/store.ts'
import { type Meeting, newMeeting } from '../../meeting.ts'
import { isStrategist, type MeetingNeeds, saidIn, worldOf } from '../../needs.ts'
import { changeMeeting, createMeetings, meetingsOf, meetingWithId, removeMeetings } from '../../store.ts'
import { dayInWords } from '../../when-in-words.ts'
import { targetsOf } from '../../year/targets.ts'
import { en } from '../texts/en.ts'
import { sv } from '../texts/sv.ts'

const action = { ask: 'meetings.met-when', undo: 'meetings.met-undo' } as const
const dayForm = 'meetings.met:'
const asked = z.object({ body: z.string(), target: z.string() })
const undone = z.object({ meetingId: z.string(), was: z.enum(['new', 'planned', 'called']) })
/** A meeting booked so near is the one that was held. */
const nearDays = 21

export function metUnit(needs: MeetingNeeds): Dialogue {
  return {
    name: 'meetings.met-unit',
    takes: (turn) =>
      turn.action
        ? (Object.values(action) as string[]).includes(turn.action.name)
        : sentForm(turn, dayForm) !== null || turn.reading?.intent === 'unit_met',
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const texts = { sv, en }[turn.language].met
      if (turn.action?.name === action.undo) return takeBack(undone.parse(turn.action.payload), turn, needs)
      const met = metIn(turn, world)
      if (!met) return say(texts.noBody)
      if (!mayRecord(turn, met.body, world, needs)) return say(texts.notYours(bodyInWords(met.body, turn.language)))
      if (turn.action) return showForm(formFor(met, turn, world))
      if (sentForm(turn, dayForm) !== null) return withDay(met, turn, world, needs)
      const days = saidDays(saidIn(turn) ?? '', world.today, 'back')
      const on = days.length === 1 ? onlyDay(days[0]!) : null
      if (on === null || on > world.today) return askDay(met, turn)
      return record(met, on, turn, world, needs)
    },
  }
}

type Met = { body: Body; target: { id: string; name: string } }

/** Whom the message, the button or the form is about, and the body that meets each of those. */
function metIn(turn: Turn, world: World): Met | null {
  const [bodySent, targetSent] = (sentForm(turn, dayForm) ?? '').split('/')
  const pressed = turn.action ? asked.parse(turn.action.payload) : null
  const units = pressed ? [pressed.target] : targetSent ? [targetSent] : (turn.reading?.units ?? [])
  const wanted = pressed?.body ?? bodySent
  for (const body of world.governance.manifest.bodies) {
    if (body.frequency?.rule !== 'at-least-per-target' || (wanted && body.id !== wanted)) continue
    const target = targetsOf(body, world).find((one) => one !== null && units.includes(one.id))
    if (target) return { body, target }
  }
  return null
}

function mayRecord(turn: Turn, body: Body, world: World, needs: MeetingNeeds): boolean {
  const personId = turn.inbound.person?.personId ?? null
  if (personId === null) return false
  const { convener, chair, member } = partIn(personId, body.id, world)
  return convener || chair || member || isStrategist(turn, world, needs)
}

function askDay({ body, target }: Met, { language }: Turn): Decision {
  const texts = { sv, en }[language].met
  const ask = { label: texts.day, action: { name: action.ask, payload: { body: body.id, target: target.id } } }
  return { replies: [messageOf([sentence(texts.when(target.name)), buttons([{ ...ask, opens: 'form' as const }])])] }
}

function formFor({ body, target }: Met, { language }: Turn, { today }: World): Form {
  const texts = { sv, en }[language].met
  return {
    id: `${dayForm}${body.id}/${target.id}`,
    title: texts.day,
    intro: texts.when(target.name),
    inputs: [{ kind: 'day', name: 'on', label: texts.day, required: true, initial: today }],
    submit: texts.save,
  }
}

function withDay(met: Met, turn: Turn, world: World, needs: MeetingNeeds): Decision | Promise<Decision> {
  const texts = { sv, en }[turn.language].met
  const on = valueIn(turn, 'on')
  if (!isDay(on)) return faulty(formFor(met, turn, world), { on: texts.badDay })
  if (on > world.today) return faulty(formFor(met, turn, world), { on: texts.future })
  return record(met, on, turn, world, needs)
}

async function record(
  { body, target }: Met,
  on: Day,
  turn: Turn,
  world: World,
  needs: MeetingNeeds,
): Promise<Decision> {
  const { municipality } = turn.inbound
  const texts = { sv, en }[turn.language].met
  const year = { from: `${on.slice(0, 4)}-01-01` as Day, through: `${on.slice(0, 4)}-12-31` as Day }
  const all = await needs.database.unit(municipality, (unit) =>
    meetingsOf(unit, municipality, { body: body.id, ...year }),
  )
  const theirs = all.filter((meeting) => meeting.target === target.id)
  const when = dayInWords(on, turn.language, world.today)
  if (theirs.some(({ state, heldOn }) => state === 'held' && heldOn === on))
    return { ...say(texts.known(target.name, when)), immediate: null }
  const booked = theirs.find(
    ({ state, day }) =>
      (state === 'planned' || state === 'called') && day >= addDays(on, -nearDays) && day <= addDays(on, nearDays),
  )
  const held = { state: 'held' as const, heldOn: on, recordedAt: turn.now }
  const made: Meeting | null = booked
    ? null
    : {
        ...newMeeting({
          ...{
            id: needs.ids.next(),
            municipality,
            body: body.id,
            target: target.id,
            origin: 'chat',
            createdAt: turn.now,
          },
          ...{ day: on, start: '09:00', minutes: 60 },
        }),
        ...held,
      }
  const id = booked?.id ?? made!.id
  const was = booked ? booked.state : 'new'
  const back = { label: texts.undo, action: { name: action.undo, payload: { meetingId: id, was } } }
  return {
    replies: [messageOf([sentence(texts.saved(target.name, when)), buttons([back])])],
    immediate: null,
    change: {
      audit: { action: 'meetings.record-held', subject: { kind: 'meeting', id }, detail: { target: target.id } },
      async run(unit) {
        if (booked) await changeMeeting(unit, booked, held)
        else await createMeetings(unit, [made!])
      },
    },
  }
}

/** Only what was written down here; minutes that have been begun meanwhile keep it held. */
async function takeBack(
  { meetingId, was }: z.infer<typeof undone>,
  turn: Turn,
  { database }: MeetingNeeds,
): Promise<Decision> {
  const { municipality } = turn.inbound
  const texts = { sv, en }[turn.language].met
  const found = await database.unit(municipality, async (unit) => ({
    meeting: await meetingWithId(unit, municipality, meetingId),
    begun: (await recordOf(unit, municipality, meetingId)) !== null,
  }))
  const { meeting, begun } = found
  if (!meeting || meeting.state !== 'held' || begun) return say(texts.gone)
  return {
    replies: [{ text: texts.undone }],
    change: {
      audit: { action: 'meetings.undo-held', subject: { kind: 'meeting', id: meetingId } },
      async run(unit) {
        if (was === 'new') await removeMeetings(unit, municipality, [meetingId])
        else await changeMeeting(unit, meeting, { state: was, heldOn: null, recordedAt: null })
      },
    },
  }
}
