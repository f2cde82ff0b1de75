/** The remisser as a list, and the replies to one as a Word file for whoever keeps it. */
import type { Unit } from '../../database/database.ts'
import type { Language } from '../../conversation/inbound.ts'
import { html } from '../../web/html.ts'
import type { Page } from '../../web/pages.ts'
import { tablePages } from '../../web/table-pages.ts'
import { type CaseNeeds, rowsFor } from '../cases/index.ts'
import type { World } from '../register/index.ts'
import { mayKeep } from './consultation.ts'
import { consultationRow, textsIn } from './in-words.ts'
import { consultationsIn } from './store.ts'
import { consultationFile } from './word-file.ts'

export function consultationPages(needs: CaseNeeds): readonly Page[] {
  return [
    ...tablePages({
      path: '/remisser',
      file: 'remisser',
      allows: 'everyone',
      texts: (language) => textsIn(language).page,
      ...rowsFor(needs, rowsOf),
    }),
    summaryPage(needs),
  ]
}

/** A row of headings, then the remisser; in Swedish, for the command line. */
export async function consultationTable(unit: Unit, world: World): Promise<readonly (readonly string[])[]> {
  return [textsIn('sv').page.columns, ...(await rowsOf(unit, world, 'sv'))]
}

async function rowsOf(unit: Unit, world: World, language: Language): Promise<readonly (readonly string[])[]> {
  return (await consultationsIn(unit, world.governance.key)).map((one) => consultationRow(one, language, world))
}

function summaryPage(needs: CaseNeeds): Page {
  return {
    path: '/remisser/:id',
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
