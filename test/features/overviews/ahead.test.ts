import { expect, it } from 'vitest'
import { aheadIn } from '../../../src/features/overviews/coming/when.ts'
import { day } from '../../../src/lib/day.ts'

/** A Wednesday. */
const today = day('2026-11-25')

it.each([
  ['vad händer i december', '2026-12-01', '2026-12-31'],
  ['vad händer i november', '2026-11-25', '2026-11-30'],
  ['vad händer i mars', '2027-03-01', '2027-03-31'],
  ['vad är på gång i höst', '2026-11-25', '2026-12-31'],
  ['vad är på gång i vår', '2027-01-01', '2027-06-14'],
  ['vad händer den här veckan', '2026-11-25', '2026-11-29'],
  ['vad händer nästa vecka', '2026-11-30', '2026-12-06'],
  ['vad händer den här månaden', '2026-11-25', '2026-11-30'],
  ['vad händer nästa månad', '2026-12-01', '2026-12-31'],
  ['what happens next month', '2026-12-01', '2026-12-31'],
  ['vad händer resten av året', '2026-11-25', '2026-12-31'],
  ['vad händer nästa år', '2027-01-01', '2027-12-31'],
  ['vad händer 2028', '2028-01-01', '2028-12-31'],
  ['vad är på gång', '2026-11-25', '2026-12-25'],
])('“%s” is of the time to come', (said, from, through) => expect(aheadIn(said, today)).toEqual({ from, through }))
