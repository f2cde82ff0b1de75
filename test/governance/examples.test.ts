import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { Governance } from '../../src/governance/governance.ts'
import { exampleRegister } from '../../src/features/register/examples.ts'
import { loadGovernances } from '../../src/governance/manifest/load.ts'
import { partyOf } from '../../src/governance/manifest/schema.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { countedIds } from '../../src/lib/ids.ts'

type Row = Record<string, string>
type Example = { governance: Governance; register: Row[]; people: Row[]; appointments: Row[] }

const { governances } = await loadGovernances('manifests/governance')
const withData = governances.filter(({ key }) => existsSync(`manifests/examples/${key}/register.csv`))
const examples = await Promise.all(withData.map(exampleOf))

describe.each(examples.map((example) => [example.governance.key, example] as const))(
  'the example data of %s',
  (_, example) => {
    const { governance, register, people, appointments } = example
    const emails = new Set(people.map(({ email }) => email))
    const names = people.map(({ name }) => name)
    const systemRoles = governance.manifest.roles
      .filter(({ scope, heldBy }) => scope === 'system' && heldBy.rule === 'appointed')
      .map(({ id }) => id)

    const holderExists = (holder: string) => {
      if (/^(?:position|unit):/.test(holder)) return declares(governance, holder)
      return emails.has(holder) || names.filter((name) => name === holder).length === 1
    }

    it('goes through the same imports as a real municipality’s, with every holder found', async () => {
      const clock = movableClock(new Date('2026-11-25T09:00:00Z'))
      const laidIn = await exampleRegister(governance, { folder: 'manifests/examples', clock, ids: countedIds() })
      expect(laidIn?.systems.map(({ code }) => code)).toEqual(register.map((row) => row['system_id']))
      expect(laidIn?.people.map(({ email }) => email)).toEqual(people.map((row) => row['email']))
    })

    it('is as big as a believable register', () => {
      expect(register.length).toBeGreaterThanOrEqual(30)
      expect(register.length).toBeLessThanOrEqual(60)
    })

    it('has a column for each role that somebody is appointed to for a system, and no other role', () => {
      const columns = Object.keys(register[0]!).slice(14)
      expect(new Set(columns)).toEqual(new Set(systemRoles))
    })

    it('has systems that are told apart, in units and categories of the manifest', () => {
      expect(repeated(register.map((row) => row['system_id']!))).toEqual([])
      expect(repeated(register.map((row) => row['name']!.toLowerCase()))).toEqual([])
      expect(register.filter((row) => row['department'] && !governance.unit(row['department']))).toEqual([])
      expect(register.filter((row) => row['category'] && !governance.category(row['category']))).toEqual([])
      expect(
        register.filter((row) => !oneOf(row['status'], 'planned', 'active', 'read-only', 'closing', 'closed')),
      ).toEqual([])
      expect(register.filter((row) => !oneOf(row['criticality'], 'critical', 'important', 'normal', ''))).toEqual([])
      expect(register.filter((row) => !oneOf(row['personal_data'], 'none', 'yes', 'sensitive', ''))).toEqual([])
      expect(register.filter((row) => !oneOf(row['approved'], 'yes', 'no', ''))).toEqual([])
    })

    it('has holders who exist', () => {
      const held = register
        .flatMap((row) => systemRoles.map((role) => row[role] ?? ''))
        .filter((holder) => holder !== '')
      expect(held.filter((holder) => !holderExists(holder))).toEqual([])
    })

    it('has people in units of the manifest, each with an address of its own', () => {
      expect(repeated([...people.map((row) => row['email']!)])).toEqual([])
      expect(repeated(people.map((row) => row['entra_object_id']!).filter(Boolean))).toEqual([])
      expect(people.filter((row) => row['unit'] && !governance.unit(row['unit']))).toEqual([])
      expect(people.filter((row) => !oneOf(row['status'], 'active', 'maybe-left', 'left', ''))).toEqual([])
      expect(people.filter((row) => row['deputy_email'] && !emails.has(row['deputy_email']))).toEqual([])
      expect(people.filter((row) => row['email'] && !/@([a-z-]+\.)*example\.se$/.test(row['email']))).toEqual([])
    })

    it('has somebody for each position that a role, body or unit rests on', () => {
      const titles = new Set(people.map((row) => row['title']))
      const { roles, units } = governance.manifest
      const used = [
        ...roles.flatMap(({ heldBy }) => (heldBy.rule === 'position' ? [heldBy.position] : [])),
        ...units.flatMap(({ head }) => (head ? [head] : [])),
      ]
      const unmanned = used.filter((id) => !titles.has(governance.position(id)!.title))
      expect(unmanned).toEqual([])
    })

    it('appoints to roles, units, workplaces, systems and bodies that exist', () => {
      const codes = new Set(register.map((row) => row['system_id']))
      const wrong = appointments.filter((row) => {
        const scope = row['scope']!
        const inBody = row['scope_kind'] === 'body'
        const scopeExists = {
          system: () => codes.has(scope),
          unit: () => governance.unit(scope) !== null,
          workplace: () => governance.workplace(scope) !== null,
          municipality: () => scope === '',
          body: () => governance.body(scope) !== null,
        }[row['scope_kind']!]
        const roleExists = inBody
          ? oneOf(row['role'], 'member', 'chair', 'convener')
          : governance.role(row['role']!) !== null
        const byExists = row['appointed_by'] === '' || declares(governance, row['appointed_by']!)
        return !scopeExists?.() || !roleExists || !holderExists(row['holder_email']!) || !byExists
      })
      expect(wrong).toEqual([])
    })

    it('uses only telephone numbers that are kept for fiction', () => {
      const written = governance.manifest.units.map(({ phone }) => phone ?? '')
      const desk = governance.manifest.municipality.servicedesk.phone ?? ''
      const numbers = [desk, ...written, ...people.map((row) => row['phone'] ?? '')].filter((number) => number !== '')
      expect(numbers.filter((number) => !isFictional(number))).toEqual([])
    })

    it('gives no telephone number of people with protected details', () => {
      expect(people.filter((row) => row['protected'] === 'yes' && row['phone'] !== '')).toEqual([])
    })
  },
)

it('lets no two people of different municipalities share an address', () => {
  const emails = examples.flatMap(({ people }) => people.map((row) => row['email']!)).filter(Boolean)
  expect(repeated(emails)).toEqual([])
})

async function exampleOf(governance: Governance): Promise<Example> {
  const read = async (name: string): Promise<Row[]> => {
    const file = path.join('manifests/examples', governance.key, name)
    return existsSync(file) ? parse(await readFile(file, 'utf8'), { columns: true, skip_empty_lines: true }) : []
  }
  const [register, people, appointments] = await Promise.all([
    read('register.csv'),
    read('people.csv'),
    read('appointments.csv'),
  ])
  return { governance, register, people, appointments }
}

function declares(governance: Governance, party: string): boolean {
  const who = partyOf(party)
  if (who.kind === 'everyone') return true
  return governance[who.kind](who.id) !== null
}

/** PTS: 070-174 06 05 to 99, and 0980-319 200 to 299. */
function isFictional(number: string): boolean {
  const digits = number.replaceAll(/\D/g, '').replace(/^46/, '0')
  const mobile = /^07017406(\d\d)$/.exec(digits)
  return mobile ? Number(mobile[1]) >= 5 : /^09803192\d\d$/.test(digits)
}

const oneOf = (value: string | undefined, ...values: string[]) => values.includes(value ?? '')
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)
