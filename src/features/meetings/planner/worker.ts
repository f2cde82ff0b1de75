/** The thread that plans, so that the program goes on answering meanwhile. */
import { performance } from 'node:perf_hooks'
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerTask } from './in-worker.ts'
import { solveInstance } from './solve-instance.ts'

const { ms, leastRounds, ...task } = workerData as WorkerTask
const now = () => performance.now()
const least = leastRounds === undefined ? {} : { least: leastRounds }
parentPort?.postMessage(solveInstance(task, { kind: 'time', until: now() + ms, now, ...least }, now))
