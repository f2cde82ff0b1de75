/** Remisser: a text to a body's members for their opinion before a decision, with a last day and all replies together. */
import type { Feature } from '../../feature.ts'
import { consultationEvidence } from './evidence.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'
import { html } from '../../web/html.ts'
import type { Page } from '../../web/pages.ts'
import { toDocx } from '../../web/paper/index.ts'
import { sayingExample } from '../ask/index.ts'
import { tablePages } from '../../web/table-pages.ts'
import { type CaseNeeds, rowsFor } from '../cases/index.ts'
import { mayKeep } from './consultation.ts'
import { consult } from './dialogue.ts'
import { consultationHoldings } from './holdings.ts'
import { bodyName, consultationRow, repliesInWords, tallyInWords, textsIn } from './in-words.ts'
import { consultationsAbout, consultationsIn } from './store.ts'
import { followConsultations } from './tasks.ts'

export function consultations(needs: CaseNeeds): Feature {
  return {
    name: 'consultations',
    evidence: [consultationEvidence],
    about: [
      {
        name: 'consultations.consultations',
        title: { sv: sv.about, en: en.about },
        of: (unit, { municipality, personId }) => consultationsAbout(unit, municipality, personId),
      },
    ],
    holdings: consultationHoldings(needs),
    dialogues: [sayingExample(consult(needs), needs)],
    tasks: [followConsultations(needs)],
    pages: [
      ...tablePages({
        path: '/remisser',
        file: 'remisser',
        allows: 'everyone',
        texts: (language) => textsIn(language).page,
        ...rowsFor(needs, async (unit, world, language) =>
          (await consultationsIn(unit, world.governance.key)).map((one) => consultationRow(one, language, world)),
        ),
      }),
      summaryPage(needs),
    ],
  }
}

/** All replies as a Word file, for whoever keeps the remiss. */
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
      const { consultation } = whole
      if (!mayKeep(session.personId, consultation, world)) return html`<p>${texts.onlySum}</p>`
      const lines = repliesInWords(whole, language, world)
      const bytes = await toDocx(
        {
          text: consultation.title,
          blocks: [
            { kind: 'text', text: consultation.text },
            { kind: 'heading', text: texts.fields.replies },
            { kind: 'text', text: tallyInWords(whole, language) },
            { kind: 'list', items: lines },
          ],
        },
        {
          title: texts.heading(consultation.title),
          subtitle: bodyName(consultation.body, world),
          municipality: governance.name,
          kind: texts.page.name,
          on: world.today,
          diarienummer: null,
          language,
        },
      )
      const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      return { file: { name: `remiss-${world.today}.docx`, type, bytes } }
    },
  }
}
