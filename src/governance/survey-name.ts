import type { ManifestSurvey } from './manifest/schema.ts'

/** What the municipality calls a survey, in the language that is spoken. */
export function surveyNameIn(survey: Pick<ManifestSurvey, 'name' | 'nameEn'>, language: 'sv' | 'en'): string {
  return language === 'en' ? (survey.nameEn ?? survey.name) : survey.name
}

/** The same of a survey that is kept by its id; the id itself when the manifest no longer has it. */
export function nameOfSurvey(surveys: readonly ManifestSurvey[], id: string, language: 'sv' | 'en'): string {
  const survey = surveys.find((one) => one.id === id)
  return survey ? surveyNameIn(survey, language) : id
}
