/** The documents as a list, and each as a package: for registration, and for handing out when it has been reviewed. */
import { type Filling, html } from '../../../web/html.ts'
import type { Page, Visitor } from '../../../web/pages.ts'
import type { World } from '../../register/index.ts'
import { type DocumentNeeds, documentsOf } from '../needs.ts'
import { textsIn } from '../texts-in.ts'
import { stateInWords } from './in-words.ts'
import { forDisclosure, forRegistration } from './package.ts'
import { type Document, mayHandOut } from './record.ts'
import { reviewsOf } from './store.ts'

export function documentPages(needs: DocumentNeeds): readonly Page[] {
  const title: Page['title'] = (language) => textsIn(language).list.name
  return [
    {
      path: '/handlingar',
      wide: true,
      allows: 'registrar',
      title,
      async show(visitor) {
        const world = await worldOf(visitor, needs)
        const { language, session } = visitor
        const documents = await needs.database.unit(session.municipality, (unit) =>
          documentsOf(unit, { world, language }, needs),
        )
        return listed(documents, visitor)
      },
    },
    {
      path: '/handlingar/:kind/:id/:what',
      allows: 'registrar',
      title,
      async show(visitor, { params }) {
        const world = await worldOf(visitor, needs)
        const { session, language } = visitor
        const { municipality } = session
        const [kind, subjectId, what] = ['kind', 'id', 'what'].map((name) => String(params[name])) as [
          string,
          string,
          string,
        ]
        const found = await needs.database.unit(municipality, async (unit) => {
          const all = await documentsOf(unit, { world, language }, needs)
          const document = all.find((one) => one.kind === kind && one.subjectId === subjectId && one.finished)
          const source = needs.sources().find((one) => one.kind === kind)
          // An address is foreign data: nothing of it reaches the database before it has been found to be a document of ours.
          const paper = document && source ? await source.paper(unit, document.subjectId, { world, language }) : null
          if (!document || !paper) return null
          return { document, paper, reviews: await reviewsOf(unit, municipality, document.kind, document.subjectId) }
        })
        const texts = textsIn(language)
        if (!found) return stopped(texts.list.name, texts.gone)
        const { document, paper, reviews } = found
        const given = { document, paper, municipality: world.governance.name, on: world.today, language }
        if (what === 'registrering') return { file: forRegistration(given) }
        const review = mayHandOut(reviews, document.finishedAt)
        return review ? { file: forDisclosure(given, review) } : stopped(texts.list.name, texts.notReviewedYet)
      },
    },
  ]
}

async function worldOf({ session }: Visitor, { snapshots, clock }: DocumentNeeds): Promise<World> {
  const { governance, register } = await snapshots.of(session.municipality)
  return { governance, register, today: clock.today() }
}

const stopped = (title: string, words: string): Filling =>
  html`<h1>${title}</h1>
    <p>${words}</p>`

function listed(documents: readonly Document[], { language }: Visitor): Filling {
  const { list: texts, buttons: labels, note } = textsIn(language)
  return html`<h1>${texts.name}</h1>
    <p>${texts.explain}</p>
    <p class="soft">${note}</p>
    ${
      documents.length === 0
        ? html`<p>${texts.none}</p>`
        : html`<div class="scroll" role="region" aria-label="${texts.name}" tabindex="0">
            <table>
              <thead>
                <tr>
                  ${texts.columns.map((column) => html`<th scope="col">${column}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${documents.map(
                  (one) =>
                    html`<tr>
                      <th scope="row">
                        ${one.title}
                        ${
                          one.finished &&
                          html`<br /><a href="/handlingar/${one.kind}/${one.subjectId}/registrering"
                              >${labels.registration}<span class="visually-hidden"> ${one.title}</span></a
                            >`
                        }
                      </th>
                      <td>${one.owner}</td>
                      <td>${stateInWords(one, language)}</td>
                      <td>${one.diarienummer ?? ''}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }`
}
