import type { Language } from '../../conversation/inbound.ts'
import { en } from './texts/en.ts'
import { type PanelTexts, sv } from './texts/sv.ts'

export function textsIn(language: Language): PanelTexts {
  return { sv, en }[language]
}
