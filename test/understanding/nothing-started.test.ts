import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import type { Reading } from '../../src/conversation/understanding/reading.ts'
import { registerOf } from './support/questions.ts'
import { knowledgeOf } from './support/register.ts'

/** What changes something, or sends something to somebody, or takes somebody into a talk that does. */
const starting =
  /^(?:need_report|case_start|case_step|unit_met|product_request|consultation_send|project_report|correction|attestation|reorganisation|leaving|handover|cancel|meeting_(?:accept|decline|agenda_add|move|cancel|extra|book|held|poll)|survey_(?:start|pause|resume|delegate|remind|close)|appointment_make|duty_(?:report|done)|relay_done|document_(?:register|read))$/

const intentsOf = (reading: Reading): string[] =>
  reading.parts.length > 0 ? reading.parts.flatMap(intentsOf) : [reading.intent]

const questions = readFileSync(new URL('data/nothing-started.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

describe('a question about how things are done', () => {
  const reader = readerOf(knowledgeOf(registerOf('kommun')))

  it('starts nothing', () => {
    expect(questions.length).toBeGreaterThan(90)
    const started = questions.flatMap((question) =>
      intentsOf(reader.read(question, null))
        .filter((intent) => starting.test(intent))
        .map((intent) => `${question} → ${intent}`),
    )
    expect(started).toEqual([])
  })
})
