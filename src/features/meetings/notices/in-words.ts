import type { Language } from '../../../conversation/inbound.ts'
import { whenInWords } from '../when-in-words.ts'
import { type Called, nameIn, nameOf } from './called.ts'
import { type NoticeTexts, sv } from './texts/sv.ts'
import { en } from './texts/en.ts'

export const textsIn = (language: Language): NoticeTexts => (language === 'en' ? en : sv)

/** The body and the time: what nearly every sentence about a meeting begins with. */
export function subjectOf(called: Called, language: Language): readonly [body: string, when: string] {
  return [nameOf(called, language), whenInWords(called.meeting, language, called.world.today)]
}

export function somebody(called: Called, personId: string, language: Language): string {
  return nameIn(called, personId) ?? textsIn(language).aMember
}

/** Whoever leads: the chair, or those who do. Null when the body has none. */
export function leadersOf(called: Called, seat: 'chair' | 'convener', language: Language): string | null {
  const led = called.seating[seat]
  if (led.is !== 'somebody') return null
  return textsIn(language).and(led.people.map(({ id }) => somebody(called, id, language)))
}
