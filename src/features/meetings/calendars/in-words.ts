import type { Language } from '../../../conversation/inbound.ts'
import { en } from './texts/en.ts'
import { type CalendarTexts, sv } from './texts/sv.ts'

export const textsIn = (language: Language): CalendarTexts => (language === 'en' ? en : sv)
