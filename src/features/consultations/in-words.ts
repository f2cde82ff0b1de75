import type { Language } from '../../conversation/inbound.ts'
import { dayOf } from '../../lib/day.ts'
import { type World, lookupsOf, shownOf } from '../register/index.ts'
import { type WholeConsultation, stances } from './consultation.ts'
import { en } from './texts/en.ts'
import { type ConsultationTexts, sv } from './texts/sv.ts'

export const textsIn = (language: Language): ConsultationTexts => (language === 'en' ? en : sv)

export function nameOf(id: string, { governance, register }: World): string {
  const person = lookupsOf(register).person(id)
  return (person && shownOf(person, governance).name) ?? ''
}

export const bodyName = (id: string, { governance }: World, language: Language): string =>
  governance.nameOf(`body:${id}`, language)

/** How many took each stand, those that nobody took left out. */
export function tallyInWords({ replies }: WholeConsultation, language: Language): string {
  const texts = textsIn(language)
  return stances
    .map((stance) => ({ stance, count: replies.filter((reply) => reply.stance === stance).length }))
    .filter(({ count }) => count > 0)
    .map(({ stance, count }) => texts.tally(texts.stance[stance], count))
    .join(', ')
}

/** One line for each reply, with who and where. */
export function repliesInWords({ replies }: WholeConsultation, language: Language, world: World): readonly string[] {
  const texts = textsIn(language)
  return replies.map(({ personId, stance, text }) => {
    const unitId = lookupsOf(world.register).person(personId)?.unitId ?? null
    const unit = unitId === null ? null : (world.governance.unit(unitId)?.name ?? null)
    return texts.line(nameOf(personId, world), unit, texts.stance[stance], text)
  })
}

/** In the order of the page's columns. */
export function consultationRow(whole: WholeConsultation, language: Language, world: World): readonly string[] {
  const texts = textsIn(language)
  const { sentAt, title, body, dueOn, state, asked } = whole.consultation
  const count = texts.count(whole.replies.length, asked.length)
  const tally = tallyInWords(whole, language)
  return [
    dayOf(sentAt),
    title,
    bodyName(body, world, language),
    dueOn,
    texts.state[state],
    tally ? `${count} (${tally})` : count,
  ]
}
