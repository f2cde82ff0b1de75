/** What has been handed in, for the strategist, and for others what is theirs; each with what can be done about it; the same as a file. */
import type { Unit } from '../../database/database.ts'
import type { Language } from '../../conversation/inbound.ts'
import { buttons, messageOf } from '../../conversation/say.ts'
import { html } from '../../web/html.ts'
import type { Page } from '../../web/pages.ts'
import { tablePages } from '../../web/table-pages.ts'
import { type CaseNeeds, rowsFor } from '../cases/index.ts'
import type { World } from '../register/index.ts'
import { action, handProposals, maySee, writeButtons } from './dialogue.ts'
import { proposalRow, textsIn } from './in-words.ts'
import { proposalsIn } from './store.ts'

export function proposalPages(needs: CaseNeeds): readonly Page[] {
  const dialogue = handProposals(needs)
  return [
    ...tablePages({
      path: '/forslag',
      file: 'forslag',
      allows: 'everyone',
      texts: (language) => textsIn(language).page,
      ...rowsFor(needs, async (unit, world, language, { session }) => {
        const all = await proposalsIn(unit, world.governance.key)
        const seen = all.filter((one) => maySee(one, { asker: { id: session.personId }, world, needs }))
        return {
          rows: seen.map((one) => proposalRow(one, world, language)),
          links: seen.map(({ id }) => `/forslag/${id}`),
        }
      }),
      async offers(visitor) {
        const { governance, register } = await needs.snapshots.of(visitor.session.municipality)
        const world = { governance, register, today: needs.clock.today() }
        return needs.desk.presses([messageOf([buttons(writeButtons(world, visitor.language))])], visitor, '/forslag')
      },
    }),
    {
      path: '/forslag/:id',
      allows: 'everyone',
      title: (language) => textsIn(language).page.name,
      async show(visitor, { params }) {
        const proposalId = String(params['id'])
        const press = { action: action.show, payload: { proposalId } }
        return html`<p><a href="/forslag">${textsIn(visitor.language).page.back}</a></p>
          <h1>${textsIn(visitor.language).page.name}</h1>
          ${await needs.desk.shown(dialogue, press, visitor, `/forslag/${proposalId}`)}`
      },
    },
  ]
}

/** A row of headings, then the proposals; in Swedish, for the command line. */
export async function proposalTable(unit: Unit, world: World): Promise<readonly (readonly string[])[]> {
  return [textsIn('sv').page.columns, ...(await rowsOf(unit, world, 'sv'))]
}

async function rowsOf(unit: Unit, world: World, language: Language): Promise<readonly (readonly string[])[]> {
  return (await proposalsIn(unit, world.governance.key)).map((one) => proposalRow(one, world, language))
}
