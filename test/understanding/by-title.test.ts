import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { knowledge } from './support/small.ts'

const titles = [
  { words: ['Ekonomichef', 'Ekonomidirektör'], people: [{ id: 'eva', name: 'Eva Lind' }], ruled: false },
  { words: ['Kommundirektör'], people: [{ id: 'per', name: 'Per Holm' }], ruled: true },
  {
    words: ['Rektor'],
    people: [
      { id: 'eva', name: 'Eva Lind' },
      { id: 'per', name: 'Per Holm' },
    ],
    ruled: false,
  },
]
const reader = readerOf({ ...knowledge, titles })

/** First asked of another register 2026-11-30: none of 22 right before titles were read, 11 of 12 of the second half at once after; of ten more, of a third register, 5. */
describe('whose systems are asked for by a title', () => {
  it.each([
    ['är ekonomichefen systemägare för något', 'owner'],
    ['vilka system äger ekonomichefen', 'owner'],
    ['äger vår ekonomichef några system', 'owner'],
    ['vilka system står ekonomidirektören som ägare till', 'owner'],
    ['is the ekonomichef system owner of anything', 'owner'],
    ['vad är ekonomichefen systemägare för', 'owner'],
    ['kan du lista ekonomichefens system', null],
    ['visa ekonomichefens system', null],
    ['vad har ekonomichefen hand om', null],
    ['vilka system ligger under ekonomichefen', null],
  ])('are those of the one who has it: %s', (text, role) => {
    expect(reader.read(text, null)).toMatchObject({ intent: 'person_systems', people: ['eva'], role })
  })

  it('are asked about where several have it', () => {
    expect(reader.read('vilka system har rektorn', null)).toMatchObject({
      outcome: 'ambiguous',
      choices: [{ id: 'eva' }, { id: 'per' }],
    })
  })

  it('are nobody’s where nobody has it', () => {
    const { outcome, unknown } = reader.read('vilka system äger miljöchefen', null)
    expect({ outcome, unknown }).toMatchObject({ outcome: 'unknown', unknown: { kind: 'person', text: 'miljöchefen' } })
  })

  it.each([
    ['vilka system måste ekonomichefen godkänna'],
    ['vad tycker ekonomichefen om systemet'],
    ['vilka system har ekonomichefen köpt in'],
    ['vilka system har min ekonomichef'],
    ['vad ansvarar kommundirektören för'],
    ['är ekonomichefen nöjd med systemet'],
  ])('are not asked for: %s', (text) => {
    expect(reader.read(text, null).people).toEqual([])
  })
})

describe('every group at once', () => {
  it.each([
    ['which groups are there'],
    ['list all the governance groups'],
    ['what are the groups called'],
    ['are there any groups for it'],
  ])('%s', (text) => {
    expect(reader.read(text, null)).toMatchObject({ intent: 'group_info', outcome: 'clear', bodies: [] })
  })

  it('is not meant where something narrows them', () => {
    expect(reader.read('which groups can I join at the gym', null).intent).not.toBe('group_info')
  })
})
