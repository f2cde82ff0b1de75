import type { Language } from '../../conversation/inbound.ts'
import { en } from './en.ts'
import { type ChannelTexts, sv } from './sv.ts'

export const texts: Record<Language, ChannelTexts> = { sv, en }
