/**
 * Checks an app package for Teams as Teams does, without asking anybody: Microsoft's own schemas come with their package,
 * and what the schemas leave open is checked here.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Ajv } from 'ajv'
import draft4 from 'ajv-draft-04'
import formats from 'ajv-formats'

type Json = Record<string, unknown>

/** The files of a package by name. */
export type AppPackage = Readonly<Record<string, Uint8Array>>

/** What Teams would refuse, as lines; none: it would take the package. */
export function packageFaults(files: AppPackage): string[] {
  const read = (name: string): Json | null => {
    const bytes = files[name]
    return bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as Json) : null
  }
  const manifest = read('manifest.json')
  if (!manifest) return ['manifest.json is missing']
  const languages = (manifest['localizationInfo'] as { additionalLanguages?: { file: string }[] } | undefined) ?? {}
  const others = (languages.additionalLanguages ?? []).map(({ file }) => ({ file, words: read(file) }))
  const icons = (manifest['icons'] ?? {}) as Record<string, string>
  return [
    ...manifestFaults(manifest),
    ...others.flatMap(({ file, words }) =>
      words ? languageFaults(file, words, manifest) : [`${file} is named, and missing`],
    ),
    ...iconFaults('color', files[icons['color'] ?? ''], 192),
    ...iconFaults('outline', files[icons['outline'] ?? ''], 32),
  ]
}

function manifestFaults(manifest: Json): string[] {
  const found = schemaFaults('manifest.json', 'MicrosoftTeams.schema.json', manifest)
  const open = texts(manifest).filter((text) => text.startsWith('http:'))
  return [...found, ...open.map((text) => `manifest.json: ${text} is not https`)]
}

/** Every translated key must name something in the manifest, and everything people read must be translated. */
function languageFaults(file: string, words: Json, manifest: Json): string[] {
  const known = schemaFaults(file, 'MicrosoftTeams.Localization.schema.json', words, manifest)
  const keys = Object.keys(words).filter((key) => key !== '$schema')
  const strangers = keys.filter((key) => typeof at(manifest, key) !== 'string')
  const missing = readable(manifest).filter((key) => !keys.includes(key))
  return [
    ...known,
    ...strangers.map((key) => `${file}: ${key} names nothing in the manifest`),
    ...missing.map((key) => `${file}: ${key} is not translated`),
  ]
}

function readable(manifest: Json): string[] {
  const bots = (manifest['bots'] ?? []) as { commandLists?: { commands: unknown[] }[] }[]
  const commands = bots.flatMap(({ commandLists = [] }, bot) =>
    commandLists.flatMap((list, at) =>
      list.commands.flatMap((_, command) =>
        ['title', 'description'].map((part) => `bots[${bot}].commandLists[${at}].commands[${command}].${part}`),
      ),
    ),
  )
  const tabs = (manifest['staticTabs'] ?? []) as { name?: string }[]
  const named = tabs.flatMap(({ name }, tab) => (name === undefined ? [] : [`staticTabs[${tab}].name`]))
  return ['name.short', 'name.full', 'description.short', 'description.full', ...commands, ...named]
}

function at(value: unknown, key: string): unknown {
  return key
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((found, part) => (found as Json | undefined)?.[part], value)
}

function iconFaults(name: string, png: Uint8Array | undefined, side: number): string[] {
  if (!png) return [`the ${name} icon is missing`]
  const bytes = Buffer.from(png)
  const isPng = bytes.subarray(1, 4).toString() === 'PNG'
  const size = isPng ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : []
  if (size[0] !== side || size[1] !== side) return [`the ${name} icon is not a PNG of ${side} × ${side}`]
  // White on nothing: without an alpha channel it would be a white square.
  const hasAlpha = bytes[25] === 4 || bytes[25] === 6
  return name === 'outline' && !hasAlpha ? ['the outline icon has no transparency'] : []
}

function schemaFaults(file: string, schema: string, value: Json, versionOf: Json = value): string[] {
  const check = validator(String(versionOf['manifestVersion']), schema)
  if (check(value)) return []
  return (check.errors ?? []).map(({ instancePath, message, params }) =>
    `${file}: ${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`.trim(),
  )
}

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json')),
  'build/json-schemas/teams',
)

/** The schemas are of two drafts. Their patterns are not meant for Unicode mode. */
function validator(version: string, name: string) {
  const schema = JSON.parse(readFileSync(path.join(folder, `v${version}`, name), 'utf8')) as Json
  const options = { strict: false, unicodeRegExp: false, allErrors: true, allowUnionTypes: true }
  const isOld = String(schema['$schema']).includes('draft-04')
  const ajv = isOld ? new draft4.default(options) : new Ajv(options)
  formats.default(ajv as Ajv)
  delete schema['$schema']
  return ajv.compile(schema)
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(texts)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}
