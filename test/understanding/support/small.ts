import type { Knowledge } from '../../../src/conversation/understanding/reading.ts'

/** A municipality with systems, people, two bodies, and roles for a system, a unit, a place and all of it. */
export const knowledge: Knowledge = {
  systems: [
    { id: 'tall', name: 'Tallbas', aliases: ['lönesystemet'], description: 'Löner och scheman' },
    { id: 'gran', name: 'Grandoc', aliases: [], description: 'Dokument och ärenden' },
  ],
  people: [
    { id: 'eva', name: 'Eva Lind', aliases: [] },
    { id: 'per', name: 'Per Holm', aliases: [] },
  ],
  units: [{ id: 'soc', name: 'Socialförvaltningen', aliases: ['soc'] }],
  workplaces: [{ id: 'asp', name: 'Aspskolan', aliases: [] }],
  vendors: [{ id: 'nord', name: 'Nordkod AB', aliases: [] }],
  categories: [{ id: 'common', name: 'Kommungemensamma system', aliases: [] }],
  bodies: [
    { id: 'styr', name: 'IT-styrgruppen', aliases: ['styrgruppen'], description: 'Beslutar' },
    { id: 'bered', name: 'Beredningsgruppen', aliases: [], description: 'Bereder' },
  ],
  roles: [
    { id: 'owner', label: 'Systemägare', words: ['systemägare', 'system owner'], scope: 'system' },
    { id: 'manager', label: 'Systemansvarig', words: ['systemansvarig', 'system manager'], scope: 'system' },
    { id: 'dpo', label: 'Dataskyddsombud', words: ['dataskyddsombud', 'dpo'], scope: 'municipality' },
    { id: 'near', label: 'Närsupport', words: ['närsupport'], scope: 'workplace' },
  ],
  subjects: ['kablage', 'fakturor'],
}
