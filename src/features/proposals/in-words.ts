import type { Language } from '../../conversation/inbound.ts'
import { en } from './texts/en.ts'
import { type ProposalTexts, sv } from './texts/sv.ts'

export const textsIn = (language: Language): ProposalTexts => (language === 'en' ? en : sv)
