import type { Knowledge, Named } from '../../src/conversation/understanding/reading.ts'

/** A register of any size with made-up names, always the same for the same seed. */
export function generatedKnowledge(systems: number, seed = 1): Knowledge {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const word = (least: number, most: number): string => {
    let made = ''
    const parts = least + Math.floor(random() * (most - least + 1))
    for (let part = 0; part < parts; part++) made += pick(onsets) + pick(vowels) + (random() < 0.35 ? pick(codas) : '')
    return made[0]!.toUpperCase() + made.slice(1)
  }
  const families = Array.from({ length: Math.ceil(systems / 40) + 5 }, () => word(2, 3))
  const units = Array.from({ length: Math.min(400, Math.ceil(systems / 8) + 3) }, () => `${word(2, 3)}förvaltningen`)
  const vendors = Array.from({ length: Math.min(2000, Math.ceil(systems / 6) + 3) }, () => word(2, 3))
  const people = Array.from(
    { length: Math.ceil(systems / 3) + 10 },
    () => `${pick(given)} ${word(2, 3)}${pick(['', 'sson', 'berg', 'lund'])}`,
  )
  const names = new Set<string>()
  while (names.size < systems) {
    const kind = random()
    names.add(kind < 0.2 ? `${pick(families)} ${word(1, 3)}` : kind < 0.3 ? `${word(1, 2)} ${word(1, 2)}` : word(2, 4))
  }
  const named = (prefix: string, list: readonly string[]): Named[] =>
    [...new Set(list)].map((name, at) => ({ id: `${prefix}${at + 1}`, name, aliases: [] }))
  return {
    systems: [...names].map((name, at) => ({
      id: `S${at + 1}`,
      name,
      aliases: random() < 0.4 ? [`${word(2, 3).toLowerCase()}systemet`] : [],
      description: `${pick(matters)} och ${pick(matters).toLowerCase()} för ${pick(matters).toLowerCase()}`,
    })),
    people: named('p', people),
    units: named('u', units),
    workplaces: named(
      'w',
      units.slice(0, 50).map((unit) => `${unit.slice(0, 5)}skolan`),
    ),
    vendors: named('v', vendors),
    categories: [
      { id: 'common', name: 'Kommungemensamma system', aliases: [] },
      { id: 'business', name: 'Verksamhetssystem', aliases: [] },
    ],
    bodies: [
      { id: 'it-styrgrupp', name: 'IT-styrgruppen', aliases: [] },
      { id: 'systemagargrupp', name: 'Systemägargruppen', aliases: [] },
    ],
    roles: [
      { id: 'system-owner', label: 'Systemägare', words: ['systemägare', 'ägare'] },
      { id: 'system-manager', label: 'Systemansvarig', words: ['systemansvarig', 'ansvarig'] },
      { id: 'system-maintainer', label: 'Systemförvaltare', words: ['systemförvaltare', 'förvaltare'] },
      { id: 'it-contact', label: 'IT-kontakt', words: ['it-kontakt', 'teknisk kontakt'] },
    ],
    subjects: [],
  }
}

const onsets = 'b br d dr f fl g gr h j k kl kr l m n p pr r s st t tr v sk sp'.split(' ')
const vowels = 'a e i o u y å ä ö'.split(' ')
const codas = 'n r s l m x k t nd rn'.split(' ')
const given = 'Anna Erik Karin Lars Eva Nils Sara Per Maria Johan Ali Amina Siv Bo Gun Olof'.split(' ')
const matters =
  'Fakturor Elever Bygglov Journaler Lokaler Kartor Scheman Löner Avtal Ärenden Larm Bokningar Tillsyn Energi Vatten Avfall Arkiv Enkäter Rekrytering Recept'.split(
    ' ',
  )

function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
