/** The remisser as a list, each with what can be done about it, and the replies to one as a Word file for whoever keeps it. */
import type { Unit } from '../../database/database.ts'
import { html } from '../../web/html.ts'
import type { Page } from '../../web/pages.ts'
import { type CaseNeeds, keptPages } from '../cases/index.ts'
import type { World } from '../register/index.ts'
import { consultedBody, mayKeep, maySend } from './consultation.ts'
import { consult } from './dialogues/consult.ts'
import { action } from './dialogues/here.ts'
import { writeButton } from './dialogues/send.ts'
import { consultationRow, textsIn } from './in-words.ts'
import { consultationsIn } from './store.ts'
import { consultationFile } from './word-file.ts'

export function consultationPages(needs: CaseNeeds): readonly Page[] {
  return [
    ...keptPages(needs, {
      path: '/remisser',
      texts: (language) => textsIn(language).page,
      rows: (unit, world) => consultationsIn(unit, world.governance.key),
      idOf: ({ consultation }) => consultation.id,
      row: consultationRow,
      offers(world, { session, language }) {
        const body = consultedBody(world.governance)
        return body && maySend(session.personId, body.id, world) ? [writeButton(body.id, language)] : []
      },
      dialogue: consult(needs),
      shows: (consultationId) => ({ action: action.show, payload: { consultationId } }),
    }),
    summaryPage(needs),
  ]
}

/** A row of headings, then the remisser; in Swedish, for the command line. */
export async function consultationTable(unit: Unit, world: World): Promise<readonly (readonly string[])[]> {
  const all = await consultationsIn(unit, world.governance.key)
  return [textsIn('sv').page.columns, ...all.map((one) => consultationRow(one, 'sv', world))]
}

function summaryPage(needs: CaseNeeds): Page {
  return {
    path: '/remisser/:id/word',
    unlisted: true,
    allows: 'everyone',
    title: (language) => textsIn(language).page.name,
    async show({ session, language }, { params }) {
      const { governance, register } = await needs.snapshots.of(session.municipality)
      const world = { governance, register, today: needs.clock.today() }
      const texts = textsIn(language)
      const all = await needs.database.unit(governance.key, (unit) => consultationsIn(unit, governance.key))
      const whole = all.find(({ consultation }) => consultation.id === params['id'])
      if (!whole) return html`<p>${texts.gone}</p>`
      if (!mayKeep(session.personId, whole.consultation, world)) return html`<p>${texts.onlySum}</p>`
      return { file: await consultationFile(whole, world, language) }
    },
  }
}
