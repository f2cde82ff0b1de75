import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { neededScopes, usefulScopes } from '../../src/channels/slack/check.ts'
import { unzipSync } from 'fflate'
import { teamsPackage, zipped } from '../manifests/build.ts'
import { packageFaults } from '../support/teams-manifest.ts'
import type { Manifest } from '@slack/web-api/dist/types/request/manifest.js'

const folder = path.resolve(import.meta.dirname, '../../manifests')
const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown

describe('the manifest for Slack', () => {
  const manifest = read('slack/manifest.json') as Manifest

  it('asks for no more than the bot uses', () => {
    expect(manifest.oauth_config?.scopes?.bot).toEqual([...neededScopes, ...usefulScopes].toSorted())
    expect(manifest.settings?.event_subscriptions?.bot_events).toEqual([
      'app_home_opened',
      'app_mention',
      'app_uninstalled',
      'message.im',
      'tokens_revoked',
    ])
  })

  it('sends everything to the door that we open, and lets people write', () => {
    const urls = [
      manifest.settings?.event_subscriptions?.request_url,
      manifest.settings?.interactivity?.request_url,
      manifest.features?.slash_commands?.[0]?.url,
    ]
    expect(new Set(urls)).toEqual(new Set(['https://styrbot.example.se/slack/events']))
    expect(manifest.features?.app_home?.messages_tab_read_only_enabled).toBe(false)
    expect(manifest.features?.slash_commands).toMatchObject([{ command: '/styrbot', should_escape: true }])
    expect(manifest.settings?.token_rotation_enabled).toBe(false)
  })

  it('keeps within Slack’s limits', () => {
    const { name, description = '', long_description: long = '' } = manifest.display_information
    expect(name.length).toBeLessThanOrEqual(35)
    expect(description.length).toBeLessThanOrEqual(140)
    expect(long.length).toBeGreaterThanOrEqual(175)
    expect(long.length).toBeLessThanOrEqual(4000)
  })
})

describe('the package for Teams', () => {
  const norrby = {
    publicUrl: 'https://styrbot.norrby.example',
    teamsAppId: 'a0000000-0000-4000-8000-000000000001',
    version: '1.2.3',
  }
  const files = teamsPackage(norrby)
  const manifest = JSON.parse(Buffer.from(files['manifest.json']!).toString('utf8')) as Json

  it('is one that Teams takes, as it is kept and as it is filled in', () => {
    expect(packageFaults(teamsPackage({ publicUrl: null, teamsAppId: null, version: '0.1.0' }))).toEqual([])
    expect(packageFaults(files)).toEqual([])
  })

  it('is filled in with where the bot is and who it is', () => {
    expect(manifest).toMatchObject({
      id: norrby.teamsAppId,
      version: '1.2.3',
      bots: [{ botId: norrby.teamsAppId, scopes: ['personal', 'team', 'groupChat'] }],
      validDomains: ['styrbot.norrby.example'],
    })
    expect(JSON.stringify(manifest)).not.toContain('styrbot.example.se')
  })

  it('offers commands that the bot answers, the first of them Start', () => {
    const [personal] = (manifest['bots'] as { commandLists: { commands: { title: string }[] }[] }[])[0]!.commandLists
    expect(personal!.commands[0]!.title).toBe('Start')
    for (const { title } of personal!.commands) expect(title.length).toBeLessThanOrEqual(32)
  })

  it('is a zip without folders, the same every time', () => {
    const zip = zipped(files)
    expect(Object.keys(unzipSync(zip)).toSorted()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png'])
    expect(Buffer.from(zip).equals(zipped(teamsPackage(norrby)))).toBe(true)
  })

  const spoilt: [string, (manifest: Json) => void][] = [
    ['a name that is too long', (made) => void ((made['name'] as Json)['short'] = 'x'.repeat(31))],
    ['a bot id that is none', (made) => void ((made['bots'] as Json[])[0]!['botId'] = 'abc')],
    ['a scope that is misspelt', (made) => void ((made['bots'] as Json[])[0]!['scopes'] = ['personal', 'groupchat'])],
    [
      'a command that is too long',
      (made) => {
        const [list] = (made['bots'] as { commandLists: { commands: Json[] }[] }[])[0]!.commandLists
        list!.commands[0]!['title'] = 'x'.repeat(129)
      },
    ],
    ['something unknown', (made) => void (made['other'] = 1)],
    ['no icons', (made) => void delete made['icons']],
    ['a page that is not https', (made) => void ((made['developer'] as Json)['websiteUrl'] = 'http://norrby.example')],
    ['a language file that is not there', (made) => void languages(made).push({ languageTag: 'fi', file: 'fi.json' })],
    ['a command that is not translated', (made) => void commandsOf(made).push({ title: 'Ny', description: 'Ny' })],
    ['a translation of nothing', (made) => void commandsOf(made).pop()],
  ]
  it.each(spoilt)('is refused with %s', (_what, spoil) => {
    const made = structuredClone(manifest)
    spoil(made)
    expect(packageFaults({ ...files, 'manifest.json': Buffer.from(JSON.stringify(made)) })).not.toEqual([])
  })

  it('is refused with an icon of another size', () => {
    expect(packageFaults({ ...files, 'color.png': files['outline.png']! })).toEqual([
      'the color icon is not a PNG of 192 × 192',
    ])
  })
})

type Json = Record<string, unknown>

function languages(manifest: Json): Json[] {
  return (manifest['localizationInfo'] as { additionalLanguages: Json[] }).additionalLanguages
}

function commandsOf(manifest: Json): Json[] {
  return (manifest['bots'] as { commandLists: { commands: Json[] }[] }[])[0]!.commandLists[0]!.commands
}
