/** "Visa dagordningen för styrgruppen": the next meeting's, for those who belong to the body. */
import { bodyInWords } from '../../../../governance/body-name.ts'
import { z } from 'zod'
import { headingIn } from '../agenda.ts'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import type { Button, Meaning } from '../../../../conversation/message.ts'
import { messageOf, sentence } from '../../../../conversation/say.ts'
import { saidDays } from '../../../../governance/calendar/said-days.ts'
import type { World } from '../../../register/index.ts'
import type { Meeting } from '../../meeting.ts'
import { isStrategist, saidIn, worldOf } from '../../needs.ts'
import { noneBooked } from '../../none-booked.ts'
import { type Called, loadCalled, titleOf } from '../../notices/called.ts'
import { somebody, subjectOf } from '../../notices/in-words.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import { agendaParts, choicesPart, statusButtons } from '../../notices/notice.ts'
import { meetingsNear, partOf } from '../../notices/upcoming.ts'
import { meantIn, whichOf } from '../../notices/which.ts'
import { whenInWords } from '../../when-in-words.ts'
import { bodySpokenOf, meetingSpokenOf, rememberMeeting } from '../../spoken-of.ts'
import { textsIn } from '../in-words.ts'

const about = z.object({ meetingId: z.string() })

export function showAgenda(needs: NoticeNeeds): Dialogue {
  return {
    name: 'meetings.show-agenda',
    takes: (turn) =>
      turn.action
        ? turn.action.name === 'meetings.show-agenda'
        : turn.reading?.intent === 'meeting_agenda' || asksItsAgenda(turn),
    async decide(turn) {
      const texts = textsIn(turn.language)
      const world = await worldOf(turn, needs)
      const meetings = await needs.database.unit(turn.inbound.municipality, (unit) =>
        meetingsNear(unit, world, { from: world.today, states: ['planned', 'called'] }),
      )
      const read = turn.reading?.bodies ?? []
      const bodies = read.length > 0 || meetingSpokenOf(turn) ? read : bodySpokenOf(turn)
      const isDated = saidDays(saidIn(turn) ?? '', world.today).length > 0
      const spokenOf = bodies.length === 0 && !isDated ? (meetingSpokenOf(turn)?.id ?? null) : null
      const pressed = turn.action ? about.parse(turn.action.payload).meetingId : spokenOf
      const which =
        pressed === null
          ? whichOf(meetings, meantIn(saidIn(turn) ?? '', bodies, world.today))
          : whichOf(
              meetings.filter(({ id }) => id === pressed),
              { bodies: [], days: [] },
            )
      if (which.is === 'one') return shown(needs, turn, world, which.meeting)
      const [body] = bodies.flatMap((id) => world.governance.body(id) ?? [])
      if (body && (which.is === 'none' || which.is === 'other')) return noneBooked(needs, turn, world, body)
      if (which.is === 'none') return { replies: [{ text: texts.noMeetings }] }
      const offered = which.meetings.slice(0, 5).map((meeting) => choice(meeting, turn, world))
      const says = which.is === 'other' ? texts.noneThen : texts.which
      return { replies: [messageOf([sentence(says), choicesPart(offered, turn.language)])] }
    },
  }
}

/** "Vilka punkter är det nu?", after a meeting was booked or shown. */
function asksItsAgenda(turn: Turn): boolean {
  return (meetingSpokenOf(turn) !== null || bodySpokenOf(turn).length > 0) && itsAgenda.test(saidIn(turn) ?? '')
}

const itsAgenda =
  /^\s*(?:(?:och|men|ok|okej|bra|hur|vad|vilka|visa|se|läs upp|skriv ut|skriv|får jag se|kan jag se|and|what|which|show)[\s,]+)*(?:(?:är|har|finns|blir|står|stå|ser|ska|kan|tas|tar|ta|mer|mera|annat|för|more|vi|det|upp|på|med|jag|mig|dagens|alla|de|nu|the|are|is|on)\s+)*(?:punkter(?:na)?|dagordningen|agendan|föredragningslistan|items|agenda)(?:\s+(?:är|har|finns|blir|ser|står|det|vi|ut|nu|så långt|hittills|med|redan|där|då|på|mötet|kvar|so far|now))*[\s.!?]*$/iu

function choice(meeting: Meeting, { language }: Turn, world: World): Button<Meaning> {
  const body = world.governance.body(meeting.body)!
  return {
    label: `${titleOf({ meeting, body, world }, language)} ${whenInWords(meeting, language, world.today)}`,
    action: { name: 'meetings.show-agenda', payload: { meetingId: meeting.id } },
  }
}

async function shown(needs: NoticeNeeds, turn: Turn, world: World, meeting: Meeting): Promise<Decision> {
  const texts = textsIn(turn.language)
  const called = await needs.database.unit(turn.inbound.municipality, (unit) => loadCalled(unit, meeting, world))
  if (!called) return { replies: [{ text: texts.noMeetings }] }
  const personId = turn.inbound.person?.personId ?? ''
  if (!partOf(called, personId).sits && !isStrategist(turn, world, needs))
    return { replies: [{ text: texts.notMember(bodyInWords(called.body, turn.language)) }] }
  const sits = called.invitations.some((one) => one.personId === personId)
  return {
    memory: rememberMeeting(meeting, turn.memory),
    replies: [
      messageOf([
        sentence(texts.heading(...subjectOf(called, turn.language))),
        ...agendaParts(called.agenda, called, turn.language),
        ...reportParts(called, turn),
        choicesPart(sits ? statusButtons({ called, language: turn.language }) : [], turn.language),
      ]),
    ],
  }
}

function reportParts(called: Called, { language }: Turn) {
  return called.agenda
    .filter(({ reports }) => reports.length > 0)
    .map((point) => {
      const rows = point.reports.map(({ personId, text }) => `${somebody(called, personId, language)}: ${text}`)
      return sentence([textsIn(language).reports(headingIn(point, language)), ...rows].join('\n'))
    })
}
