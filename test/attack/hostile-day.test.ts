/** A day in a municipality whose register wants to be something else than words: on pages, in files, on Slack, in the log. */
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWho } from '../../src/features/administration/index.ts'
import { registerRows, toCsv } from '../../src/features/register/export.ts'
import { appoint, growVersion, insertPeople, insertSystems } from '../../src/features/register/store.ts'
import { logger } from '../../src/lib/log.ts'
import { type Listening, listen, mainSite } from '../../src/server.ts'
import { keptForAll } from '../support/after-the-test.ts'
import { workspace } from '../support/fake-slack.ts'
import { type Talker, type World, aWorld } from '../support/world.ts'

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '=HYPERLINK("http://evil.example")',
  '+46|cmd',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  "Robert'); DROP TABLE person; --",
  '${7*7} {{7*7}} <%= 7*7 %>',
  'rad\r\nx-evil: 1\r\n\r\n<b>hej</b>',
  '[länk](javascript:alert(1))',
  '<!channel> <@U0BOT> *fet*',
  '<at>Anna</at> {{DATE(2020-01-01T00:00:00Z)}}',
  '\u202Egnp.exe\u202C',
  '{"level":60,"msg":"forged"}\n{"level":60}',
]

let world: World
let site: Listening
let anna: Talker
let cookie: string
let before: number
const told: string[] = []
const said: string[] = []
let close: () => Promise<void>

const key = 'karlsborg'

beforeAll(async () => {
  const log = logger('debug', { write: (line) => void told.push(line) })
  world = await aWorld({ today: '2027-03-12', municipalities: [key], channel: 'slack', log })
  close = keptForAll()
  await layIn()
  const { governance, register } = await world.snapshots.of(key)
  const [person] = peopleWho('administrator', { governance, register, today: world.clock.today() })
  anna = await world.talkAs(person!.name)
  site = await listen(mainSite(world, [], null), { host: '127.0.0.1', port: 0 })
  const path = await world.sessions.link(key, person!.id)
  const signedIn = await fetch(`${site.url}${path}`, { method: 'POST', redirect: 'manual' })
  cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!
}, 120_000)

afterAll(async () => {
  await site.close()
  await close()
})

/** Every field that holds words, of systems, people and what ties them together. */
async function layIn(): Promise<void> {
  const { register } = await world.snapshots.of(key)
  before = register.people.length
  const [person, system] = [register.people.find(({ status }) => status === 'active')!, register.systems[0]!]
  const role = register.appointments.find(({ scope }) => scope.kind === 'system')!
  const people = hostile.map((name, at) => ({
    ...person,
    id: `hp${at}`,
    name,
    title: name,
    email: `h${at}@karlsborg.example.se`,
    phone: name,
    entraObjectId: null,
  }))
  const systems = hostile.map((name, at) => ({
    ...system,
    id: `hs${at}`,
    code: `H${at}`,
    name,
    aliases: [`alias ${name}`],
    vendor: name,
    description: name,
    kind: name,
    funding: name,
    runBy: name,
  }))
  const held = hostile.map((_, at) => ({
    ...role,
    id: `ha${at}`,
    scope: { kind: 'system' as const, id: `hs${at}` },
    holder: { kind: 'person' as const, id: `hp${at}` },
  }))
  await world.database.unit(key, async (unit) => {
    await insertPeople(unit, key, people)
    await insertSystems(unit, key, systems)
    await appoint(unit, key, held)
    await growVersion(unit, key)
  })
}

/** Where Slack reads markup: the text of a post, and what is said to be mrkdwn. Elsewhere words are words. */
function markupIn(shown: unknown): string[] {
  if (Array.isArray(shown)) return shown.flatMap(markupIn)
  if (typeof shown !== 'object' || shown === null) return []
  const { type, text } = shown as { type?: unknown; text?: unknown }
  const isRead = typeof text === 'string' && (type === undefined || type === 'mrkdwn')
  return [...(isRead ? [text] : []), ...Object.values(shown).flatMap(markupIn)]
}

async function says(text: string): Promise<void> {
  said.push(text)
  await anna.says(text)
}

