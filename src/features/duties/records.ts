/** Reports and forms that were handed in, as official documents. One that was taken back is none. */
import type { RecordSource } from '../../feature.ts'
import { doneIn } from './store.ts'
import { dayInWords } from './in-words.ts'
import { handedInFile, titleOf } from './page/paper.ts'

export const reportRecords: RecordSource = {
  kind: 'report',
  async list(unit, { world, language }) {
    const { manifest, key, name } = world.governance
    const written = (await doneIn(unit, key)).filter(({ content }) => content !== null)
    return written.flatMap((done) => {
      const duty = manifest.duties.find(({ id }) => id === done.dutyId)
      if (!duty) return []
      const title = `${titleOf(done, duty, world, language)}, ${dayInWords(done.happenedOn, language, world.today)}`
      const unitId = done.target.startsWith('unit:') ? done.target.slice('unit:'.length) : null
      const owner = (unitId && world.governance.unit(unitId)?.name) ?? name
      return [{ subjectId: done.id, title, on: done.happenedOn, owner, finishedAt: done.recordedAt }]
    })
  },
  async paper(unit, subjectId, { world, language }) {
    const [done] = await doneIn(unit, world.governance.key, { ids: [subjectId] })
    const duty = world.governance.manifest.duties.find(({ id }) => id === done?.dutyId)
    return done?.content && duty ? handedInFile(done, duty, world, language) : null
  },
}
