import type { Language } from '../../../conversation/inbound.ts'
import { en } from './texts/en.ts'
import { type HeldTexts, sv } from './texts/sv.ts'

export const textsIn = (language: Language): HeldTexts => (language === 'en' ? en : sv)
