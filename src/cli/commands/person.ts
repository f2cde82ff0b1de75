import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { App } from '../../app.ts'
import { recordAudit } from '../../database/audit.ts'
import type { Unit } from '../../database/database.ts'
import { givesDepartureAway } from '../../features/appointments/index.ts'
import { lookupsOf, type Person, type World } from '../../features/register/index.ts'
import { findPerson, growVersion } from '../../features/register/store.ts'
import {
  anonymisePerson,
  asJson,
  erasePerson,
  eraseWords,
  exportPerson,
  logDeletion,
  namesOf,
  sv,
  withheld,
} from '../../features/records/index.ts'
import { CommandError, type CommandLine } from '../command-line.ts'
import { governanceIn } from '../governance-in.ts'

type ExportOptions = { municipality: string; out?: string; force?: boolean }
type EraseOptions = { municipality: string; decision: string; anonymise?: boolean }

/** `export person EMAIL`: everything that is kept about somebody, as JSON. */
export async function writePerson(line: CommandLine, email: string, { municipality, out, force }: ExportOptions) {
  const app = await line.app()
  const { person, world } = await found(app, municipality, email)
  const { key } = world.governance
  const about = app.features.flatMap((feature) => feature.about ?? [])
  const text = await app.database.unit(key, async (unit) => {
    const found = await exportPerson(unit, person, { world, about, language: 'sv' })
    // Whoever is at the command line is neither the person nor who confirms a last day.
    const all = asJson(withheld(found, await givesDepartureAway(unit, key, person.id)))
    await audited(unit, app, key, 'records.export-person', person)
    return all
  })
  if (out === undefined) return line.out(text)
  try {
    await writeFile(path.resolve(line.cwd, out), text, { flag: force ? 'w' : 'wx', mode: 0o600 })
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST'
    throw new CommandError(
      there ? `${out} finns redan. Kör igen med --force för att skriva över den.` : `${out} går inte att skriva.`,
      { cause: error },
    )
  }
  line.out(`Allt om ${person.name} i ${out}.\n`)
}

/** `erase person EMAIL --decision …`: what the trail and the messages say of somebody goes; the chain stays whole. */
export async function erase(line: CommandLine, email: string, { municipality, decision, anonymise }: EraseOptions) {
  if (decision.trim() === '')
    throw new CommandError('Ange beslutet eller grunden med --decision. Utan den raderas inget.')
  const app = await line.app()
  const { person, world } = await found(app, municipality, email)
  const { key } = world.governance
  if (anonymise && person.status !== 'left')
    throw new CommandError(`${person.name} har inte slutat enligt registret, så uppgifterna i personlistan behövs.`)
  const at = app.clock.now()
  let said = 0
  const count = await app.database.unit(key, async (unit) => {
    const names = await namesOf(unit, key, person.id)
    const words = [person.name, ...(person.email ? [person.email] : [])]
    const gone = await erasePerson(unit, key, { personId: person.id, names, words }, { under: decision, at })
    said = await eraseWords(unit, key, { personId: person.id, words }, sv.anonymised)
    if (anonymise && (await anonymisePerson(unit, key, person.id, sv.anonymised))) await growVersion(unit, key)
    const logged = { at, kind: 'person', decision, beforeDay: null, count: gone + said, byPersonId: null }
    await logDeletion(unit, key, app.ids.next(), logged)
    await audited(unit, app, key, 'records.erase-person', person)
    return gone
  })
  line.out(`Namnet är borttaget ur ${said} rader: anteckningar, ärenden, rapporter, enkätsvar, meddelanden.\n`)
  line.out(`${count} uppgifter bredvid spårbarheten är raderade. Kontrollera kedjan med: styrbot audit verify\n`)
}

async function found(app: App, municipality: string, email: string): Promise<{ person: Person; world: World }> {
  const governance = governanceIn(app, municipality)
  const { register } = await app.snapshots.of(governance.key)
  const known = await app.database.unit(governance.key, (unit) => findPerson(unit, governance.key, { email }))
  const person = known ?? lookupsOf(register).person(email)
  if (!person) throw new CommandError(`Ingen i ${governance.name} har adressen ${email}.`)
  return { person, world: { governance, register, today: app.clock.today() } }
}

async function audited(unit: Unit, app: App, municipality: string, action: string, person: Person): Promise<void> {
  await recordAudit(unit, {
    ...{ id: app.ids.next(), municipality, at: app.clock.now(), action, channel: 'terminal' },
    ...{ subject: { kind: 'person', id: person.id }, actor: { kind: 'command-line', id: null } },
  })
}
