/**
 * Who is asked what. Nobody is asked more than fifteen questions; every question is asked of whoever is best placed,
 * and where there is room the next best are asked too, since several see more than one. The rest is voluntary.
 */
import type { Engine } from './engine.ts'
import type { Question } from './survey.ts'

export const mostQuestions = 15

export type Assigned = {
  /** The questions of each role, in the survey's order. */
  byRole: ReadonlyMap<string, readonly string[]>
  /** Questions that nobody is asked first: their roles are not among those who answer, or have no room. */
  uncovered: readonly string[]
}

/** `roles` are those that somebody answers in. A role that the survey does not know is asked anything. */
export function assign({ survey, dependsOn }: Engine, roles: readonly string[], most = mostQuestions): Assigned {
  const known = new Set(survey.roles.map(({ id }) => id))
  const suits = (question: Question): readonly string[] => {
    const anybody = roles.filter((role) => !known.has(role))
    if (question.respondents.length === 0) return roles
    return [...question.respondents.filter((role) => roles.includes(role)), ...anybody]
  }
  const picked = new Map(roles.map((role) => [role, new Set<string>()]))
  /** The question with those it depends on, as far as the role lacks them. */
  const needed = (role: string, id: string): readonly string[] =>
    [...dependsOn(id).flatMap((parent) => [...needed(role, parent)]), id].filter(
      (each, at, all) => !picked.get(role)!.has(each) && all.indexOf(each) === at,
    )
  const take = (role: string, id: string): boolean => {
    const mine = picked.get(role)!
    const more = needed(role, id)
    if (mine.size + more.length > most) return false
    for (const each of more) mine.add(each)
    return true
  }

  // Those that few can answer choose first.
  const scarce = [...survey.questions].sort((one, other) => suits(one).length - suits(other).length)
  const uncovered = scarce.filter(
    (question) => !leastBurdened(suits(question), picked, question).some((role) => take(role, question.id)),
  )
  for (const role of roles) {
    const willing = survey.questions
      .filter((question) => suits(question).includes(role))
      .sort((one, other) => urgency(one, role) - urgency(other, role))
    for (const { id } of willing) take(role, id)
  }
  const order = survey.questions.map(({ id }) => id)
  return {
    byRole: new Map([...picked].map(([role, mine]) => [role, order.filter((id) => mine.has(id))])),
    uncovered: order.filter((id) => uncovered.some((question) => question.id === id)),
  }
}

/** The best placed first; where anybody may answer, whoever has the least to do. */
function leastBurdened(
  roles: readonly string[],
  picked: ReadonlyMap<string, ReadonlySet<string>>,
  { respondents }: Question,
): readonly string[] {
  const place = (role: string): number => {
    const at = respondents.indexOf(role)
    return at === -1 ? respondents.length : at
  }
  return [...roles].sort((one, other) => place(one) - place(other) || picked.get(one)!.size - picked.get(other)!.size)
}

function urgency({ respondents, required }: Question, role: string): number {
  const at = respondents.indexOf(role)
  return (required ? 0 : 100) + (at === -1 ? respondents.length : at)
}
