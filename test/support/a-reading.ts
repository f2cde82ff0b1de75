import type { Reading } from '../../src/conversation/understanding/reading.ts'

/** "Hej", read: what a reading holds when nothing is named. */
export const aReading: Reading = {
  language: 'sv',
  intent: 'greeting',
  outcome: 'clear',
  certainty: 1,
  systems: [],
  people: [],
  units: [],
  workplaces: [],
  bodies: [],
  categories: [],
  vendors: [],
  role: null,
  field: null,
  matter: null,
  choices: [],
  unknown: null,
  parts: [],
  trace: [],
}
