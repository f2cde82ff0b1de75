/** An answer on its way into the database: the row, what follows for whoever gave it, and the change that writes both. */
import type { Decision } from '../../conversation/dialogue.ts'
import { OvertakenError } from '../../conversation/errors.ts'
import type { ChannelName } from '../../conversation/inbound.ts'
import type { Notices } from '../../conversation/notices/notices.ts'
import { dayOf } from '../../lib/day.ts'
import type { Answer, Respondent } from './round.ts'
import { noticeKeys } from './schedule.ts'
import { type Sitting, isComplete, placesOf, roleFor, withAnswer } from './sitting.ts'
import { addAnswer, changeRespondent, endDelegations, holdOpen } from './store.ts'

export type Given = Pick<Answer, 'status' | 'value'> &
  Partial<Pick<Answer, 'comment' | 'evidence' | 'unchanged' | 'dissent'>>

type When = { now: Date; channel: ChannelName; id: string }

/** The next revision: what is not said anew stays, unless the value is another one. */
export function revise(sitting: Sitting, questionId: string, given: Given, { now, channel, id }: When): Answer {
  const before = sitting.answers.find((answer) => answer.questionId === questionId)
  const same = before !== undefined && sameAnswer(before, given)
  return {
    id,
    respondentId: sitting.respondent.id,
    questionId,
    revision: (before?.revision ?? 0) + 1,
    role: roleFor(sitting),
    comment: same ? before.comment : null,
    evidence: same ? before.evidence : null,
    dissent: same ? before.dissent : null,
    unchanged: false,
    ...given,
    channel,
    at: now,
  }
}

export function sameAnswer(answer: Pick<Answer, 'status' | 'value'>, given: Pick<Answer, 'status' | 'value'>): boolean {
  return answer.status === given.status && JSON.stringify(answer.value) === JSON.stringify(given.value)
}

/** The sitting once the answer is there, with the person's own state. */
export function afterAnswer(sitting: Sitting, answer: Answer): Sitting {
  const after = withAnswer(sitting, answer)
  const isDone = isComplete(placesOf(after))
  const { respondent } = sitting
  const state: Respondent['state'] = isDone ? 'done' : 'answering'
  return {
    ...after,
    respondent: {
      ...respondent,
      state,
      startedAt: respondent.startedAt ?? answer.at,
      doneAt: isDone ? (respondent.doneAt ?? answer.at) : null,
    },
  }
}

/** Throws an OvertakenError when the round has closed or the question has been answered meanwhile: then it is decided anew. */
export function savingAnswer(
  sitting: Sitting,
  answer: Answer,
  municipality: string,
  notices: Pick<Notices, 'withdraw'>,
): NonNullable<Decision['change']> {
  const after = afterAnswer(sitting, answer)
  const ended = sitting.delegations.filter(
    ({ questionId, state, toRespondentId, fromRespondentId }) =>
      questionId === answer.questionId &&
      state === 'open' &&
      (toRespondentId === answer.respondentId || fromRespondentId === answer.respondentId),
  )
  return {
    audit: {
      action: answer.revision === 1 ? 'survey.answer-question' : 'survey.change-answer',
      subject: { kind: 'survey-answer', id: answer.id },
    },
    async run(unit) {
      const { id, roundId, state } = sitting.respondent
      if (!(await holdOpen(unit, municipality, roundId, dayOf(answer.at)))) throw new OvertakenError()
      if (!(await addAnswer(unit, municipality, roundId, answer))) throw new OvertakenError()
      const { respondent } = after
      if (respondent.state !== state || sitting.respondent.startedAt === null)
        await changeRespondent(unit, municipality, id, {
          state: respondent.state,
          startedAt: respondent.startedAt,
          doneAt: respondent.doneAt,
        })
      // Whoever is done is not reminded, even when the reminder was written already.
      if (respondent.state === 'done') await notices.withdraw(unit, municipality, noticeKeys(respondent))
      for (const { id: delegationId, toRespondentId } of ended)
        await endDelegations(
          unit,
          municipality,
          [delegationId],
          toRespondentId === answer.respondentId ? 'answered' : 'withdrawn',
          answer.at,
        )
    },
  }
}
