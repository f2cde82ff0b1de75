/** Who has answered how much. For whoever leads the round; it is never shown in a group. */

export type Participant = {
  personId: string
  role: string | null
  answered: number
  due: number
  state: ParticipantState
}
type ParticipantState = 'done' | 'answering' | 'not-started'

/** A respondent as the survey feature keeps it. */
export type Asked = { id: string; personId: string; role: string | null; due: readonly string[]; state: string }

/** In the order they were asked; "vet inte" and "ej aktuellt" are answers too. */
export function participation(
  asked: readonly Asked[],
  said: readonly { respondentId: string; questionId: string; status: string }[],
): Participant[] {
  return asked.map(({ id, personId, role, due, state }) => {
    const theirs = new Set(
      said.filter((each) => each.respondentId === id && each.status !== 'skipped').map((each) => each.questionId),
    )
    const answered = due.filter((question) => theirs.has(question)).length
    const finished = state === 'done' || (due.length > 0 && answered === due.length)
    return {
      personId,
      role,
      answered,
      due: due.length,
      state: finished ? 'done' : theirs.size > 0 ? 'answering' : 'not-started',
    }
  })
}
