/** Which municipalities the generated country has, and how large they are: a few very large, many small. Always the same for the same seed. */
import { randomNumbers } from '../support/random.ts'

export type Place = {
  key: string
  name: string
  /** The example municipality whose manifest it goes by. */
  model: string
  /** Those that share a body are copied together: the same number. */
  set: number
  people: number
  systems: number
}

export type Sizes = {
  municipalities: number
  people: number
  systems: number
  largest: { people: number; systems: number }
}

export const sweden: Sizes = {
  municipalities: 290,
  people: 1_100_000,
  systems: 100_000,
  largest: { people: 50_000, systems: 1_500 },
}

/** `models` in their order; the first place goes by the first model, so a country of a few has the richest first. */
export function country(sizes: Sizes, models: readonly string[], seed = 1): readonly Place[] {
  const { municipalities, largest } = sizes
  const people = spread(municipalities, sizes.people, largest.people)
  const systems = spread(municipalities, sizes.systems, largest.systems)
  const random = randomNumbers(seed)
  // The largest goes by the first model; who is large is otherwise nobody's doing.
  const ranks = people.map((_, rank) => rank).slice(1)
  for (let at = ranks.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[ranks[at], ranks[other]] = [ranks[other]!, ranks[at]!]
  }
  return [0, ...ranks].map((rank, at): Place => {
    const model = models[at % models.length]!
    const set = Math.floor(at / models.length) + 1
    return {
      key: `${model}-${String(set).padStart(2, '0')}`,
      name: `${model[0]!.toUpperCase()}${model.slice(1)} ${set} kommun`,
      ...{ model, set, people: people[rank]!, systems: systems[rank]! },
    }
  })
}

/** So many parts that together are `total`, the largest first: each by a power of its rank, as municipalities are. */
export function spread(parts: number, total: number, largest: number): readonly number[] {
  const at = (power: number) => Array.from({ length: parts }, (_, rank) => Math.max(1, largest / (rank + 1) ** power))
  const sum = (list: readonly number[]) => list.reduce((before, each) => before + each, 0)
  let [flat, steep] = [0, 5]
  for (let step = 0; step < 60; step++) {
    const middle = (flat + steep) / 2
    if (sum(at(middle)) > total) flat = middle
    else steep = middle
  }
  const sizes = at(steep).map(Math.round)
  // What rounding took or gave is the middle's.
  const middle = Math.floor(parts / 2)
  sizes[middle] = Math.max(1, sizes[middle]! + total - sum(sizes))
  return sizes
}
