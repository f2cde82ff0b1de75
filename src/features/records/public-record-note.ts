import type { Language } from '../../conversation/inbound.ts'
import { textsIn } from './texts-in.ts'

/**
 * What is said when something goes to another nämnd, municipality or company (TF 2 kap. 9–10 §§: received or sent between
 * authorities). It decides nothing.
 */
export const publicRecordNote = (language: Language): string => textsIn(language).note
