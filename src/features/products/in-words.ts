import type { Language } from '../../conversation/inbound.ts'
import { en } from './texts/en.ts'
import { type ProductTexts, sv } from './texts/sv.ts'

export const textsIn = (language: Language): ProductTexts => (language === 'en' ? en : sv)
