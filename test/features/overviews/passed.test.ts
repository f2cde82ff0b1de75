import { expect, it } from 'vitest'
import { passedIn } from '../../../src/features/overviews/coming/passed.ts'
import { day } from '../../../src/lib/day.ts'

const today = day('2026-11-30')

it.each([
  ['vad gjorde vi förra året', '2025-01-01', '2025-12-31'],
  ['vad gjorde vi i fjol', '2025-01-01', '2025-12-31'],
  ['vad har vi gjort i år', '2026-01-01', '2026-11-30'],
  ['vad gjorde vi 2024', '2024-01-01', '2024-12-31'],
  ['vad hände i oktober', '2026-10-01', '2026-10-31'],
  ['vad hände i december', '2025-12-01', '2025-12-31'],
  ['vad hände i december 2024', '2024-12-01', '2024-12-31'],
  ['vad gjorde vi i våras', '2026-01-01', '2026-06-14'],
  ['vad gjorde vi förra månaden', '2026-10-01', '2026-10-31'],
  ['what did we do last week', '2026-11-23', '2026-11-29'],
  ['vad har vi gjort på sistone', '2026-10-31', '2026-11-30'],
])('“%s” is from %s to %s', (text, from, through) => expect(passedIn(text, today)).toEqual({ from, through }))
