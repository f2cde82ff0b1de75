import type { Language } from '../../conversation/inbound.ts'
import { type Part, heading, list, note, sentence } from '../../conversation/say.ts'
import type { Change } from '../../governance/reorganisation.ts'
import { goneIn, madeIn, successorIn } from '../../governance/reorganisation.ts'
import type { World } from '../register/index.ts'
import type { Fault, Plan } from './plan.ts'
import { en } from './texts/en.ts'
import { type Texts, sv } from './texts/sv.ts'

export const textsIn = (language: Language): Texts => ({ sv, en })[language]

const most = 25

export function planParts({ from, changes, moves, orphans }: Plan, world: World, language: Language): readonly Part[] {
  const t = textsIn(language)
  const shown = orphans.slice(0, most).map(({ kind, name, of }) => t.orphan[kind](name, of))
  return [
    heading(t.title(from)),
    sentence(t.dryRun),
    list(changes.map((change) => changeInWords(change, world, t))),
    sentence(t.moves(moves.systems.length, moves.people.length, moves.started.length)),
    ...(orphans.length === 0
      ? [note(t.noOrphans)]
      : [
          sentence(t.orphansTitle),
          list(orphans.length > most ? [...shown, t.more(orphans.length - most)] : shown),
          note(t.orphansGo),
        ]),
  ]
}

export function changesInWords(changes: readonly Change[], world: World, language: Language): readonly string[] {
  return changes.map((change) => changeInWords(change, world, textsIn(language)))
}

function changeInWords(change: Change, { governance }: World, t: Texts): string {
  const name = (unit: string) =>
    governance.unit(unit)?.name ?? madeIn(change).find(({ id }) => id === unit)?.name ?? unit
  if ('rename' in change) return t.renamed(name(change.rename.unit), change.rename.name)
  if ('merge' in change) return t.merged(goneIn(change).map(name), name(successorIn(change)!))
  if ('split' in change)
    return t.split(
      name(change.split.unit),
      change.split.into.map((each) => each.name),
    )
  const successor = successorIn(change)
  return t.closed(name(change.close.unit), successor === null ? null : name(successor))
}

export function faultInWords(fault: Fault, language: Language): string {
  const say = textsIn(language).fault[fault.kind]
  switch (fault.kind) {
    case 'unknown-position':
      return say(fault.position)
    case 'unknown-thing':
      return say(fault.thing)
    default:
      return say(fault.unit)
  }
}
