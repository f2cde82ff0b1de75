/** What came of a remiss, as an official document: finished when it is closed. */
import type { RecordSource } from '../../feature.ts'
import { dayOf } from '../../lib/day.ts'
import { bodyName, textsIn } from './in-words.ts'
import { consultationsIn } from './store.ts'
import { consultationFile } from './word-file.ts'

export const consultationRecords: RecordSource = {
  kind: 'consultation',
  async list(unit, { world, language }) {
    return (await consultationsIn(unit, world.governance.key)).map(({ consultation: one }) => ({
      subjectId: one.id,
      title: textsIn(language).heading(one.title),
      on: dayOf(one.closedAt ?? one.sentAt),
      owner: bodyName(one.body, world, language),
      finishedAt: one.state === 'closed' ? one.closedAt : null,
    }))
  },
  async paper(unit, subjectId, { world, language }) {
    const all = await consultationsIn(unit, world.governance.key)
    const closed = all.find(({ consultation: { id, state } }) => id === subjectId && state === 'closed')
    return closed ? consultationFile(closed, world, language) : null
  },
}
