/** "Hitta en annan tid för styrgruppen": times put to the members, votes by button, and whoever asked chooses. */
import { bodyInWords, bodyTitle } from '../../../../governance/body-name.ts'
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import type { Button, Meaning } from '../../../../conversation/message.ts'
import { list, messageOf, sentence } from '../../../../conversation/say.ts'
import { calendarOf } from '../../../../governance/calendar/calendar.ts'
import { customaryCalendar } from '../../../../governance/calendar/municipal-calendar.ts'
import { isWorkingDay } from '../../../../governance/calendar/working-days.ts'
import type { Body } from '../../../../governance/manifest/schema.ts'
import { type Day, addDays, instantAt, isDay } from '../../../../lib/day.ts'
import { type World, lookupsOf } from '../../../register/index.ts'
import { rulesOf } from '../../body/rules.ts'
import { type Meeting, hoursOf, instantsOf, newMeeting } from '../../meeting.ts'
import { isStrategist, saidIn, worldOf } from '../../needs.ts'
import { hostOf, loadCalled, titleOf } from '../../notices/called.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import { choicesPart } from '../../notices/notice.ts'
import { tell } from '../../notices/sweep.ts'
import { meetingsNear, partOf } from '../../notices/upcoming.ts'
import { meantIn, whichOf } from '../../notices/which.ts'
import { busyTimesOf, changeMeeting, createMeetings, meetingsOf, meetingWithId, settingsOf } from '../../store.ts'
import { dayInWords, whenInWords } from '../../when-in-words.ts'
import { loadPoll, pollKey, questionTo, resultTo, settledTo } from '../asking.ts'
import { bodyOf, chosenInWords, optionInWords, textsIn } from '../in-words.ts'
import { type Named, asSlots, namedTimes } from '../named-times.ts'
import type { Option, Poll, Vote } from '../poll.ts'
import { type Slot, slotsFor, stretchFrom } from '../slots.ts'
import { openPoll, pollWithId, settlePoll, vote } from '../store.ts'

const aDay = z.custom<Day>((value) => typeof value === 'string' && isDay(value))
const opened = z.object({
  meetingId: z.string().nullish(),
  body: z.string().nullish(),
  /** Times that were named; a start of null is the usual one. */
  named: z.array(z.object({ day: aDay, start: z.string().nullable() })).nullish(),
})
const voted = z.object({
  pollId: z.string(),
  host: z.string(),
  /** Null: none of them fits. */
  optionId: z.string().nullable(),
  answer: z.enum(['yes', 'no']),
})
const chosen = z.object({ pollId: z.string(), optionId: z.string() })

const slotsOffered = 4
const mostNamed = 8
const daysToAnswer = 3

export function chooseTime(needs: NoticeNeeds): Dialogue {
  return {
    name: 'meetings.choose-time',
    takes: (turn) =>
      turn.action
        ? ['meetings.open-poll', 'meetings.vote', 'meetings.choose'].includes(turn.action.name)
        : turn.reading?.intent === 'meeting_poll',
    async decide(turn) {
      const world = await worldOf(turn, needs)
      switch (turn.action?.name) {
        case 'meetings.vote':
          return takeVote(needs, turn, world, voted.parse(turn.action.payload))
        case 'meetings.choose':
          return choose(needs, turn, world, chosen.parse(turn.action.payload))
        case 'meetings.open-poll':
          return openFor(needs, turn, world, opened.parse(turn.action.payload))
        default:
          return openSaid(needs, turn, world)
      }
    },
  }
}

