import { Worker } from 'node:worker_threads'
import type { SolvedYear, Task } from './solve-instance.ts'

export type WorkerTask = Task & { ms: number; leastRounds?: number }

/**
 * Plans in a thread of its own for so many milliseconds, longer where the least rounds take longer, or until the signal; then it rejects
 * with the signal's reason.
 */
export async function planInWorker(task: WorkerTask, signal?: AbortSignal): Promise<SolvedYear> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: task, execArgv: [] })
  return new Promise<SolvedYear>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new PlannerStoppedError(code)))
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  }).finally(() => void worker.terminate())
}

/** The thread ended without an answer: out of memory, or stopped from outside. */
class PlannerStoppedError extends Error {
  override name = 'PlannerStoppedError'

  constructor(code: number) {
    super(`The planner's thread ended with code ${code} before it had a plan.`)
  }
}
