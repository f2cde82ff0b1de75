import type { Language } from '../../../conversation/inbound.ts'
import { en } from './texts/en.ts'
import { type RelayTexts, sv } from './texts/sv.ts'

export function relayTextsIn(language: Language): RelayTexts {
  return language === 'en' ? en : sv
}
