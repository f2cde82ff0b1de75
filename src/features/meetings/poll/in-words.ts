/** What a poll says: to those who are asked, and to whoever asked. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Button, Draft, Meaning } from '../../../conversation/message.ts'
import { list, messageOf, sentence } from '../../../conversation/say.ts'
import type { Day } from '../../../lib/day.ts'
import { lookupsOf, shownOf, type World } from '../../register/index.ts'
import { instantsOf } from '../meeting.ts'
import { choicesPart } from '../notices/notice.ts'
import { dayInWords, timeInWords, whenInWords } from '../when-in-words.ts'
import { type Option, type Poll, type Vote, hasVoted, standingsOf } from './poll.ts'
import { en } from './texts/en.ts'
import { type PollTexts, sv } from './texts/sv.ts'

export const textsIn = (language: Language): PollTexts => (language === 'en' ? en : sv)

export type PollSeen = {
  poll: Poll
  options: readonly Option[]
  votes: readonly Vote[]
  world: World
}

export const bodyOf = ({ poll, world }: Pick<PollSeen, 'poll' | 'world'>, language: Language): string =>
  world.governance.nameOf(`body:${poll.body}`, language)

export function optionInWords({ day, start }: Option, language: Language, today: Day): string {
  const time = timeInWords(start, language)
  return language === 'sv'
    ? `${dayInWords(day, language, today)} kl. ${time}`
    : `${dayInWords(day, language, today)} at ${time}`
}

/** The question as one person sees it, with what that person has said so far. */
export function questionFor(seen: PollSeen, personId: string, movedFrom: string | null, language: Language): Draft {
  const { poll, options, votes, world } = seen
  const texts = textsIn(language)
  const closes = dayInWords(poll.closesOn, language, world.today)
  const mine = votes.filter((one) => one.personId === personId)
  const canAt = options.filter(({ id }) => mine.some((one) => one.optionId === id && one.answer === 'yes'))
  const words = (option: Option) => optionInWords(option, language, world.today)
  const payload = { pollId: poll.id, host: poll.municipality }
  const offered = options.map((option): Button<Meaning> => {
    const can = canAt.includes(option)
    return {
      label: can ? texts.cannot(words(option)) : texts.can(words(option)),
      action: { name: 'meetings.vote', payload: { ...payload, optionId: option.id, answer: can ? 'no' : 'yes' } },
    }
  })
  const none = {
    label: texts.noneFits,
    action: { name: 'meetings.vote', payload: { ...payload, optionId: null, answer: 'no' } },
  }
  return messageOf([
    sentence(
      movedFrom === null
        ? texts.ask(bodyOf(seen, language), closes)
        : texts.askMove(bodyOf(seen, language), movedFrom, closes),
    ),
    ...(canAt.length > 0
      ? [sentence(texts.yours(canAt.map(words)))]
      : hasVoted(personId, votes)
        ? [sentence(texts.noneOfThem)]
        : []),
    choicesPart([...offered, none], language),
  ])
}

/** How it stands, for whoever asked, with a button for each time. */
export function resultFor(seen: PollSeen, asked: readonly string[], language: Language): Draft {
  const { poll, options, votes, world } = seen
  const texts = textsIn(language)
  const standings = standingsOf(options, votes)
  const words = (option: Option) => optionInWords(option, language, world.today)
  const name = (id: string): string => {
    const person = lookupsOf(world.register).person(id)
    return (person && shownOf(person, world.governance).name) ?? ''
  }
  const answered = asked.filter((id) => hasVoted(id, votes)).length
  const rows = standings.map(({ option, yes }) =>
    texts.row(
      words(option),
      yes.length,
      yes
        .map(name)
        .filter(Boolean)
        .toSorted((one, other) => one.localeCompare(other, 'sv'))
        .join(', '),
    ),
  )
  const offered = standings.map(({ option }): Button<Meaning> => ({
    label: texts.choose(words(option)),
    action: { name: 'meetings.choose', payload: { pollId: poll.id, optionId: option.id } },
  }))
  return messageOf([
    sentence(texts.result(bodyOf(seen, language), answered, asked.length)),
    list(rows),
    choicesPart(offered, language),
  ])
}

export function chosenInWords(seen: PollSeen, option: Option, language: Language): string {
  const { poll, world } = seen
  const meeting = instantsOf({ ...option, minutes: poll.minutes })
  return textsIn(language).chosen(bodyOf(seen, language), whenInWords(meeting, language, world.today))
}
