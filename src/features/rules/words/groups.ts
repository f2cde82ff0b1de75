/** What groups are usually called, as data. */
import { ways } from './ways.ts'

/** A group's name ends like this; alone, such a word names no group. */
export const bodyEndings: readonly string[] = ways(`
  grupp, gruppen, grupps, gruppens, utskott, utskottet, kommitté, kommittén
`)

/** What English calls the groups, in Swedish. */
export const bodyNames: readonly (readonly [said: string, name: string])[] = [
  ['steering group', 'styrgrupp'],
  ['steering committee', 'styrgrupp'],
  ['preparatory group', 'beredningsgrupp'],
  ['reference group', 'beredningsgrupp'],
  ['system owner group', 'systemägargrupp'],
  ['system owners group', 'systemägargrupp'],
  ['owner group', 'systemägargrupp'],
  ['owners group', 'systemägargrupp'],
  ['finance group', 'finansieringsgrupp'],
  ['financing group', 'finansieringsgrupp'],
  ['funding group', 'finansieringsgrupp'],
  ['coordination group', 'samordningsgrupp'],
  ['project group', 'projektgrupp'],
  ['management group', 'ledningsgrupp'],
  ['it group', 'itgrupp'],
]

/** The usual names of each kind of group, beside what the municipality calls its own. */
export const bodyKindNames: Readonly<Record<string, readonly string[]>> = {
  'steering-group': ['styrgrupp'],
  'preparatory-group': ['beredningsgrupp'],
  'owner-group': ['systemägargrupp', 'ägargrupp'],
  'finance-group': ['finansieringsgrupp', 'finansgrupp', 'ekonomigrupp'],
  'coordination-group': ['samordningsgrupp', 'samverkansgrupp'],
  'it-group': ['itgrupp'],
  'project-group': ['projektgrupp'],
  'management-group': ['ledningsgrupp', 'chefsgrupp'],
  bilateral: [],
}
