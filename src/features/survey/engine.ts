/** A survey with its conditions ready to be asked: which questions a person has, given what the person has answered. */
import { type Condition, surveyJs } from './definition/survey-js.ts'
import type { Answers, Question, Survey, Value } from './survey.ts'

export type Engine = {
  survey: Survey
  /** The questions that these answers leave standing, in order. An answer to a question that fell away counts for nothing. */
  visible(answers: Answers): readonly Question[]
  /** Whether the answer claims something that evidence is wanted for. */
  asksEvidence(question: Question, answers: Answers): boolean
  /** The questions whose answers decide whether this one is asked. */
  dependsOn(questionId: string): readonly string[]
}

export async function engineOf(survey: Survey): Promise<Engine> {
  const { condition } = await surveyJs()
  const ready = (written: string | null): Condition | null => {
    if (written === null) return null
    const read = condition(written)
    if (!read) throw new TypeError(`A condition of ${survey.key} ${survey.version} cannot be read: ${written}`)
    return read
  }
  const shownIf = new Map(survey.questions.map(({ id, visibleIf }) => [id, ready(visibleIf)]))
  const evidenceIf = new Map(survey.questions.map((question) => [question.id, ready(question.evidenceIf)]))
  return {
    survey,
    visible(answers) {
      const standing: Record<string, Value> = {}
      return survey.questions.filter(({ id }) => {
        if (shownIf.get(id)?.holds(standing) === false) return false
        const answer = answers[id]
        if (answer !== undefined) standing[id] = answer
        return true
      })
    },
    dependsOn: (id) => shownIf.get(id)?.asksAbout ?? [],
    asksEvidence: ({ id, evidencePrompt }, answers) =>
      evidencePrompt !== null && claims(answers[id]) && (evidenceIf.get(id)?.holds(answers) ?? true),
  }
}

/** "None of them" claims nothing, though it is an answer. */
function claims(value: Value | undefined): boolean {
  return value !== undefined && !(Array.isArray(value) && value[0] === 'none')
}
