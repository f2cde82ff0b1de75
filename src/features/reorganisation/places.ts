/** What a split unit has that must go to one of the new ones: asked for, thing by thing, in a form. Pure. */
import type { Input } from '../../conversation/message.ts'
import type { Change } from '../../governance/reorganisation.ts'
import { type World, shownOf } from '../register/index.ts'
import type { Texts } from './texts/sv.ts'

export type Split = Extract<Change, { split: unknown }>
type Kind = 'systems' | 'workplaces' | 'units' | 'people'
type Thing = { kind: Kind; key: string; name: string }

/** More than a form holds on every channel: the rest goes by file or page, in rounds. */
const mostPlaced = 40

export const splitIn = (changes: readonly Change[]): Split | null =>
  changes.find((change): change is Split => 'split' in change) ?? null

/** Whatever belongs to the unit itself, what is many people's before what is one person's. */
export function thingsOf({ split: { unit } }: Split, { governance, register }: World): readonly Thing[] {
  const { workplaces, units } = governance.manifest
  return [
    ...register.systems
      .filter(({ unitId }) => unitId === unit)
      .map(({ code, name }): Thing => ({ kind: 'systems', key: code, name })),
    ...workplaces
      .filter((each) => each.unit === unit)
      .map(({ id, name }): Thing => ({ kind: 'workplaces', key: id, name })),
    ...units.filter(({ parent }) => parent === unit).map(({ id, name }): Thing => ({ kind: 'units', key: id, name })),
    ...register.people
      .filter(({ unitId, status, email }) => unitId === unit && status !== 'left' && email !== null)
      .map((person): Thing => ({
        ...{ kind: 'people', key: person.email! },
        name: shownOf(person, governance).name ?? person.title ?? person.email!,
      })),
  ]
}

/** Those without a place first. */
export function placeInputs(split: Split, world: World, texts: Texts): readonly Input[] {
  const all = thingsOf(split, world)
  const placed = ({ kind, key }: Thing): string | undefined => split.split[kind][key]
  const open = [...all.filter((thing) => !placed(thing)), ...all.filter(placed)].slice(0, mostPlaced)
  const options = [
    { value: '', label: texts.place.none },
    ...split.split.into.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return open.map((thing) => ({
    ...{ name: `${thing.kind}/${thing.key}`, kind: 'choice', options, initial: placed(thing) ?? '' },
    label: `${texts.place[thing.kind]} ${thing.name}`,
  }))
}

/** The split with what was chosen; what names no thing of the unit, or none of the new ones, is left out. */
export function withPlaces(
  split: Split,
  values: Readonly<Record<string, string | readonly string[]>>,
  world: World,
): Split {
  const news = new Set(split.split.into.map(({ id }) => id))
  const chosen = { systems: {}, workplaces: {}, units: {}, people: {} } as Record<Kind, Record<string, string>>
  for (const { kind, key } of thingsOf(split, world)) {
    const given = values[`${kind}/${key}`]
    const to = given === undefined ? split.split[kind][key] : String(given)
    if (to !== undefined && news.has(to)) chosen[kind][key] = to
  }
  return { split: { ...split.split, ...chosen } }
}
