import type { Clock } from './clock.ts'

/** Keeps what was looked up for some seconds, so that a busy minute does not ask the database the same thing again and again. */
export type ShortMemory<Value> = {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  clear(): void
}

export function shortMemory<Value>({
  clock,
  seconds,
  most,
}: {
  clock: Clock
  seconds: number
  most: number
}): ShortMemory<Value> {
  const kept = new Map<string, { at: number; value: Value }>()
  return {
    get(key) {
      const found = kept.get(key)
      if (!found) return undefined
      const age = clock.now().getTime() - found.at
      // A clock that was moved back makes what was kept worthless, too.
      return age >= 0 && age < seconds * 1000 ? found.value : undefined
    },
    set(key, value) {
      if (kept.size >= most) kept.clear()
      kept.set(key, { at: clock.now().getTime(), value })
    },
    clear: () => kept.clear(),
  }
}
