/** Run before every file of tests. */
import { afterEach } from 'vitest'
import { closeAll } from './after-the-test.ts'

afterEach(closeAll)
