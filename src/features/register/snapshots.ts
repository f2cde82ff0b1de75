/**
 * Each municipality as it is now, kept in memory by the register's version. Read once for everybody who asks at the same time, and
 * swapped in whole. The reader, which questions need and sweeps do not, is built when the first question comes. The least recently
 * asked-about give way when memory is short, and whatever nobody has asked about for an hour goes anyhow.
 */
import { buildReader } from '../../conversation/understanding/reader.ts'
import type { Reader, Knowledge } from '../../conversation/understanding/reading.ts'
import type { Database, Unit } from '../../database/database.ts'
import type { Governance } from '../../governance/governance.ts'
import type { Log } from '../../lib/log.ts'
import { isSame } from '../../lib/same.ts'
import { knowledgeOf } from './knowledge.ts'
import type { Known, Snapshot } from './snapshot.ts'
import { loadRegister, registerVersion } from './store.ts'

export type Snapshots = {
  /**
   * The municipality as of `version` of its register, when the caller knows it, else as of now. While a large register is
   * being indexed anew the one before it may be given. Not to be called inside a unit of work: it reads the database.
   */
  of(municipality: string, version?: number): Promise<Snapshot>
  /**
   * The same for those who read no messages: always as of now. What only a sweep has looked at is the first to give way, so that a
   * walk through the whole country does not push out what people ask about.
   */
  known(municipality: string): Promise<Known>
}

/** Nobody has declared this municipality: there is no manifest for it. */
export class UnknownMunicipalityError extends Error {
  override name = 'UnknownMunicipalityError'
  readonly municipality: string

  constructor(municipality: string) {
    super(`There is no manifest for the municipality ${municipality}.`)
    this.municipality = municipality
  }
}

export type SnapshotNeeds = {
  database: Pick<Database, 'unit'>
  governances: readonly Governance[]
  log: Log
  /** The municipality as it is organised now, read in the same unit as its register; as its manifest says unless told. */
  organised?(unit: Unit, governance: Governance): Promise<Governance>
  build?: (knowledge: Knowledge) => Promise<Reader>
  /** How much to keep in memory, all municipalities together: megabytes, about. */
  mostMb?: number
  /** How long an answer waits for a new index before it is given from the old one. */
  patienceMs?: number
  /** Milliseconds on a clock that only goes forward. */
  elapsed?(): number
}

type Kept = {
  known: Known | null
  reading: Promise<Known> | null
  snapshot: Snapshot | null
  building: Promise<Snapshot> | null
  /** When it was last asked about; of what only a sweep has looked at, when that came by first. */
  usedAt: number
}

/** All of Sweden takes nine tenths of it; a municipality of its own one megabyte or three. */
const usualMb = 1024
/** A change is to be seen by everybody within a second. */
const usualPatienceMs = 900
const keptMs = 60 * 60_000
const lookedOverMs = 60_000

