import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')
// A machine that reads the outcome asks for a JSON report beside what people see.
const report = process.env['VITEST_REPORT']

export default defineConfig({
  root,
  test: {
    include: ['test/**/*.test.ts'],
    // Only what hangs is ended by these: a slow machine that does other things as well is given its time.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    pool: 'forks',
    maxWorkers: 2,
    // Every module is read once a worker: tests have no state of their own in modules, and the program has none at all.
    isolate: false,
    setupFiles: ['test/support/setup.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
})
