/** "Kalla till ett extra möte med styrgruppen på torsdag kl. 10": booked and called at once, and never counted toward the mandate. */
import { bodyInWords, bodyTitle } from '../../../../governance/body-name.ts'
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import type { Button, Meaning } from '../../../../conversation/message.ts'
import { messageOf, sentence } from '../../../../conversation/say.ts'
import { saysOnlyWhen } from '../../../../governance/calendar/only-when.ts'
import { isAmong, onlyDay, type SaidDays, saidDays } from '../../../../governance/calendar/said-days.ts'
import { saidTime } from '../../../../governance/calendar/said-times.ts'
import { daysThrough } from '../../../../governance/calendar/weeks.ts'
import { isWorkingDay } from '../../../../governance/calendar/working-days.ts'
import type { Body } from '../../../../governance/manifest/schema.ts'
import { type Day, dayOf } from '../../../../lib/day.ts'
import type { World } from '../../../register/index.ts'
import { rulesOf } from '../../body/rules.ts'
import { newMeeting } from '../../meeting.ts'
import { mayBook, settingOf } from '../../none-booked.ts'
import { saidIn, worldOf } from '../../needs.ts'
import { noticeDaysOf } from '../../notices/days.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import { choicesPart } from '../../notices/notice.ts'
import { tell } from '../../notices/sweep.ts'
import { requestOf } from '../../requests.ts'
import type { BodySetting } from '../../setting.ts'
import { bodySpokenOf, rememberMeeting } from '../../spoken-of.ts'
import { createMeetings } from '../../store.ts'
import { dayInWords, whenInWords } from '../../when-in-words.ts'
import { textsIn } from '../in-words.ts'

const name = 'meetings.extra-meeting'
const about = z.object({ body: z.string(), day: z.string().nullish(), time: z.string().nullish() })
type About = z.infer<typeof about>

/** "Boka möte med styrgruppen" is one beside the plan, too; to plan a whole year is something else. */
function asksForOne(turn: Turn): boolean {
  const intent = turn.reading?.intent
  if (intent === 'meeting_extra') return true
  return intent === 'meeting_book' && requestOf(turn, dayOf(turn.now))?.kind !== 'plan'
}

export function extraMeeting(needs: NoticeNeeds): Dialogue {
  return {
    name,
    takes: (turn) =>
      turn.action ? turn.action.name === 'meetings.extra' : asksForOne(turn) || isWhen(turn) || booksOne(turn),
    async decide(turn) {
      const texts = textsIn(turn.language).extra
      const world = await worldOf(turn, needs)
      const said = saidIn(turn) ?? ''
      const before = turn.action ? turn.action.payload : isWhen(turn) ? turn.progress?.data : null
      const read = turn.reading?.bodies ?? []
      const word = read.length > 0 ? read : ofTheWord(said, world)
      const bodies = word.length === 0 && booksOne(turn) ? turn.memory!.bodies : word
      const given: About | null = before ? about.parse(before) : bodies.length === 1 ? { body: bodies[0]! } : null
      const [on] = saidDays(said, world.today)
      const day = (on && onlyDay(on)) ?? given?.day ?? null
      const time = saidTime(said) ?? given?.time ?? null
      if (!given) return askBody(turn, world, { day, time })
      const body = world.governance.body(given.body)
      if (!body) return { replies: [{ text: texts.whichBody }], progress: null }
      const setting = await settingOf(body, turn, needs)
      if (!mayBook(body, setting, turn, world, needs))
        return { replies: [{ text: texts.notYours(bodyInWords(body, turn.language)) }], progress: null }
      const either = day === null && on ? daysIn(on) : []
      if (either.length === 2) return askDay(turn, world, body, either, time)
      return book(needs, turn, world, body, setting, { day: day as Day | null, time })
    },
  }
}

/** "Boka ett, torsdag 17 december kl 10", after it was told that the group has no meeting booked. */
function booksOne(turn: Turn): boolean {
  return bodySpokenOf(turn).length > 0 && one.test(saidIn(turn) ?? '')
}

const one =
  /^\s*(?:(?:ok|okej|ja|jo|då|bra|kan du|kan vi|vi får|vi|jag vill|please|then|and)[\s,]+)*(?:boka|bokar|kalla till|kallar till|lägg in|sätt|book|call)(?:\s+in)?\s+(?:ett|en|det|one|it)(?:\s+(?:möte|träff|nytt|extra|meeting))*(?:\s*,|\s+(?:på|den|till|i|nästa|kl|on|at|\p{L}+dag)(?!\p{L})|[\s.!]*$)/iu

