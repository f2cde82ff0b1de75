import type { Language } from '../../conversation/inbound.ts'
import { en } from './texts/en.ts'
import { type ComplianceTexts, sv } from './texts/sv.ts'

export function textsIn(language: Language): ComplianceTexts {
  return { sv, en }[language]
}
