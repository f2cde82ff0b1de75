import { expect, it } from 'vitest'
import { panelsIn, panelsMeant } from '../../../src/features/survey-panel/which-panel.ts'

const citizens = { id: 'c', name: 'Medborgarpanelen om e-tjänster', audience: 'citizens' as const }
const library = { id: 'l', name: 'Medborgarpanelen om biblioteket', audience: 'citizens' as const }
const businesses = { id: 'b', name: 'Näringslivspanelen', audience: 'businesses' as const }
const yearly = { id: 'y', name: 'Enkäten om e-förvaltning', audience: 'internal' as const }

it('the municipality’s own survey is no panel', () =>
  expect(panelsIn([yearly, citizens, businesses])).toEqual([citizens, businesses]))

it.each([
  ['öppna företagspanelen', [businesses]],
  ['öppna panelen för näringslivet', [businesses]],
  ['stäng medborgarpanelen om biblioteket', [library]],
  ['visa resultatet av panelen om e-tjänsterna', [citizens]],
  ['öppna medborgarpanelen', [citizens, library]],
  ['open the business panel', [businesses]],
  ['öppna panelen', [citizens, library, businesses]],
])('“%s” means what it says, and all that fit when it does not say', (said, meant) =>
  expect(panelsMeant(said, [citizens, library, businesses])).toEqual(meant),
)

it('the only one is always meant', () => expect(panelsMeant('öppna företagspanelen', [citizens])).toEqual([citizens]))
