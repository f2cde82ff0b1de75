/** Run before every file of tests. */
import fc from 'fast-check'
import { afterEach } from 'vitest'
import { closeAll } from './after-the-test.ts'

/**
 * The same examples in every run: what others would find by chance is looked for with `FUZZ=1 npm test`, and does not fall on whoever
 * happens to run the suite.
 */
if (!process.env['FUZZ']) fc.configureGlobal({ seed: 20_261_130 })

afterEach(closeAll)