/** The answer to "vilken dag och tid?", and nothing of something else that names a day: "okej, tack för i dag". */
function isWhen(turn: Turn): boolean {
  const said = saidIn(turn)
  if (turn.progress?.dialogue !== name || said === null || ofSomethingElse.test(turn.reading?.intent ?? ''))
    return false
  const today = dayOf(turn.now)
  const days = saidDays(said, today)
  // What was yesterday is told of, and never the answer.
  const isTold = days.length > 0 && days.every(({ through }) => through < today)
  return (saidTime(said) !== null || days.length > 0) && !isTold && saysOnlyWhen(said, today)
}
const ofSomethingElse = /^(?:thanks|goodbye|cancel|apology)$/u

/** "Ett beredningsmöte": the one group that has the word in its name. */
function ofTheWord(said: string, { governance }: World): readonly string[] {
  const word = /(?<!\p{L})(\p{L}{5,}?)s?(?:möte|sammanträde)(?:t|n)?(?!\p{L})/iu.exec(said)?.[1]?.toLowerCase()
  if (word === undefined) return []
  const found = governance.manifest.bodies.filter(({ name, aliases }) =>
    [name, ...aliases].some((one) => one.toLowerCase().includes(word)),
  )
  return found.length === 1 ? [found[0]!.id] : []
}

function askBody(turn: Turn, { governance }: World, when: { day: string | null; time: string | null }): Decision {
  const offered = governance.manifest.bodies.map((body): Button<Meaning> => ({
    label: bodyTitle(body, turn.language),
    action: { name: 'meetings.extra', payload: { body: body.id, ...when } },
  }))
  const says = textsIn(turn.language).extra.whichBody
  return { replies: [messageOf([sentence(says), choicesPart(offered, turn.language)])], progress: null }
}

/** The days of a weekday that is said of a week or two: "nästa torsdag" is this one to some, and the next to others. */
function daysIn(said: SaidDays): readonly Day[] {
  if (said.weekday === null) return []
  return daysThrough(said.from, said.through).filter((day) => isAmong(day, said))
}

function askDay(turn: Turn, world: World, body: Body, days: readonly Day[], time: string | null): Decision {
  const offered = days.map((day): Button<Meaning> => ({
    label: dayInWords(day, turn.language, world.today),
    action: { name: 'meetings.extra', payload: { body: body.id, day, time } },
  }))
  return {
    replies: [messageOf([sentence(textsIn(turn.language).extra.whichDay), choicesPart(offered, turn.language)])],
    progress: { dialogue: name, step: 'when', data: { body: body.id, day: null, time } },
  }
}

function book(
  needs: NoticeNeeds,
  turn: Turn,
  world: World,
  body: Body,
  setting: BodySetting | null,
  { day, time }: { day: Day | null; time: string | null },
): Decision {
  const texts = textsIn(turn.language).extra
  const { municipality } = turn.inbound
  const ask = (says: string): Decision => ({
    replies: [
      messageOf([
        sentence(says),
        choicesPart(
          [{ label: texts.poll, action: { name: 'meetings.open-poll', payload: { body: body.id } } }],
          turn.language,
        ),
      ]),
    ],
    progress: { dialogue: name, step: 'when', data: { body: body.id, day, time } },
  })
  if (day === null) return ask(texts.ask(bodyInWords(body, turn.language)))
  if (!isWorkingDay(day, closedDays(world))) return ask(texts.dayOff(dayInWords(day, turn.language, world.today)))
  if (time === null) return ask(texts.noTime(dayInWords(day, turn.language, world.today)))
  const rules = rulesOf(body, setting)
  const meeting = newMeeting({
    ...{ id: needs.ids.next(), municipality, body: body.id, origin: 'chat', createdAt: turn.now },
    ...{
      day,
      start: time,
      minutes: rules.minutes,
      kind: 'extraordinary',
      fixed: true,
      place: rules.place,
      link: rules.link,
    },
  })
  if (meeting.startsAt <= turn.now) return ask(texts.past)
  const when = whenInWords(meeting, turn.language, world.today)
  const where = { municipality, host: municipality, meetingId: meeting.id }
  const { call } = noticeDaysOf(day, rules.noticeDays.value, closedDays(world))
  return {
    replies: [
      {
        text: `${texts.made(bodyInWords(body, turn.language), when, call > world.today ? dayInWords(call, turn.language, world.today) : null)} ${texts.notCounted}`,
      },
    ],
    progress: null,
    memory: rememberMeeting(meeting, turn.memory),
    change: {
      audit: { action: 'meetings.book-extra', subject: { kind: 'meeting', id: meeting.id } },
      async run(unit) {
        await createMeetings(unit, [meeting])
        await tell(unit, needs, where, world)
      },
    },
  }
}

function closedDays({ governance }: World): readonly string[] {
  return (governance.manifest.municipality.calendar?.closed ?? []).map(({ on }) => on)
}
