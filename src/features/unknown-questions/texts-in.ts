import type { Language } from '../../conversation/inbound.ts'
import { en } from './texts/en.ts'
import { sv, type UnknownTexts } from './texts/sv.ts'

export const textsIn = (language: Language): UnknownTexts => (language === 'en' ? en : sv)
