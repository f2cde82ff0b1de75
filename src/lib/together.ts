import { setImmediate as later } from 'node:timers/promises'

/**
 * Does at once what is asked for at the same time: the first runs at the loop's next turn, with all that comes as long as each turn
 * brings more, and whatever comes while it runs goes together in the next run. `run` gives one result for each item, in their order.
 * If it fails, all of its items fail, unless it has had no effect then (`isWithoutEffect`): each is then done by itself, so that
 * none is lost for another's fault.
 */
export function together<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  { most = 200, isWithoutEffect = () => false }: Options = {},
): (item: Item) => Promise<Result> {
  type Waiting = { item: Item; resolve(result: Result): void; reject(error: unknown): void }
  let waiting: Waiting[] = []
  let running = false

  const runOne = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const results = await run(batch.map(({ item }) => item))
      for (const [at, { resolve }] of batch.entries()) resolve(results[at]!)
    } catch (error) {
      if (batch.length > 1 && isWithoutEffect(error)) for (const each of batch) await runOne([each])
      else for (const { reject } of batch) reject(error)
    }
  }

  /** A busy loop has more to bring at its next turn; an idle one turns at once. */
  const gathered = async (): Promise<void> => {
    for (let before = 0; before < waiting.length && waiting.length < most;) {
      before = waiting.length
      await later()
    }
  }

  const runAll = async (): Promise<void> => {
    running = true
    while (waiting.length > 0) {
      await gathered()
      const batch = waiting.slice(0, most)
      waiting = waiting.slice(most)
      await runOne(batch)
    }
    running = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!running) void runAll()
    })
}

type Options = { most?: number; isWithoutEffect?(error: unknown): boolean }

/** The same for each key by itself. */
export function togetherIn<Item, Result>(
  run: (key: string, items: readonly Item[]) => Promise<readonly Result[]>,
  options: Options = {},
): (key: string, item: Item) => Promise<Result> {
  const made = new Map<string, (item: Item) => Promise<Result>>()
  return (key, item) => {
    const one = made.get(key) ?? together((items) => run(key, items), options)
    made.set(key, one)
    return one(item)
  }
}