describe('words that want to be something else', () => {
  it('are words on every page', { timeout: 120_000 }, async () => {
    const pages = world.features.flatMap(({ pages: own = [] }) => own).filter(({ method }) => method !== 'post')
    const raw: string[] = []
    let shown = 0
    for (const { path } of [...pages, { path: '/start' }]) {
      const at = path.replace(/:(\w+)/g, (_, name: string) =>
        name === 'year' ? '2027' : name === 'kind' ? 'csv' : 'hs0',
      )
      const response = await fetch(`${site.url}${at}`, { headers: { cookie }, redirect: 'manual' })
      const body = await response.text()
      if (response.status >= 500) raw.push(`${at} failed`)
      if (response.headers.get('x-evil') !== null) raw.push(`${at} has a header from a name`)
      if (/&lt;script&gt;alert/.test(body)) shown++
      if (
        /<script>alert|<img src=x|<b>hej| onmouseover='|href="?javascript:/.test(body) &&
        /html/.test(response.headers.get('content-type') ?? '')
      )
        raw.push(`${at} shows them as markup`)
    }
    expect(raw).toEqual([])
    expect(shown).toBeGreaterThan(0)
  })

  it('run as no formula in a file', async () => {
    const { governance, register } = await world.snapshots.of(key)
    const rows = parse(toCsv(registerRows(register, governance, world.clock.today())), {
      bom: true,
      delimiter: ';',
    }) as string[][]
    expect(rows.length).toBeGreaterThan(hostile.length)
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })

  it('call nobody on Slack, whatever they are asked for', { timeout: 120_000 }, async () => {
    for (const [at, name] of hostile.entries()) {
      await says(`vem är systemansvarig för ${name}?`)
      await says(`vem är h${at}@karlsborg.example.se`)
      await says(`berätta om alias ${name}`)
    }
    const shown = world.real!.shown()
    expect(shown.length).toBeGreaterThan(hostile.length)
    expect(markupIn(shown).filter((text) => /<[!@#]|<https?:|<b>/.test(text))).toEqual([])
    expect(JSON.stringify(shown)).not.toMatch(/"url":"javascript:/)
  })

  it('change nothing in the database but what was asked', async () => {
    const { rows } = await world.database.pool.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM person WHERE municipality = $1',
      [key],
    )
    expect(rows[0]!.count).toBe(before + hostile.length)
  })

  it(
    'are in no line of the log, nor is any name, address, text or secret, also when everything fails',
    { timeout: 120_000 },
    async () => {
      await says('vad kan du?')
      await says('min hemliga tanke är att Kalle Blomkvist borde sluta')
      // The database falls away under whoever asks.
      await world.database.pool.query('ALTER TABLE "sealed_actions" RENAME TO "gone_actions"')
      await says('vem äger hemlighetssystemet som Kalle Blomkvist har?').catch(() => {})
      await says('anmäl fel: Kalle Blomkvist är inte systemansvarig för något').catch(() => {})
      await fetch(`${site.url}/register`, { headers: { cookie } })
      await world.database.pool.query('ALTER TABLE "gone_actions" RENAME TO "sealed_actions"')
      await world.database.pool.query('ALTER TABLE "web_sessions" RENAME TO "gone_sessions"')
      expect((await fetch(`${site.url}/register`, { headers: { cookie } })).status).toBe(500)
      await world.database.pool.query('ALTER TABLE "gone_sessions" RENAME TO "web_sessions"')

      const log = told.join('')
      expect(told.length).toBeGreaterThan(0)
      for (const line of told) expect(() => JSON.parse(line)).not.toThrow()
      const { register } = await world.snapshots.of(key)
      const secrets = [
        workspace.secret,
        workspace.token,
        world.secretKey.toString('base64'),
        world.secretKey.toString('hex'),
        cookie.split('=')[1]!,
      ]
      const names = register.people.flatMap(({ name, email }) => [name, ...(email ? [email] : [])])
      const words = [...secrets, ...names, ...hostile, ...said, 'Kalle Blomkvist', 'hemlighetssystemet']
      expect(words.filter((each) => each.length > 4 && log.includes(each))).toEqual([])
    },
  )
})
