/**
 * Does at once what is asked for at the same time: the first runs immediately, and whatever comes while it runs goes together
 * in the next run. `run` gives one result for each item, in their order; if it fails, all of its items fail.
 */
export function together<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  most = 200,
): (item: Item) => Promise<Result> {
  type Waiting = { item: Item; resolve(result: Result): void; reject(error: unknown): void }
  let waiting: Waiting[] = []
  let running = false

  const runAll = async (): Promise<void> => {
    running = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most)
      waiting = waiting.slice(most)
      try {
        const results = await run(batch.map(({ item }) => item))
        for (const [at, { resolve }] of batch.entries()) resolve(results[at]!)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    running = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      // On a later turn of the event loop, so that what came in with the same packet goes along.
      if (!running) {
        running = true
        setImmediate(() => void runAll())
      }
    })
}

/** The same for each key by itself. */
export function togetherIn<Item, Result>(
  run: (key: string, items: readonly Item[]) => Promise<readonly Result[]>,
): (key: string, item: Item) => Promise<Result> {
  const made = new Map<string, (item: Item) => Promise<Result>>()
  return (key, item) => {
    const one = made.get(key) ?? together((items) => run(key, items))
    made.set(key, one)
    return one(item)
  }
}
