import type { Language } from '../../conversation/inbound.ts'
import { en } from './texts/en.ts'
import { type RecordTexts, sv } from './texts/sv.ts'

export const textsIn = (language: Language): RecordTexts => (language === 'en' ? en : sv)
