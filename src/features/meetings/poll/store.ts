/** Polls in the database: options by the host, votes by each person's own municipality. */
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Unit } from '../../../database/database.ts'
import type { MeetingPoll as Row } from '../../../generated/prisma/client.ts'
import type { Day } from '../../../lib/day.ts'
import type { Option, Poll, Vote } from './poll.ts'

export async function openPoll(unit: Unit, poll: Poll, options: readonly Option[]): Promise<void> {
  await unit.meetingPoll.create({ data: poll })
  const { id: pollId, municipality, body } = poll
  await unit.meetingPollOption.createMany({
    data: options.map((option) => ({ ...option, pollId, municipality, body })),
  })
}

export async function pollWithId(unit: Unit, municipality: string, id: string): Promise<Poll | null> {
  const row = await unit.meetingPoll.findFirst({ where: { municipality, id } })
  return row && pollOf(row)
}

export async function openPolls(unit: Unit, municipality: string): Promise<Poll[]> {
  const rows = await unit.meetingPoll.findMany({ where: { municipality, state: 'open' }, orderBy: { openedAt: 'asc' } })
  return rows.map(pollOf)
}

export async function optionsOf(unit: Unit, municipality: string, pollId: string): Promise<Option[]> {
  const rows = await unit.meetingPollOption.findMany({
    where: { municipality, pollId },
    orderBy: [{ day: 'asc' }, { start: 'asc' }],
  })
  return rows.map(({ id, day, start }) => ({ id, day: day as Day, start }))
}

export async function votesOf(unit: Unit, host: string, pollId: string): Promise<Vote[]> {
  const rows = await unit.meetingPollVote.findMany({ where: { host, pollId } })
  return rows.map(({ optionId, personId, answer }) => ({ optionId, personId, answer: answer as Vote['answer'] }))
}

/** Said again, the latest holds. */
export async function vote(
  unit: Unit,
  municipality: string,
  poll: Poll,
  votes: readonly Vote[],
  at: Date,
): Promise<void> {
  const { id: pollId, municipality: host, body } = poll
  for (const { optionId, personId, answer } of votes) {
    await unit.meetingPollVote.upsert({
      where: { municipality_optionId_personId: { municipality, optionId, personId } },
      create: { municipality, optionId, personId, pollId, host, body, answer, answeredAt: at },
      update: { answer, answeredAt: at },
    })
  }
}

/** Throws an OvertakenError when the poll is no longer open. */
export async function settlePoll(
  unit: Unit,
  { municipality, id, version }: Poll,
  how: Pick<Poll, 'state' | 'chosen'>,
): Promise<void> {
  const { count } = await unit.meetingPoll.updateMany({
    where: { municipality, id, version, state: 'open' },
    data: { ...how, version: version + 1 },
  })
  if (count === 0) throw new OvertakenError(`The poll ${id} is not open.`)
}

function pollOf(row: Row): Poll {
  return { ...row, kind: row.kind as Poll['kind'], state: row.state as Poll['state'], closesOn: row.closesOn as Day }
}

/** Those where a time was chosen, and whose last day was no earlier than this. */
export async function settledPolls(unit: Unit, municipality: string, since: Day): Promise<Poll[]> {
  const rows = await unit.meetingPoll.findMany({
    where: { municipality, state: 'chosen', closesOn: { gte: since } },
    orderBy: { openedAt: 'asc' },
  })
  return rows.map(pollOf)
}

/** Which municipalities have polls that are open, or settled as above. Across all of them, so for the system's own path. */
export async function municipalitiesPolling(unit: Unit, since: Day): Promise<ReadonlySet<string>> {
  const rows = await unit.meetingPoll.findMany({
    where: { OR: [{ state: 'open' }, { state: 'chosen', closesOn: { gte: since } }] },
    select: { municipality: true },
    distinct: ['municipality'],
  })
  return new Set(rows.map(({ municipality }) => municipality))
}
