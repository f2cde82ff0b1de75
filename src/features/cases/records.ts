/** Cases as official documents, finished when the decision is recorded: the need, the steps with what shows them, and the decision. */
import type { RecordSource } from '../../feature.ts'
import { dayOf } from '../../lib/day.ts'
import { onPaper, toDocx } from '../../web/paper/index.ts'
import { caseCard } from './card.ts'
import { textsIn } from './in-words.ts'
import { loadAll } from './needs.ts'
import { casesOf } from './store.ts'

export const caseRecords: RecordSource = {
  kind: 'case',
  async list(unit, { world, language }) {
    const { governance } = world
    const all = await loadAll(unit, await casesOf(unit, governance.key), world)
    return all
      .filter(({ case: { state } }) => state !== 'withdrawn')
      .map(({ case: { id, number, title, unitId, openedAt }, decision }) => ({
        subjectId: id,
        title: textsIn(language).heading(number, title),
        on: decision?.decidedOn ?? dayOf(openedAt),
        owner: governance.unit(decision?.committee ?? unitId ?? '')?.name ?? governance.name,
        finishedAt: decision?.recordedAt ?? null,
      }))
  },
  async paper(unit, subjectId, { world, language }) {
    const found = (await casesOf(unit, world.governance.key)).filter(({ id }) => id === subjectId)
    const [whole] = await loadAll(unit, found, world)
    if (!whole?.decision) return null
    const { case: one, decision } = whole
    const card = caseCard(whole, { language, world, personId: null, membersOf: () => [] })
    const bytes = await toDocx(onPaper(card), {
      title: textsIn(language).heading(one.number, one.title),
      subtitle: one.need,
      municipality: world.governance.name,
      on: decision.decidedOn,
      diarienummer: decision.diarienummer ?? one.diarienummer,
      language,
    })
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    return { name: `${decision.decidedOn}-${one.number}.docx`, type, bytes }
  },
}
