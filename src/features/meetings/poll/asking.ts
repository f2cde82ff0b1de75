/** Puts an open poll to those it concerns, and tells whoever opened it how it went. Each municipality asks its own people. */
import type { Outbound } from '../../../conversation/inbound.ts'
import type { Unit } from '../../../database/database.ts'
import { type World, lookupsOf } from '../../register/index.ts'
import { seatingOf } from '../body/seats.ts'
import { meetingWithId, settingsOf } from '../store.ts'
import { whenInWords } from '../when-in-words.ts'
import { bodyOf, type PollSeen, optionInWords, questionFor, resultFor, textsIn } from './in-words.ts'
import { type Option, type Poll, hasVoted } from './poll.ts'
import { optionsOf, votesOf } from './store.ts'

export type Asked = PollSeen & {
  /** Of the municipality that asks. */
  people: readonly string[]
  movedFrom: { startsAt: Date; endsAt: Date } | null
}

export async function loadPoll(unit: Unit, poll: Poll, world: World): Promise<Asked | null> {
  const body = world.governance.body(poll.body)
  if (!body) return null
  const setting = (await settingsOf(unit, poll.municipality)).find((one) => one.body === body.id) ?? null
  const meeting = poll.meetingId === null ? null : await meetingWithId(unit, poll.municipality, poll.meetingId)
  return {
    poll,
    world,
    options: await optionsOf(unit, poll.municipality, poll.id),
    votes: await votesOf(unit, poll.municipality, poll.id),
    people: seatingOf(body, setting, world).people.map(({ person }) => person.id),
    movedFrom: meeting,
  }
}

export const pollKey = ({ id }: Poll, personId: string): string => `meetings.poll:${id}:${personId}`

export function questionTo(asked: Asked, personId: string): Outbound {
  const { world, movedFrom, poll } = asked
  const language = lookupsOf(world.register).person(personId)?.language ?? 'sv'
  return {
    address: { to: 'person', personId },
    message: questionFor(asked, personId, movedFrom && whenInWords(movedFrom, language, world.today), language),
    nature: 'unasked',
    why: textsIn(language).why(bodyOf(asked, language)),
    key: pollKey(poll, personId),
    language,
  }
}

/** In the place of the question, when a time has been chosen: nothing is left to press. */
export function settledTo(asked: Asked, option: Option, personId: string): Outbound {
  const { world, poll } = asked
  const language = lookupsOf(world.register).person(personId)?.language ?? 'sv'
  return {
    address: { to: 'person', personId },
    message: { text: textsIn(language).settled(bodyOf(asked, language), optionInWords(option, language, world.today)) },
    nature: 'unasked',
    why: textsIn(language).why(bodyOf(asked, language)),
    key: `${pollKey(poll, personId)}:settled`,
    replaces: pollKey(poll, personId),
    language,
  }
}

/** When all have answered or the last day has passed; said once. */
export function resultTo(asked: Asked): Outbound | null {
  const { poll, people, votes, world } = asked
  const isOver = world.today > poll.closesOn || people.every((id) => hasVoted(id, votes))
  if (!isOver || poll.state !== 'open') return null
  const language = lookupsOf(world.register).person(poll.openedBy)?.language ?? 'sv'
  return {
    address: { to: 'person', personId: poll.openedBy },
    message: resultFor(asked, people, language),
    nature: 'unasked',
    why: textsIn(language).whyResult(bodyOf(asked, language)),
    key: `meetings.poll-result:${poll.id}`,
    language,
  }
}
