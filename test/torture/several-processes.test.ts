/**
 * The short form of `npm run torture -- --processes 2`: enough to see that it works at all, in real processes on a real server. It takes
 * minutes, so that it is run when it is asked for: `TORTURE=1 npm test`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { afterTheTest } from '../support/after-the-test.ts'
import { emptyDatabase } from './databases.ts'
import { severalProcesses } from './processes.ts'

const isAskedFor = process.env['TORTURE'] === '1' && inject('postgresUrl') !== null

describe.skipIf(!isAskedFor)('two processes behind one address, with TORTURE=1 and PostgreSQL', () => {
  it('lose nothing, double nothing and fail nobody while one is replaced', { timeout: 600_000 }, async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'styrbot-processes-'))
    afterTheTest(async () => rmSync(folder, { recursive: true, force: true }))
    const databaseUrl = await emptyDatabase(inject('postgresUrl')!)
    const rows = await severalProcesses({
      ...{
        processes: 2,
        politely: 1,
        byForce: 0,
        door: 'http',
        withSurvey: false,
        telling: 8,
        seed: 1,
        folder,
        databaseUrl,
      },
      progress: () => {},
    })
    // What must not happen at all; how soon things happen is for a quiet machine.
    const never = rows.filter(({ goal }) => goal === '0')
    expect(never.length).toBeGreaterThan(15)
    expect(never.filter(({ met }) => met === false)).toEqual([])
  })
})
