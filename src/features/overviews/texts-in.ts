import type { Language } from '../../conversation/inbound.ts'
import { en } from './texts/en.ts'
import { type OverviewTexts, sv } from './texts/sv.ts'

export const textsIn = (language: Language): OverviewTexts => (language === 'en' ? en : sv)
