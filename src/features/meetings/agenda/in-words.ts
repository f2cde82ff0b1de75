import type { Language } from '../../../conversation/inbound.ts'
import { type AgendaTexts, sv } from './texts/sv.ts'
import { en } from './texts/en.ts'

export const textsIn = (language: Language): AgendaTexts => (language === 'en' ? en : sv)
