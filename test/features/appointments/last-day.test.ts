import { expect, it } from 'vitest'
import { lastDayIn } from '../../../src/features/appointments/handover/last-day.ts'
import { day } from '../../../src/lib/day.ts'

it.each([
  ['jag slutar sista maj', '2026-05-31'],
  ['Peder slutar den sista mars', '2026-03-31'],
  ['i slutet av juni', '2026-06-30'],
  ['vid årsskiftet', '2026-12-31'],
  ['jag slutar 1/4', '2026-04-01'],
  ['jag slutar den 31 maj', '2026-05-31'],
  ['end of August', '2026-08-31'],
  ['jag slutar', null],
])('a last day in “%s”', (text, expected) => {
  expect(lastDayIn(text, day('2026-03-12'))).toBe(expected)
})
