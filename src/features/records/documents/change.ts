/** What somebody says of a document → the document as it then stands, or why not. Pure. */
import { type Day, isDay } from '../../../lib/day.ts'
import { type Document, nextSteps, type OfficialRecord, type Step } from './record.ts'

export type Said = { on: string; by: string; diarienummer: string }
export type Changed =
  | { ok: true; record: OfficialRecord }
  | {
      ok: false
      input: 'on' | 'by' | 'diarienummer'
      because: 'bad-day' | 'future' | 'before' | 'nobody' | 'no-number' | 'not-now' | 'too-long'
    }

const longest = 200

export function changed(document: Document, step: Step, { on, by, diarienummer }: Said, today: Day): Changed {
  const { kind, subjectId, state, adjustedOn, adjustedBy, establishedOn } = document
  const record: OfficialRecord = {
    ...{ kind, subjectId, state, adjustedOn, adjustedBy, establishedOn },
    diarienummer: diarienummer.trim() || document.diarienummer,
  }
  if (!nextSteps(document).includes(step)) return { ok: false, input: 'on', because: 'not-now' }
  if (diarienummer.length > longest) return { ok: false, input: 'diarienummer', because: 'too-long' }
  if (step === 'number') {
    return diarienummer.trim() === ''
      ? { ok: false, input: 'diarienummer', because: 'no-number' }
      : { ok: true, record }
  }
  const day = on.trim()
  if (!isDay(day)) return { ok: false, input: 'on', because: 'bad-day' }
  if (day > today) return { ok: false, input: 'on', because: 'future' }
  if (day < document.on || (step === 'establish' && adjustedOn !== null && day < adjustedOn))
    return { ok: false, input: 'on', because: 'before' }
  if (step === 'establish') return { ok: true, record: { ...record, state: 'established', establishedOn: day } }
  if (by.trim() === '') return { ok: false, input: 'by', because: 'nobody' }
  if (by.length > longest) return { ok: false, input: 'by', because: 'too-long' }
  return { ok: true, record: { ...record, state: 'adjusted', adjustedOn: day, adjustedBy: by.trim() } }
}
