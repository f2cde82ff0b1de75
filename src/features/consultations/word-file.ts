/** A remiss with all its replies as a Word file. */
import type { Language } from '../../conversation/inbound.ts'
import { toDocx } from '../../web/paper/index.ts'
import type { World } from '../register/index.ts'
import type { WholeConsultation } from './consultation.ts'
import { bodyName, repliesInWords, tallyInWords, textsIn } from './in-words.ts'

export async function consultationFile(whole: WholeConsultation, world: World, language: Language) {
  const texts = textsIn(language)
  const { consultation } = whole
  const bytes = await toDocx(
    {
      text: consultation.title,
      blocks: [
        { kind: 'text', text: consultation.text },
        { kind: 'heading', text: texts.fields.replies },
        { kind: 'text', text: tallyInWords(whole, language) },
        { kind: 'list', items: repliesInWords(whole, language, world) },
      ],
    },
    {
      title: texts.heading(consultation.title),
      subtitle: bodyName(consultation.body, world, language),
      municipality: world.governance.name,
      kind: texts.page.name,
      on: world.today,
      diarienummer: null,
      language,
    },
  )
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return { name: `remiss-${world.today}.docx`, type, bytes }
}
