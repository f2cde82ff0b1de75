/**
 * `npm run gallery`: what the bot says in Swedish and English on every channel, drawn by those who draw it for people, on one page;
 * and all its sentences on another. `npm run gallery -- test/conversations` shows everything that is said in those tests as well.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromiumPath } from '../support/browser.ts'
import { textsPage } from './page.ts'
import { takePictures } from './pictures.ts'
import { recordedIn } from './record.ts'
import { writeGallery } from './write.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.resolve(root, process.env['DATA_DIR'] ?? '.data', 'gallery')
const records = mkdtempSync(path.join(os.tmpdir(), 'styrbot-gallery-'))

const tests = ['test/gallery/samples.test.ts', ...process.argv.slice(2)]
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
const run = spawnSync(process.execPath, [vitest, 'run', '--config', 'test/vitest.config.ts', ...tests], {
  cwd: root,
  env: { ...process.env, GALLERY_RECORDS: records },
  stdio: 'inherit',
})
const talks = recordedIn(records)
rmSync(records, { recursive: true })

const files = writeGallery(folder, talks)
writeFileSync(path.join(folder, 'texts.html'), await textsPage())
process.stdout.write(`${files.light}\n${files.dark}\n${path.join(folder, 'texts.html')}\n`)
const faults = chromiumPath === null ? [] : await takePictures(files, folder)
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exitCode = run.status === 0 && faults.length === 0 ? 0 : 1
