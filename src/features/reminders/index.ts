/** "Påminn mig på måndag": one message to whoever asks, of what was just spoken of or of what was said. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../conversation/dialogue.ts'
import { saidIn, say } from '../../conversation/forms.ts'
import type { Outbound } from '../../conversation/inbound.ts'
import { stillShown } from '../../conversation/latest-said.ts'
import type { Hours } from '../../conversation/notices/hours.ts'
import type { Notices } from '../../conversation/notices/notices.ts'
import { buttons, messageOf, sentence } from '../../conversation/say.ts'
import type { Database } from '../../database/database.ts'
import type { Feature } from '../../feature.ts'
import { dayOf } from '../../lib/day.ts'
import type { Ids } from '../../lib/ids.ts'
import { saysInPassing, saysNothing } from '../../conversation/says-nothing.ts'
import { dayInWords } from '../meetings/index.ts'
import { aboutQuietDays, chooseQuietDays } from './quiet-days/choose.ts'
import { type SaidReminder, saidReminder, wishesForDays } from './said.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

export type ReminderNeeds = { database: Pick<Database, 'unit'>; ids: Ids; notices: Notices; hours: Hours }

const texts = { sv, en }
const takeBackAction = 'reminders.take-back'
const kept = z.object({ key: z.string() })
const longest = 200
const farthest = 366 * 86_400_000

export function reminders(needs: ReminderNeeds): Feature {
  return {
    name: 'reminders',
    dialogues: [chooseQuietDays(needs), remindMe(needs), takeBack(needs), tellDays],
    about: [aboutQuietDays],
  }
}

function remindMe(needs: ReminderNeeds): Dialogue {
  return {
    name: 'reminders.remind-me',
    takes: (turn) => !turn.action && saidReminder(saidIn(turn) ?? '', turn.now) !== null,
    async decide(turn) {
      const said = saidReminder(saidIn(turn)!, turn.now)!
      const t = texts[turn.language]
      const personId = turn.inbound.person?.personId ?? null
      if (personId === null) return say(t.unknown)
      if (said.isHour && said.at <= turn.now) return say(t.past)
      if (said.at.getTime() - turn.now.getTime() > farthest) return say(t.tooFar)
      const found = said.about === null ? await lastOf(turn, needs) : said.about
      const about = found?.slice(0, longest) ?? null
      if (about === null && pointsBack.test(saidIn(turn)!)) return say(t.what)
      return set(turn, personId, { ...said, about }, needs)
    },
  }
}

function set(
  turn: Turn,
  personId: string,
  { at, isHour, isSaid, about }: SaidReminder,
  needs: ReminderNeeds,
): Decision {
  const { language } = turn
  const { municipality } = turn.inbound
  const t = texts[language]
  const key = `reminders:${needs.ids.next()}`
  const outbound: Outbound = {
    address: { to: 'person', personId },
    message: { text: t.message(about) },
    nature: 'unasked',
    why: t.why,
    ...{ key, language, from: at },
    ...(isHour ? { urgent: true } : {}),
  }
  // When it will be said, which may be later: nobody is written to at night.
  const said = isHour ? needs.hours.waking(municipality, at) : needs.hours.digest(municipality, at)
  const day = dayInWords(dayOf(said), language, dayOf(turn.now))
  const when = isHour ? `${day} ${clock[language].format(said)}` : day
  const back = { label: t.takeBack, action: { name: takeBackAction, payload: { key } } }
  return {
    replies: [messageOf([sentence(t.set(when, about, !isSaid)), buttons([back])])],
    ...(turn.memory ? { memory: turn.memory } : {}),
    change: {
      audit: { action: 'reminders.set', subject: { kind: 'person', id: personId } },
      async run(unit) {
        await needs.notices.post(unit, municipality, [outbound])
      },
    },
  }
}

const format = (locale: string) =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' })
const clock = { sv: format('sv-SE'), en: format('en-GB') }

/** "Påminn mig om det här": there has to be something that it is. */
const pointsBack = /(?<!\p{L})(?:om|about|of) (?:det|den|detta|dem|it|this|that|them)(?!\p{L})/iu

/** The first line of the last answer that was not said in passing: it is what the talk was of. A refusal is nothing. */
async function lastOf({ inbound, now }: Turn, { database }: ReminderNeeds): Promise<string | null> {
  const { municipality, channel, conversation, person } = inbound
  const where = { municipality, channel, conversationId: conversation.id, personId: person?.personId ?? null, now }
  const said = await database.unit(municipality, (unit) => stillShown(unit, where))
  const last = said.find(({ text }) => !saysInPassing(text))
  return last && !saysNothing(last.text) ? (last.text.split('\n').find((line) => line.trim() !== '') ?? null) : null
}

function takeBack(needs: ReminderNeeds): Dialogue {
  return {
    name: takeBackAction,
    takes: ({ action }) => action?.name === takeBackAction,
    async decide(turn) {
      const { key } = kept.parse(turn.action?.payload)
      const { municipality, person } = turn.inbound
      const t = texts[turn.language]
      const fates = await needs.database.unit(municipality, (unit) => needs.notices.fates(unit, municipality, [key]))
      const state = fates.get(key)?.state
      if (state !== 'held' && state !== 'waiting') return say(t.gone)
      return {
        replies: [{ text: t.takenBack }],
        change: {
          audit: { action: takeBackAction, subject: { kind: 'person', id: person?.personId ?? '' } },
          async run(unit) {
            await needs.notices.withdraw(unit, municipality, [key])
          },
        },
      }
    },
  }
}

const tellDays: Dialogue = {
  name: 'reminders.tell-days',
  takes: (turn) => !turn.action && wishesForDays(saidIn(turn) ?? ''),
  decide: ({ language }) => say(texts[language].days),
}
