/** What the platforms install, filled in for one installation of the bot. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { zipSync } from 'fflate'
import type { AppPackage } from '../support/teams-manifest.ts'

/** Where the bot is, and who it is in Entra; what is not known stays as the example has it. */
export type Installation = { publicUrl: string | null; teamsAppId: string | null; version: string }

const folder = path.resolve(import.meta.dirname, '../../manifests')
const exampleUrl = 'https://styrbot.example.se'
const exampleId = '00000000-0000-0000-0000-000000000000'

/** The files that Teams takes in a zip. The app has the bot's own id, so that it is the same app in every tenant. */
export function teamsPackage({ publicUrl, teamsAppId, version }: Installation): AppPackage {
  const read = (name: string) => readFileSync(path.join(folder, 'teams', name))
  const manifest = JSON.parse(
    read('manifest.json')
      .toString('utf8')
      .replaceAll(exampleId, teamsAppId ?? exampleId)
      .replaceAll(exampleUrl, publicUrl ?? exampleUrl)
      .replaceAll(`api://${new URL(exampleUrl).host}/`, `api://${new URL(publicUrl ?? exampleUrl).host}/`),
  ) as Record<string, unknown>
  const whole = { ...manifest, version, validDomains: publicUrl === null ? [] : [new URL(publicUrl).host] }
  const files = ['en.json', 'color.png', 'outline.png']
  return {
    'manifest.json': Buffer.from(`${JSON.stringify(whole, null, 2)}\n`),
    ...Object.fromEntries(files.map((name) => [name, new Uint8Array(read(name))])),
  }
}

/** The same files give the same zip, whenever it is made. */
export function zipped(files: AppPackage): Uint8Array {
  return zipSync({ ...files }, { mtime: '2020-01-01T00:00:00', level: 9 })
}

export function slackManifest({ publicUrl }: Installation): string {
  return readFileSync(path.join(folder, 'slack/manifest.json'), 'utf8').replaceAll(exampleUrl, publicUrl ?? exampleUrl)
}
