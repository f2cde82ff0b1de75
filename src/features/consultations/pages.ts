/** The remisser as a list, each with what can be done about it, and the replies to one as a Word file for whoever keeps it. */
import type { Unit } from '../../database/database.ts'
import { buttons, messageOf } from '../../conversation/say.ts'
import { type Filling, html } from '../../web/html.ts'
import type { Page, Visitor } from '../../web/pages.ts'
import { tablePages } from '../../web/table-pages.ts'
import { type CaseNeeds, rowsFor } from '../cases/index.ts'
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
    ...tablePages({
      path: '/remisser',
      file: 'remisser',
      allows: 'everyone',
      texts: (language) => textsIn(language).page,
      ...rowsFor(needs, async (unit, world, language) => {
        const all = await consultationsIn(unit, world.governance.key)
        return {
          rows: all.map((one) => consultationRow(one, language, world)),
          links: all.map(({ consultation }) => `/remisser/${consultation.id}`),
        }
      }),
      offers: (visitor) => writePress(visitor, needs),
    }),
    onePage(needs),
    summaryPage(needs),
  ]
}

/** A row of headings, then the remisser; in Swedish, for the command line. */
export async function consultationTable(unit: Unit, world: World): Promise<readonly (readonly string[])[]> {
  const all = await consultationsIn(unit, world.governance.key)
  return [textsIn('sv').page.columns, ...all.map((one) => consultationRow(one, 'sv', world))]
}

async function writePress(visitor: Visitor, { snapshots, clock, desk }: CaseNeeds): Promise<Filling> {
  const { governance, register } = await snapshots.of(visitor.session.municipality)
  const world = { governance, register, today: clock.today() }
  const body = consultedBody(governance)
  if (!body || !maySend(visitor.session.personId, body.id, world)) return null
  return desk.presses([messageOf([buttons([writeButton(body.id, visitor.language)])])], visitor, '/remisser')
}

/** One remiss as the chat shows it, to reply to and close. */
function onePage(needs: CaseNeeds): Page {
  const dialogue = consult(needs)
  return {
    path: '/remisser/:id',
    allows: 'everyone',
    title: (language) => textsIn(language).page.name,
    async show(visitor, { params }) {
      const consultationId = String(params['id'])
      const press = { action: action.show, payload: { consultationId } }
      const { page } = textsIn(visitor.language)
      return html`<p><a href="/remisser">${page.back}</a></p>
        <h1>${page.name}</h1>
        ${await needs.desk.shown(dialogue, press, visitor, `/remisser/${consultationId}`)}`
    },
  }
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
