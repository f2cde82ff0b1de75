/** What a test has opened is closed when it has ended, the latest first. Modules are read once a worker, so `setup.ts` sees to it in every file. */
const open: (() => Promise<unknown>)[] = []

export function afterTheTest(close: () => Promise<unknown>): void {
  open.push(close)
}

export async function closeAll(): Promise<void> {
  for (const close of open.splice(0).toReversed()) await close()
}

/** What is open now stays open for all tests of the file; what is given closes it. */
export function keptForAll(): () => Promise<void> {
  const kept = open.splice(0).toReversed()
  return async () => {
    for (const close of kept) await close()
  }
}