async function openSaid(needs: NoticeNeeds, turn: Turn, world: World): Promise<Decision> {
  const texts = textsIn(turn.language)
  const { municipality } = turn.inbound
  const coming = await needs.database.unit(municipality, (unit) =>
    meetingsNear(unit, world, { from: world.today, states: ['planned', 'called'] }),
  )
  const own = coming.filter((meeting) => meeting.municipality === municipality)
  const named = namedTimes(saidIn(turn) ?? '', world.today)
  if (named.length > 1) return openNamed(needs, turn, world, own, named)
  const which = whichOf(own, meantIn(saidIn(turn) ?? '', turn.reading?.bodies ?? [], world.today))
  if (which.is === 'none') return { replies: [{ text: texts.none }] }
  if (which.is === 'one') return openFor(needs, turn, world, { meetingId: which.meeting.id })
  const offered = which.meetings.slice(0, 5).map((meeting): Button<Meaning> => ({
    label: `${titleOf({ meeting, body: world.governance.body(meeting.body)!, world }, turn.language)} ${whenInWords(meeting, turn.language, world.today)}`,
    action: { name: 'meetings.open-poll', payload: { meetingId: meeting.id } },
  }))
  return { replies: [messageOf([sentence(texts.which), choicesPart(offered, turn.language)])] }
}

/** Another time for a meeting when that is said, or when it lies on one of the days; else a meeting of its own. */
async function openNamed(
  needs: NoticeNeeds,
  turn: Turn,
  world: World,
  coming: readonly Meeting[],
  named: readonly Named[],
): Promise<Decision> {
  const texts = textsIn(turn.language)
  const bodies = turn.reading?.bodies ?? []
  const [body] = bodies
  if (body === undefined || bodies.length > 1) {
    const offered = world.governance.manifest.bodies.map((each): Button<Meaning> => ({
      label: bodyTitle(each, turn.language),
      action: { name: 'meetings.open-poll', payload: { body: each.id, named } },
    }))
    return { replies: [messageOf([sentence(texts.whichBody), choicesPart(offered, turn.language)])] }
  }
  const booked = coming.filter((meeting) => meeting.body === body)
  const moved =
    booked.find(({ day }) => named.some((one) => one.day === day)) ??
    (insteadOf.test(saidIn(turn) ?? '') ? booked[0] : undefined)
  const others = named.filter(({ day }) => day !== moved?.day)
  return openFor(needs, turn, world, { body, meetingId: moved?.id ?? null, named: others })
}

const insteadOf =
  /(?<!\p{L})(?:annan|ny|andra|flytta|byt|byta|ändra|i\s*stället|istället|another|new|move|change|instead|other)(?!\p{L})/iu

/** Why the times cannot be put to anybody; null when they can. */
function unfit(slots: readonly Slot[], turn: Turn, world: World): string | null {
  const texts = textsIn(turn.language)
  if (slots.length > mostNamed) return texts.tooMany(mostNamed)
  const closed = (world.governance.manifest.municipality.calendar?.closed ?? []).map(({ on }) => on)
  const inWords = (slot: Slot) => optionInWords({ id: '', ...slot }, turn.language, world.today)
  const past = slots.find(({ day, start }) => instantAt(day, start) <= turn.now)
  if (past) return texts.past(inWords(past))
  const free = slots.find(({ day }) => !isWorkingDay(day, closed))
  return free ? texts.dayOff(inWords(free)) : null
}

/** Answers are wanted before the first of the times. */
function closingDay(slots: readonly Slot[], today: Day): Day {
  const usual = addDays(today, daysToAnswer)
  const before = addDays(slots[0]?.day ?? usual, -1)
  return before < today ? today : before < usual ? before : usual
}

