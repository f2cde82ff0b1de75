import type { Memory } from './reading.ts'
import type { Token } from './tokens.ts'

/** "Vem är förvaltare för det första?", after a list: the one at that place, as if it had been spoken of alone. */
export function oneOfTheList(
  tokens: readonly Token[],
  memory: Memory | null,
): { tokens: readonly Token[]; memory: Memory } | null {
  if (memory === null || memory.offered.length > 0 || !ofLists.test(memory.intent ?? '')) return null
  const listed = memory.asked?.among ?? memory.systems
  const at = tokens.findIndex(
    ({ cue }, place) => cue in places && /^(?:den|det|nummer|nr|the|number)$/.test(tokens[place - 1]?.cue ?? ''),
  )
  const token = tokens[at]
  if (token === undefined) return null
  const id = listed.at(places[token.cue]!)
  if (id === undefined || listed.length < 2) return null
  // "det första systemet": the noun says nothing more.
  const after = /^(?:systemet|programmet|system|one)$/.test(tokens[at + 1]?.cue ?? '') ? 2 : 1
  const it: Token = { ...token, raw: 'den', fold: 'den', cue: 'den' }
  return {
    tokens: [...tokens.slice(0, at - 1), it, ...tokens.slice(at + after)],
    memory: { ...memory, systems: [id], people: [], bodies: [] },
  }
}

const ofLists =
  /^(?:my_systems|person_systems|dept_systems|vendor_systems|category_systems|count_systems|missing_role)$/
const places: Readonly<Record<string, number>> = {
  ...{ forsta: 0, andra: 1, tredje: 2, fjarde: 3, femte: 4, sista: -1, '1': 0, '2': 1, '3': 2 },
  ...{ first: 0, second: 1, third: 2, last: -1 },
}
