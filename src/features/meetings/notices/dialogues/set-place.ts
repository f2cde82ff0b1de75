/** Where a meeting is held: a room, a link, or both, said by whoever convenes it. Those who have been called hear of it. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import type { Form } from '../../../../conversation/message.ts'
import { saidDays } from '../../../../governance/calendar/said-days.ts'
import { saidTime } from '../../../../governance/calendar/said-times.ts'
import { dayOf } from '../../../../lib/day.ts'
import type { World } from '../../../register/index.ts'
import { isStrategist, saidIn, worldOf } from '../../needs.ts'
import { rememberMeeting } from '../../spoken-of.ts'
import { changeMeeting, meetingWithId } from '../../store.ts'
import { type Called, loadCalled } from '../called.ts'
import { subjectOf, textsIn } from '../in-words.ts'
import type { NoticeNeeds } from '../needs.ts'
import { tell } from '../sweep.ts'
import { partOf } from '../upcoming.ts'

const about = z.object({ meetingId: z.string() })
const formName = 'meetings.place:'

export function setPlace(needs: NoticeNeeds): Dialogue {
  return {
    name: 'meetings.set-place',
    takes: (turn) =>
      turn.action
        ? turn.action.name === 'meetings.set-place'
        : turn.inbound.kind === 'form'
          ? turn.inbound.form.startsWith(formName)
          : placeSaid(turn) !== null,
    async decide(turn) {
      const { inbound } = turn
      const world = await worldOf(turn, needs)
      const spoken = placeSaid(turn)
      if (spoken) {
        const called = await mine(needs, turn, world, spoken.meetingId)
        if (!called) return { replies: [{ text: textsIn(turn.language).answer.notCalled }] }
        return keep(needs, turn, called, { place: spoken.place, link: called.meeting.link }, world)
      }
      const meetingId =
        inbound.kind === 'form' ? inbound.form.slice(formName.length) : about.parse(turn.action?.payload).meetingId
      const called = await mine(needs, turn, world, meetingId)
      if (!called) return { replies: [{ text: textsIn(turn.language).answer.notCalled }], immediate: null }
      const form = formFor(called, turn)
      return inbound.kind === 'form'
        ? save(needs, turn, called, form, world)
        : { replies: [], immediate: { kind: 'form', form } }
    },
  }
}

/** "I rådhuset, sal Vättern", said of the meeting that was just booked or shown, when it is nothing else. */
function placeSaid(turn: Turn): { meetingId: string; place: string } | null {
  const { about: spokenOf } = turn.memory ?? {}
  const said = saidIn(turn)?.trim() ?? ''
  if (spokenOf?.what !== 'meeting') return null
  const told = tells.exec(said)?.[1]?.replace(/[.\s]+$/u, '')
  if (told) return { meetingId: spokenOf.id, place: told }
  if (turn.reading?.intent !== 'out_of_scope') return null
  const place =
    /^(?:(?:och )?(?:vi (?:ses|träffas|är|sitter)|det (?:är|blir)|mötet (?:är|hålls)|we meet|it is) )?(?:i|på|in|at) ([\p{L}][^?!]{1,80})$/iu.exec(
      said,
    )?.[1]
  const isTime = saidTime(said) !== null || saidDays(said, dayOf(turn.now)).length > 0
  return place === undefined || isTime
    ? null
    : { meetingId: spokenOf.id, place: said.replace(/^.*?\b(?=(?:i|på|in|at) )/iu, '').replace(/[.\s]+$/u, '') }
}

const tells =
  /^(?:(?:och|men|ok|okej|nej)[\s,]+)*(?:(?:ändra|byt|sätt|flytta|change|set)\s+)?(?:plats(?:en)?|lokal(?:en)?|rum(?:met)?|the (?:place|room)|place|room)\s*(?:till|är|blir|ska vara|:|to|is)\s*(\p{L}[^?!]{1,80})$/iu

/** Only whoever leads the body, or the strategist, says where it meets. */
async function mine(needs: NoticeNeeds, turn: Turn, world: World, meetingId: string): Promise<Called | null> {
  const { municipality, person } = turn.inbound
  const called = await needs.database.unit(municipality, async (unit) => {
    const meeting = await meetingWithId(unit, municipality, meetingId)
    return meeting && loadCalled(unit, meeting, world)
  })
  if (!called) return null
  return partOf(called, person?.personId ?? '').leads || isStrategist(turn, world, needs) ? called : null
}

function formFor({ meeting, rules }: Called, { language }: Turn): Form {
  const { prepare } = textsIn(language)
  const initial = (value: string | null) => (value === null ? {} : { initial: value })
  return {
    id: `${formName}${meeting.id}`,
    title: prepare.formTitle,
    inputs: [
      {
        kind: 'text',
        name: 'place',
        label: prepare.formPlace,
        maxLength: 200,
        ...initial(meeting.place ?? rules.place),
      },
      { kind: 'text', name: 'link', label: prepare.formLink, maxLength: 1_000, ...initial(meeting.link ?? rules.link) },
    ],
    submit: prepare.submit,
  }
}

function save(needs: NoticeNeeds, turn: Turn, called: Called, form: Form, world: World): Decision {
  const { prepare } = textsIn(turn.language)
  const { inbound } = turn
  const said = (name: string): string | null => {
    const value = inbound.kind === 'form' ? inbound.values[name] : undefined
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const [place, link] = [said('place'), said('link')]
  if (place === null && link === null)
    return { replies: [], immediate: { kind: 'faults', form, faults: { place: prepare.noPlace } } }
  if (link !== null && !isAddress(link))
    return { replies: [], immediate: { kind: 'faults', form, faults: { link: prepare.badLink } } }
  return keep(needs, turn, called, { place, link }, world)
}

function keep(
  needs: NoticeNeeds,
  turn: Turn,
  called: Called,
  where: { place: string | null; link: string | null },
  world: World,
): Decision {
  const { meeting } = called
  const { municipality } = turn.inbound
  const meant = { municipality, host: meeting.municipality, meetingId: meeting.id }
  return {
    replies: [{ text: textsIn(turn.language).prepare.placeSaved(...subjectOf(called, turn.language)) }],
    immediate: null,
    memory: rememberMeeting(meeting, turn.memory),
    change: {
      audit: { action: 'meetings.set-place', subject: { kind: 'meeting', id: meeting.id } },
      async run(unit) {
        await changeMeeting(unit, meeting, { ...where, icsSequence: meeting.icsSequence + 1 })
        await tell(unit, needs, meant, world)
      },
    },
  }
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:'
}