async function openFor(
  needs: NoticeNeeds,
  turn: Turn,
  world: World,
  { meetingId, body: bodyId, named }: z.infer<typeof opened>,
): Promise<Decision> {
  const texts = textsIn(turn.language)
  const { municipality, person } = turn.inbound
  const meeting = meetingId
    ? await needs.database.unit(municipality, (unit) => meetingWithId(unit, municipality, meetingId))
    : null
  const body = world.governance.body(meeting?.body ?? bodyId ?? '')
  if (!body || (meetingId && !meeting) || hostOf(body, municipality) !== municipality)
    return { replies: [{ text: texts.none }] }
  const asked = await whatToOffer(needs, municipality, world, body, meeting)
  const leads = partOf(asked.called, person?.personId ?? '').leads || isStrategist(turn, world, needs)
  if (!leads) return { replies: [{ text: texts.notYours(bodyInWords(body, turn.language)) }] }
  const slots = named ? asSlots(named, asked.usual) : asked.slots
  if (slots.length === 0) return { replies: [{ text: texts.noSlots }] }
  const because = named ? unfit(slots, turn, world) : null
  if (because !== null) return { replies: [{ text: because }] }
  const poll: Poll = {
    id: needs.ids.next(),
    ...{ municipality, body: body.id, meetingId: meeting?.id ?? null },
    kind: meeting?.kind ?? (asked.isBooked ? 'extraordinary' : 'ordinary'),
    minutes: asked.minutes,
    state: 'open',
    openedBy: person?.personId ?? '',
    openedAt: turn.now,
    closesOn: closingDay(slots, world.today),
    chosen: null,
    version: 1,
  }
  const options = slots.map((slot): Option => ({ id: needs.ids.next(), ...slot }))
  const closes = dayInWords(poll.closesOn, turn.language, world.today)
  return {
    replies: [
      messageOf([
        sentence(texts.opened(bodyInWords(body, turn.language), asked.people.length, closes)),
        list(options.map((option) => optionInWords(option, turn.language, world.today))),
      ]),
    ],
    progress: null,
    change: {
      audit: { action: 'meetings.open-poll', subject: { kind: 'poll', id: poll.id } },
      async run(unit) {
        await openPoll(unit, poll, options)
        const seen = await loadPoll(unit, poll, world)
        if (seen)
          await needs.notices.post(
            unit,
            municipality,
            seen.people.map((personId) => questionTo(seen, personId)),
          )
      },
    },
  }
}

/** Who is asked, and the times that seem to fit them best. */
async function whatToOffer(
  needs: NoticeNeeds,
  municipality: string,
  world: World,
  body: Body,
  meeting: Meeting | null,
) {
  return needs.database.unit(municipality, async (unit) => {
    const setting = (await settingsOf(unit, municipality)).find((one) => one.body === body.id) ?? null
    const rules = rulesOf(body, setting)
    const { from, through } = stretchFrom(world.today)
    const called = (await loadCalled(unit, meeting ?? stand(needs, municipality, body, from), world))!
    const people = called.seating.people.map(({ person }) => person.id)
    const closed = (world.governance.manifest.municipality.calendar?.closed ?? []).map(({ on }) => on)
    const minutes = meeting ? hoursOf(meeting).minutes : rules.minutes
    // One that takes the place of none while others are booked is one beside the plan.
    const ahead = await meetingsOf(unit, municipality, {
      body: body.id,
      from: world.today,
      states: ['planned', 'called'],
    })
    const slots = slotsFor({
      calendar: calendarOf(from, through, { ...customaryCalendar, closed: closed as Day[] }),
      wanted: meeting ? hoursOf(meeting) : { day: addDays(from, 7), start: rules.start ?? '09:00' },
      minutes,
      people,
      busy: await busyTimesOf(unit, municipality, {
        from: instantAt(from, '00:00'),
        through: instantAt(addDays(through, 1), '00:00'),
        people,
      }),
      isAway(personId, day) {
        const away = lookupsOf(world.register).person(personId)?.away ?? null
        return away !== null && away.from <= day && day <= away.through
      },
      count: slotsOffered,
    })
    return {
      called,
      people,
      slots,
      minutes,
      usual: meeting ? hoursOf(meeting).start : (rules.start ?? '09:00'),
      isBooked: ahead.length > 0,
    }
  })
}

/** No meeting yet: one that is only thought of, to know the body by. */
function stand({ ids, clock }: NoticeNeeds, municipality: string, body: Body, day: Day): Meeting {
  const given = { id: ids.next(), municipality, body: body.id, origin: 'chat' as const, createdAt: clock.now() }
  return newMeeting({ ...given, day, start: '09:00', minutes: 60 })
}

