/** `npm run manifests`: what is uploaded to Teams and pasted into Slack, filled in from the environment and checked. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { packageFaults } from '../support/teams-manifest.ts'
import { type Installation, slackManifest, teamsPackage, zipped } from './build.ts'
import { drawIcons } from './icons.ts'

const root = path.resolve(import.meta.dirname, '../..')
const out = path.resolve(root, process.env['DATA_DIR'] ?? '.data', 'manifests')

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
const publicUrl = process.env['PUBLIC_URL']?.replace(/\/+$/, '') || null
const installation: Installation = { publicUrl, teamsAppId: process.env['TEAMS_APP_ID'] || null, version }

await drawIcons()
const files = teamsPackage(installation)
const faults = packageFaults(files)
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`)
  process.exitCode = 1
} else {
  mkdirSync(out, { recursive: true })
  writeFileSync(path.join(out, 'styrbot-teams.zip'), zipped(files))
  writeFileSync(path.join(out, 'slack-manifest.json'), slackManifest(installation))
  const missing = [
    ...(installation.publicUrl === null ? ['PUBLIC_URL'] : []),
    ...(installation.teamsAppId === null ? ['TEAMS_APP_ID'] : []),
  ]
  const note =
    missing.length === 0
      ? ''
      : `\nOBS: ${missing.join(' och ')} är inte satt, så filerna har exempelvärden och kan inte laddas upp.`
  process.stdout.write(`Kontrollerade mot schemat för manifest ${manifestVersion(files)}:\n`)
  process.stdout.write(`  ${path.join(out, 'styrbot-teams.zip')}\n  ${path.join(out, 'slack-manifest.json')}${note}\n`)
}

function manifestVersion(made: typeof files): string {
  return (JSON.parse(Buffer.from(made['manifest.json']!).toString('utf8')) as { manifestVersion: string }).manifestVersion
}
