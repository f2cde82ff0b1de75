import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * The direction of imports is the architecture, so it is a test. Each part of `src` lists what it may import beside itself:
 * `conversation` could run a pizza bot, `governance` could print a handbook, and features and channels do not know each other.
 */
const mayImport: Record<string, readonly string[]> = {
  lib: [],
  config: ['lib'],
  database: ['lib', 'generated'],
  governance: ['lib'],
  conversation: ['lib', 'database', 'generated'],
  jobs: ['lib', 'database'],
  web: ['lib', 'database', 'conversation'],
  features: ['lib', 'config', 'governance', 'conversation', 'jobs', 'database', 'web', 'generated'],
  channels: ['lib', 'config', 'conversation', 'web'],
  'feature.ts': ['conversation', 'database', 'features', 'governance', 'jobs', 'web', 'lib'],
}
/** Libraries that belong to one place. */
const libraries: Record<string, RegExp> = {
  '@slack/': /^channels\/slack\//,
  botbuilder: /^channels\/teams\//,
  'botframework-': /^channels\/teams\//,
  '@prisma/': /^database\//,
  'pg-boss': /^jobs\//,
  '@opentelemetry/': /^lib\/trace\.ts$/,
  docx: /^web\/paper\//,
  '@resvg/': /^web\//,
  natural: /^(?:conversation\/understanding|features\/rules)\//,
}

const src = path.resolve(import.meta.dirname, '../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
  .map((file) => file.replaceAll('\\', '/'))
const importsOf = (file: string): string[] =>
  [...readFileSync(path.join(src, file), 'utf8').matchAll(/^(?:import|export)[^'"]*?from '([^']+)'/gms)].map(
    (match) => match[1]!,
  )
const topOf = (file: string): string => (file.startsWith('feature.ts') ? file : file.split('/')[0]!)
const targetOf = (file: string, specifier: string): string => path.posix.join(path.posix.dirname(file), specifier)

describe('the direction of imports', () => {
  it.each(Object.keys(mayImport))('%s imports only what it may', (part) => {
    const allowed = new Set([part, ...mayImport[part]!, ...(part === 'features' ? ['feature.ts'] : [])])
    const wrong = files
      .filter((file) => topOf(file) === part)
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith('.'))
          .map((name) => ({ file, to: targetOf(file, name) })),
      )
      .filter(({ to }) => !allowed.has(topOf(to)))
    expect(wrong).toEqual([])
  })

  it('keeps each platform’s and each engine’s library in its own folder', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) =>
          Object.entries(libraries).some(([library, home]) => name.startsWith(library) && !home.test(file)),
        )
        .map((name) => `${file} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('keeps Prisma’s client in stores, in what their rows say, and in the database', () => {
    const wrong = files
      .filter((file) => /generated\/prisma/.test(readFileSync(path.join(src, file), 'utf8')))
      .filter((file) => !/^database\/|(?:store|rows)\.ts$/.test(file))
    expect(wrong).toEqual([])
  })

  it('lets a channel import no other channel', () => {
    const wrong = files
      .filter((file) => /^channels\/[^/]+\//.test(file))
      .flatMap((file) => importsOf(file).map((name) => ({ file, to: targetOf(file, name) })))
      .filter(
        ({ file, to }) =>
          /^channels\/[^/]+\/.+/.test(to) &&
          to.split('/')[1] !== file.split('/')[1] &&
          !to.startsWith('channels/texts/'),
      )
    expect(wrong).toEqual([])
  })

  it('reads the time only where a clock is made', () => {
    const reads = files.filter((file) => /new Date\(\)|Date\.now\(\)/.test(readFileSync(path.join(src, file), 'utf8')))
    expect(reads.filter((file) => file !== 'lib/clock.ts')).toEqual([])
  })

  it('takes date-fns function by function: the whole of it is slow to start', () => {
    const whole = ['date-fns', 'date-fns/locale']
    expect(files.filter((file) => importsOf(file).some((each) => whole.includes(each)))).toEqual([])
  })
})

describe('a stranger', () => {
  const folders = (part: string): string[] =>
    readdirSync(path.join(src, part), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [`${part}/${entry.name}`] : [],
    )

  it('finds a README in every feature', () => {
    expect(folders('features').filter((folder) => !existsSync(path.join(src, folder, 'README.md')))).toEqual([])
  })

  it('finds every part of the source on the drawing’s page', () => {
    const page = readFileSync(path.join(src, 'README.md'), 'utf8')
    const parts = readdirSync(src, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    )
    expect(
      parts.filter((part) => part !== 'generated' && part !== 'decisions' && !page.includes(`\`${part}/\``)),
    ).toEqual([])
  })
})