async function takeVote(
  needs: NoticeNeeds,
  turn: Turn,
  world: World,
  { pollId, host, optionId, answer }: z.infer<typeof voted>,
): Promise<Decision> {
  const texts = textsIn(turn.language)
  const { municipality, person } = turn.inbound
  const personId = person?.personId ?? ''
  const seen = await needs.database.unit(municipality, async (unit) => {
    const poll = await pollWithId(unit, host, pollId)
    return poll && loadPoll(unit, poll, world)
  })
  if (!seen) return { replies: [{ text: texts.closed }] }
  if (!seen.people.includes(personId)) return { replies: [{ text: texts.notIn }] }
  const { poll, options } = seen
  if (poll.state !== 'open') {
    const settled = options.find(({ id }) => id === poll.chosen)
    return {
      replies: [{ text: settled ? texts.over(optionInWords(settled, turn.language, world.today)) : texts.closed }],
    }
  }
  const votes: Vote[] = options
    .filter(({ id }) => optionId === null || id === optionId)
    .map(({ id }) => ({ optionId: id, personId, answer: optionId === null ? 'no' : answer }))
  return {
    replies: [],
    change: {
      audit: { action: 'meetings.vote', subject: { kind: 'poll', id: pollId } },
      async run(unit) {
        await vote(unit, municipality, poll, votes, turn.now)
        const after = await loadPoll(unit, poll, world)
        if (!after) return
        const question = questionTo(after, personId)
        const again = { ...question, key: `${question.key}:${needs.ids.next()}`, replaces: pollKey(poll, personId) }
        const result = poll.municipality === municipality ? resultTo(after) : null
        await needs.notices.post(unit, municipality, [again, ...(result ? [result] : [])])
      },
    },
  }
}

async function choose(
  needs: NoticeNeeds,
  turn: Turn,
  world: World,
  { pollId, optionId }: z.infer<typeof chosen>,
): Promise<Decision> {
  const texts = textsIn(turn.language)
  const { municipality, person } = turn.inbound
  const found = await needs.database.unit(municipality, async (unit) => {
    const poll = await pollWithId(unit, municipality, pollId)
    const seen = poll && (await loadPoll(unit, poll, world))
    if (!seen) return null
    const meeting = seen.poll.meetingId === null ? null : await meetingWithId(unit, municipality, seen.poll.meetingId)
    return { seen, meeting, leads: seen.poll.openedBy === person?.personId || isStrategist(turn, world, needs) }
  })
  if (!found) return { replies: [{ text: texts.closed }] }
  const { seen, meeting, leads } = found
  if (!leads) return { replies: [{ text: texts.notYours(bodyOf(seen, turn.language)) }] }
  const option = seen.options.find(({ id }) => id === optionId)
  const isGone =
    seen.poll.meetingId !== null && (!meeting || (meeting.state !== 'planned' && meeting.state !== 'called'))
  if (!option || seen.poll.state !== 'open' || isGone) return { replies: [{ text: texts.closed }] }
  return {
    replies: [{ text: chosenInWords(seen, option, turn.language) }],
    change: {
      audit: { action: 'meetings.choose-time', subject: { kind: 'poll', id: pollId } },
      async run(unit) {
        await settlePoll(unit, seen.poll, { state: 'chosen', chosen: optionId })
        // Whoever has not been asked yet need not be; before the others the question says that it is over.
        const asked = seen.people.map((personId) => pollKey(seen.poll, personId))
        await needs.notices.withdraw(unit, municipality, asked)
        const settled = seen.people.map((personId) => settledTo(seen, option, personId))
        await needs.notices.post(unit, municipality, settled)
        const { minutes, body } = seen.poll
        const at = instantsOf({ day: option.day, start: option.start, minutes })
        const made = newMeeting({
          ...{
            id: needs.ids.next(),
            municipality,
            body,
            origin: 'chat',
            createdAt: turn.now,
            kind: seen.poll.kind,
            fixed: true,
          },
          ...{ day: option.day, start: option.start, minutes },
        })
        if (meeting) await changeMeeting(unit, meeting, { ...at, icsSequence: meeting.icsSequence + 1 })
        else await createMeetings(unit, [made])
        await tell(unit, needs, { municipality, host: municipality, meetingId: meeting?.id ?? made.id }, world)
      },
    },
  }
}
