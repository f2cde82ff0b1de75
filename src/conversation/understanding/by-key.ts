/**
 * Lists by key. Nearly all hold one thing only, so a list is made when there are two: an index of a municipality's names is mostly that.
 */
export type ByKey<Item> = {
  get(key: string): readonly Item[] | undefined
  /** Unless the list holds `most` already, or, when `isSame` is told, something that is the same. */
  push(key: string, item: Item): void
  keys(): IterableIterator<string>
  readonly size: number
  /** Gives back what the lists have kept for growing. Called once, when all is in. */
  settle(): void
}

export function byKey<Item extends string | object>(
  most = Number.POSITIVE_INFINITY,
  isSame?: (one: Item, other: Item) => boolean,
): ByKey<Item> {
  const map = new Map<string, Item | Item[]>()
  return {
    get(key) {
      const found = map.get(key)
      return found === undefined || Array.isArray(found) ? found : [found]
    },
    push(key, item) {
      const found = map.get(key)
      if (found === undefined) map.set(key, item)
      else if (!Array.isArray(found)) {
        if (most > 1 && !isSame?.(found, item)) map.set(key, [found, item])
      } else if (found.length < most && !(isSame && found.some((one) => isSame(one, item)))) found.push(item)
    },
    keys: () => map.keys(),
    get size() {
      return map.size
    },
    settle() {
      for (const [key, found] of map) if (Array.isArray(found) && found.length > 2) map.set(key, found.slice())
    },
  }
}
