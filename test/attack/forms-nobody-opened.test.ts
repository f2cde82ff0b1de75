/**
 * What a form is about stands in its id, which anybody can write: a client that was taken apart sends any form, about anything, with
 * anything in it. Whoever has nothing to do with a matter changes nothing of it, whatever form they send; the same forms do change it
 * when they come from whoever may.
 */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/conversation/inbound.ts'
import type { Form } from '../../src/conversation/message.ts'
import type { Person } from '../../src/features/register/register.ts'
import { keptForAll } from '../support/after-the-test.ts'
import { planMeeting } from '../support/meetings.ts'
import { type World, aWorld } from '../support/world.ts'

const municipality = 'hagsjo'
const features = path.resolve(import.meta.dirname, '../../src/features')
const sources = readdirSync(features, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(features, file), 'utf8'))
  .join('\n')
const found = (pattern: RegExp): string[] => [...new Set([...sources.matchAll(pattern)].map(([, one]) => one!))]

const waysOfForms: Record<string, readonly string[]> = {
  'records.': ['adjust', 'establish', 'number', 'review'].flatMap((way) => [`${way}:minutes`, `${way}:survey-result`]),
  'unknown-questions.': ['alias', 'system', 'holder', 'tell', 'nothing'],
}

/** Every form's name, as the features' own sources have it; where one of several ways follows, each of them. */
const forms = found(/const \w*[fF]orm\w* = '([\w-]+\.[\w.:-]*)'/g).flatMap((name) =>
  name.endsWith('.') ? waysOf(name).map((way) => `${name}${way}:`) : [name],
)
function waysOf(name: string): readonly string[] {
  const ways = waysOfForms[name]
  if (!ways) throw new Error(`The forms of ${name} are not known here.`)
  return ways
}

/** Something in every input that any form has. */
const values = Object.fromEntries(
  found(/\bname: '(\w+)'/g).map((name) => [
    name,
    /^(?:on|by|when|day|starts|ends|from|due)$/.test(name) ? '2027-03-19' : 'Bo Ek',
  ]),
)

let world: World
let close: () => Promise<void>
let nth = 0

beforeAll(async () => {
  world = await aWorld({ today: '2027-03-12', municipalities: [municipality], channel: 'playground' })
  close = keptForAll()
  await world.loadExampleRounds()
  await planMeeting(world, { body: 'it-styrgrupp', on: '2027-03-25', place: 'Rådhuset' })
  await world.goTo('2027-03-18')
  const frida = await world.talkAs('Frida Stålnacke')
  for (const said of [
    'ta upp lagringskostnaderna på nästa styrgrupp',
    'vem äger Blendorama?',
    'förslag om Raindance: sök på fakturanummer',
    'Skicka',
  ])
    await frida.says(said)
  await frida.says('vi behöver ett nytt system för bokning av lokaler')
  await frida.presses('Starta ärendet')
  await frida.submits(rightly(frida.form()))
}, 120_000)

afterAll(() => close())

/** Some ids of everything that there is, and of what the manifest has. */
async function everything(): Promise<string[]> {
  const { governance } = await world.snapshots.of(municipality)
  const { duties, bodies, surveys, decisionPaths } = governance.manifest
  const { rows: tables } = await world.database.pool.query<{ name: string }>(`
    SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name IN ('id', 'municipality')
    AND table_name NOT IN ('audit_entries', 'sealed_actions', 'outgoing_messages') GROUP BY table_name HAVING count(*) = 2`)
  const ids = await Promise.all(
    tables.map(async ({ name }) => {
      const sql = `SELECT id FROM "${name}" WHERE municipality = $1 ORDER BY id LIMIT 1`
      return (await world.database.pool.query<{ id: string }>(sql, [municipality])).rows.map(({ id }) => id)
    }),
  )
  return [
    '',
    ...ids.flat(),
    ...[duties, bodies, surveys, decisionPaths].flatMap((all) => all.slice(0, 2).map(({ id }) => id)),
  ]
}

/** Whoever they are sends every form about each of these; gives what came of it in the audit. */
async function sendsAll(person: Asker, ids: readonly string[]): Promise<string[]> {
  const before = await audited()
  for (const id of ids)
    for (const form of forms) {
      const { immediate } = await sends(person, `${form}${id}`, values)
      // Whoever is told what is wrong with it may put it right.
      if (immediate) await sends(person, immediate.form.id, rightly(immediate.form))
    }
  await world.outbox.idle()
  return [...new Set((await audited()).slice(before.length))].toSorted()
}

function sends(person: Asker, form: string, filled: Readonly<Record<string, string | readonly string[]>>) {
  return world.receive({
    channel: 'playground',
    municipality,
    conversation: { id: `forms-${person.platformUserId}`, kind: 'dm' },
    person,
    key: `form-${++nth}`,
    kind: 'form',
    form,
    values: filled,
  })
}

/** Something that each input takes. */
const rightly = ({ inputs }: Form): Record<string, string | string[]> =>
  Object.fromEntries(
    inputs.map((input) => {
      if (input.kind === 'day') return [input.name, '2027-03-17']
      if (input.kind !== 'choice') return [input.name, input.kind === 'person' ? 'Frida Stålnacke' : 'KS 2027/14']
      const value = input.options.at(0)?.value ?? ''
      return [input.name, input.many === true ? [value] : value]
    }),
  )

async function audited(): Promise<string[]> {
  const sql = 'SELECT action FROM audit_entries WHERE municipality = $1 ORDER BY number'
  return (await world.database.pool.query<{ action: string }>(sql, [municipality])).rows.map(({ action }) => action)
}

const asker = ({ id, name, email }: Person): Asker => ({
  personId: id,
  platformUserId: id,
  name,
  email,
  standing: 'member',
})
const unknown = { personId: null, platformUserId: 'nobody', name: 'Okänd', email: null }

describe('a form that nobody was shown', () => {
  it('is every form there is, each with something in it', () => {
    expect(forms.length).toBeGreaterThan(25)
    expect(Object.keys(values).length).toBeGreaterThan(20)
  })

  it(
    'does nothing from a guest, and nothing of the municipality’s from a colleague whom the register does not know',
    { timeout: 240_000 },
    async () => {
      const some = (await everything()).filter((_, at) => at % 8 === 0)
      expect(await sendsAll({ ...unknown, standing: 'guest' }, some)).toEqual([])
      expect(await sendsAll({ ...unknown, standing: 'colleague' }, some)).toEqual([])
    },
  )

  it('does no more from somebody without any part in it than anybody may', { timeout: 240_000 }, async () => {
    const { register } = await world.snapshots.of(municipality)
    const holders = new Set(
      register.appointments.flatMap(({ holder }) => (holder.kind === 'person' ? [holder.id] : [])),
    )
    const nobody = register.people.findLast(({ id, status }) => status === 'active' && !holders.has(id))!
    // To report a project, which anybody may, and one's own quiet days.
    expect(await sendsAll(asker(nobody), await everything())).toEqual(['projects.tell', 'reminders.choose-days'])
  })

  it('does what it says from whoever may', { timeout: 240_000 }, async () => {
    const { person } = await world.talkAs('Frida Stålnacke')
    const done = await sendsAll(asker(person), await everything())
    expect(done).toEqual(
      expect.arrayContaining(['projects.status', 'proposals.answer', 'records.establish', 'survey.set-diarienummer']),
    )
    expect(done.length).toBeGreaterThan(8)
  })
})
