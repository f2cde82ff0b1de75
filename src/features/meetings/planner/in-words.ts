/** What is wrong with a file that was handed in, a sentence for each fault. */
import { z } from 'zod'
import type { MeetingTexts } from '../texts/sv.ts'
import type { InstanceFault } from './instance.ts'

const languages = { sv: z.locales.sv().localeError, en: z.locales.en().localeError }

export function faultInWords({ path, is }: InstanceFault, texts: MeetingTexts, language: 'sv' | 'en'): string {
  const { mismatch, shape } = texts.planner
  const where = path === '' ? '' : `${path}: `
  if (is.kind !== 'shape') return `${where}${mismatch(is)}`
  const own = Object.entries(shape).find(([name]) => name === is.issue.message)?.[1]
  const said = own ?? languages[language](is.issue)
  return `${where}${typeof said === 'string' ? said : (said?.message ?? '')}`
}
