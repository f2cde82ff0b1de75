import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { neededScopes } from '../../src/channels/slack/check.ts'
import type { Manifest } from '@slack/web-api/dist/types/request/manifest.js'

const folder = path.resolve(import.meta.dirname, '../../manifests')
const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown

describe('the manifest for Slack', () => {
  const manifest = read('slack/manifest.json') as Manifest

  it('asks for no more than the bot uses', () => {
    expect(manifest.oauth_config?.scopes?.bot).toEqual(neededScopes)
    expect(manifest.settings?.event_subscriptions?.bot_events).toEqual(['app_mention', 'message.im'])
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

describe('the manifest for Teams', () => {
  type Commands = { title: string; description: string }[]
  const manifest = read('teams/manifest.json') as {
    name: { short: string; full: string }
    description: { short: string; full: string }
    icons: { color: string; outline: string }
    localizationInfo: { additionalLanguages: { file: string }[] }
    bots: { scopes: string[]; commandLists: { commands: Commands }[] }[]
  }
  const english = read('teams/en.json') as Record<string, string>

  it('keeps within Teams’ limits, in both languages', () => {
    for (const [text, most] of [
      [manifest.name.short, 30],
      [manifest.name.full, 100],
      [manifest.description.short, 80],
      [manifest.description.full, 4000],
      [english['name.short']!, 30],
      [english['name.full']!, 100],
      [english['description.short']!, 80],
      [english['description.full']!, 4000],
    ] as const) {
      expect(text.length).toBeLessThanOrEqual(most)
    }
    const commands = manifest.bots.flatMap(({ commandLists }) => commandLists.flatMap(({ commands }) => commands))
    for (const [at, { title, description }] of commands.entries()) {
      const key = `bots[0].commandLists[0].commands[${at}]`
      expect(Math.max(title.length, english[`${key}.title`]!.length)).toBeLessThanOrEqual(32)
      expect(Math.max(description.length, english[`${key}.description`]!.length)).toBeLessThanOrEqual(128)
    }
    expect(manifest.bots[0]?.scopes).toEqual(['personal', 'team', 'groupChat'])
  })

  it.each([
    ['color', 192],
    ['outline', 32],
  ] as const)('has a %s icon of %i pixels', (icon, side) => {
    const png = readFileSync(path.join(folder, 'teams', manifest.icons[icon]))
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', side, side])
  })

  it('has the file of every language it names', () => {
    for (const { file } of manifest.localizationInfo.additionalLanguages)
      expect(read(`teams/${file}`)).toBeTypeOf('object')
  })
})
