/** What is said without being asked: what a person is to do, and what others have not done, in one message. */
import type { Language, Outbound } from '../../conversation/inbound.ts'
import type { Button, Meaning } from '../../conversation/message.ts'
import { type Part, buttons, heading, list, messageOf, note, sentence } from '../../conversation/say.ts'
import { saying } from '../../conversation/say-button.ts'
import { grouped } from '../../lib/grouped.ts'
import type { Person, World } from '../register/index.ts'
import type { Reminder } from './due/reminders.ts'
import { isOwnDay } from './duty.ts'
import { lineOf, lower, nameIn, ruleOf, textsIn, whose } from './in-words.ts'

/** So many can be reported with a button each; the rest are in the list. */
const mostButtons = 3

export function reminderFor(person: Person, reminders: readonly Reminder[], key: string, world: World): Outbound {
  const language: Language = person.language ?? 'sv'
  const own = lines(reminders.filter(({ step }) => step !== 'escalate'))
  const others = lines(reminders.filter(({ step }) => step === 'escalate'))
  return {
    address: { to: 'person', personId: person.id },
    nature: 'unasked',
    language,
    key,
    why: whyOf(own, others, world, language),
    message: messageOf([
      heading(textsIn(language).remind.heading),
      ...ownPart(own, world, language),
      ...othersPart(others, world, language),
    ]),
  }
}

type Line = { first: Reminder; all: readonly Reminder[] }

/** What is due alike of one duty is one line, for however many systems. */
function lines(reminders: readonly Reminder[]): readonly Line[] {
  const bundles = grouped(reminders, ({ duty, period, status }) => [duty.id, period.key, status].join(' '))
  return [...bundles.values()].map((all) => ({ first: all[0]!, all }))
}

function said({ first, all }: Line, saysWhose: boolean, world: World, language: Language): string {
  const targets = all.map(({ target }) => target)
  return lineOf(first.duty, targets, first, language, world.today, saysWhose)
}

function ownPart(own: readonly Line[], world: World, language: Language): readonly Part[] {
  const { remind } = textsIn(language)
  const [one] = own
  if (!one) return []
  // Said once when it is so of all of them.
  const allOwn = own.every(({ first }) => isOwnDay(first.duty) && first.period.dueOn !== null)
  return [
    sentence(remind.opening(own.length)),
    list(own.map((line) => said(line, !allOwn, world, language))),
    ...(allOwn && own.length > 1 ? [note(remind.allOwn)] : []),
    note(remind.how(lower(nameIn(one.first.duty, language)))),
    buttons([
      ...own.slice(0, mostButtons).flatMap((line) => buttonsFor(line, language)),
      saying(remind.all, remind.askAll),
    ]),
  ]
}

function buttonsFor({ first: { duty }, all }: Line, language: Language): readonly Button<Meaning>[] {
  const { remind } = textsIn(language)
  if (duty.drafts) return [{ label: remind.draft, action: { name: 'duties.draft', payload: { dutyId: duty.id } } }]
  const targets = all.map(({ target }) => target.key)
  return [
    {
      label: remind.done(nameIn(duty, language)),
      action: { name: 'duties.done', payload: { dutyId: duty.id, targets } },
      opens: 'form',
    },
  ]
}

function othersPart(others: readonly Line[], world: World, language: Language): readonly Part[] {
  if (others.length === 0) return []
  const { remind } = textsIn(language)
  return [
    sentence(remind.others(others.length)),
    list(
      others.map((line) => remind.by(said(line, false, world, language), whose(line.first.duty.owes, world, language))),
    ),
  ]
}

function whyOf(own: readonly Line[], others: readonly Line[], world: World, language: Language): string {
  const { remind } = textsIn(language)
  const [one] = own
  if (!one) return remind.whyOthers
  if (own.length > 1 || others.length > 0) return remind.whyMany
  return remind.whyOne(whose(one.first.duty.owes, world, language), ruleOf(one.first.duty, world, language))
}