export function snapshots(needs: SnapshotNeeds): Snapshots {
  const { database, log, build = buildReader, mostMb = usualMb, patienceMs = usualPatienceMs } = needs
  const elapsed = needs.elapsed ?? (() => performance.now())
  const governances = new Map(needs.governances.map((governance) => [governance.key, governance]))
  /** In the order of use, the latest last. */
  const kept = new Map<string, Kept>()
  let lookedOver = elapsed()

  async function of(municipality: string, version?: number): Promise<Snapshot> {
    const governance = governanceOf(municipality)
    const wanted = version ?? (await versionOf(municipality))
    dropOld()
    for (let attempt = 1; ; attempt++) {
      const one = use(municipality)
      if (one.snapshot && one.snapshot.register.version >= wanted) return one.snapshot
      const building = (one.building ??= rebuild(governance, one, wanted))
      // The register may have moved on since this build read it; then another one follows. A build of our own is enough.
      const fresh = one.snapshot ? await within(patienceMs, building) : await building
      if (fresh === null) return one.snapshot!
      if (fresh.register.version >= wanted || attempt === 3) return fresh
    }
  }

  async function known(municipality: string): Promise<Known> {
    const governance = governanceOf(municipality)
    const wanted = await versionOf(municipality)
    const one = kept.get(municipality) ?? putLast(municipality)
    const found = await knownBy(governance, one, wanted)
    makeRoom(municipality)
    return found
  }

  function governanceOf(municipality: string): Governance {
    const governance = governances.get(municipality)
    if (!governance) throw new UnknownMunicipalityError(municipality)
    return governance
  }

  function versionOf(municipality: string): Promise<number> {
    return database.unit(municipality, (unit) => registerVersion(unit, municipality))
  }

  function use(municipality: string): Kept {
    const one = kept.get(municipality) ?? nothingKept(elapsed())
    one.usedAt = elapsed()
    kept.delete(municipality)
    kept.set(municipality, one)
    return one
  }

  /** Kept, and the next to give way. */
  function putLast(municipality: string): Kept {
    const one = nothingKept(elapsed())
    const others = [...kept]
    kept.clear()
    kept.set(municipality, one)
    for (const [key, each] of others) kept.set(key, each)
    return one
  }

  async function knownBy(governance: Governance, one: Kept, wanted: number): Promise<Known> {
    for (let attempt = 1; ; attempt++) {
      if (one.known && one.known.register.version >= wanted) return one.known
      const found = await (one.reading ??= read(governance, one))
      if (found.register.version >= wanted || attempt === 3) return found
    }
  }

  async function read({ key }: Governance, one: Kept): Promise<Known> {
    try {
      one.known = await database.unit(key, async (unit) => ({
        register: await loadRegister(unit, key),
        governance: (await needs.organised?.(unit, governanceOf(key))) ?? governanceOf(key),
      }))
      return one.known
    } catch (error) {
      log.error({ municipality: key, err: error }, 'The register could not be read anew')
      throw error
    } finally {
      one.reading = null
    }
  }

  async function rebuild(governance: Governance, one: Kept, wanted: number): Promise<Snapshot> {
    try {
      const { governance: now, register } = await knownBy(governance, one, wanted)
      const knowledge = knowledgeOf(now, register)
      const reader = readsTheSame(one.snapshot, knowledge) ?? (await build(knowledge))
      one.snapshot = { governance: now, register, reader }
      makeRoom(governance.key)
      return one.snapshot
    } catch (error) {
      log.error({ municipality: governance.key, err: error }, 'The register could not be indexed anew')
      throw error
    } finally {
      one.building = null
    }
  }

  /** What is being read or built is somebody's. */
  function dropOld(): void {
    if (elapsed() - lookedOver < lookedOverMs) return
    lookedOver = elapsed()
    for (const [municipality, { usedAt, building, reading }] of kept)
      if (elapsed() - usedAt > keptMs && building === null && reading === null) kept.delete(municipality)
  }

  /** Lets the least recently used go; the one in use stays, however large. */
  function makeRoom(inUse: string): void {
    let bytes = bytesOf(kept.get(inUse))
    for (const [municipality, one] of [...kept].reverse()) {
      if (municipality === inUse || one.building !== null || one.reading !== null) continue
      const own = bytesOf(one)
      if (bytes + own > mostMb * 1_000_000) kept.delete(municipality)
      else bytes += own
    }
  }

  return { of, known }
}

/** Most changes are of who has what, not of how anything is called; the index then serves on, and the change is seen at once. */
function readsTheSame(before: Snapshot | null, knowledge: Knowledge): Reader | null {
  return before && isSame(knowledgeOf(before.governance, before.register), knowledge) ? before.reader : null
}

const nothingKept = (usedAt: number): Kept => ({
  ...{ known: null, reading: null, snapshot: null, building: null },
  usedAt,
})

/** Measured with 290 municipalities of 1 600 to 50 000 people and 235 to 1 500 systems: `npm run bench -- sweden --only=memory`. */
const bytes = {
  person: 240,
  system: 500,
  appointment: 250,
  indexed: { person: 240, system: 2_000, anything: 150_000 },
}

function bytesOf(one: Kept | undefined): number {
  const register = one?.known?.register ?? one?.snapshot?.register
  if (!register) return 0
  const { systems, people, appointments } = register
  const read = systems.length * bytes.system + people.length * bytes.person + appointments.length * bytes.appointment
  if (!one?.snapshot) return read
  const { indexed } = bytes
  return read + indexed.anything + systems.length * indexed.system + people.length * indexed.person
}

/** What the work gives if it is done within the time, otherwise null. A failure after that is the work's own to tell. */
async function within<Result>(ms: number, work: Promise<Result>): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  try {
    work.catch(() => {})
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
