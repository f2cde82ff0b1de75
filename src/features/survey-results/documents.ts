/** What a closed round came to, as an official document: finished when the answers have been adopted. */
import { nameOfSurvey } from '../../governance/survey-name.ts'
import type { RecordSource } from '../../feature.ts'
import { roundsOf } from '../survey/index.ts'
import { resultFile } from './export/files.ts'
import type { RoundResults } from './round-result.ts'
import { tellingOf } from './telling.ts'
import { dayOf } from '../../lib/day.ts'

export function resultRecords(results: RoundResults): RecordSource {
  return {
    kind: 'survey-result',
    async list(unit, { world, language }) {
      const { key, manifest } = world.governance
      const rounds = (await roundsOf(unit, key)).filter(({ mode, state }) => mode !== 'panel' && state !== 'open')
      return rounds.map((round) => {
        const survey = manifest.surveys.find(({ id }) => id === round.surveyId)
        const body = round.bodyId === null ? null : world.governance.body(round.bodyId)
        return {
          subjectId: round.id,
          title: `${nameOfSurvey(manifest.surveys, round.surveyId, language)} ${round.year}`,
          on: dayOf(round.adoptedAt ?? round.closedAt ?? round.startedAt),
          owner: body?.name ?? (survey ? world.governance.nameOf(survey.answeredBy, language) : ''),
          finishedAt: round.state === 'adopted' ? round.adoptedAt : null,
        }
      })
    },
    async paper(unit, subjectId, { world, language }) {
      const found = await results.of(unit, world.governance.key, subjectId)
      if (!found || found.round.state !== 'adopted') return null
      return resultFile(tellingOf(found, world, language), 'docx', world.today)
    },
  }
}
