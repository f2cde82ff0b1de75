/** The yearly survey: what is asked, of whom, and what they answered. Other features enter here. */
import type { Feature } from '../../feature.ts'
import { answersGiven } from './about.ts'
import { answerQuestion } from './dialogues/answer-question.ts'
import { followSurvey } from './dialogues/follow-survey.ts'
import { leadRound } from './dialogues/lead-round.ts'
import { surveyHoldings } from './holdings.ts'
import { waitingQuestions } from './home.ts'
import { surveyEvidence } from './evidence.ts'
import type { SurveyNeeds } from './needs.ts'
import { roundPages } from './page/round-pages.ts'
import { surveyMarks } from './year-marks.ts'
import { followRounds } from './tasks.ts'

/** Takes what concerns a survey before questions are answered in general. */
export function survey(needs: SurveyNeeds): Feature {
  return {
    name: 'survey',
    dialogues: [answerQuestion(needs), leadRound(needs), followSurvey(needs)],
    tasks: [followRounds(needs)],
    home: [waitingQuestions(needs)],
    pages: roundPages(needs),
    holdings: [surveyHoldings(needs)],
    evidence: [surveyEvidence],
    year: [surveyMarks],
    about: [answersGiven],
  }
}

export { changedInPlace, comparable } from './definition/compare.ts'
export { readSurvey, readSurveyText } from './definition/read.ts'
export { type Definitions, definitionsIn, shippedWith } from './definitions.ts'
export { loadDefinition, planDefinition } from './load-definition.ts'
export { type Engine, engineOf } from './engine.ts'
export { systemOwnerShare } from './figures.ts'
export { companiesCovered, meetingsInAYear } from './meeting-figures.ts'
export { type AnswerFault, checkValue, parseAnswer } from './parse/answer.ts'
export type { Answer, Respondent, Round } from './round.ts'
export * from './survey.ts'
export * from './store.ts'
