/**
 * Each municipality as questions see it, kept in memory by the register's version. Read and indexed once for everybody
 * who asks at the same time, and swapped in whole; the least recently asked-about give way when memory is short.
 */
import { buildReader } from '../../conversation/understanding/reader.ts'
import type { Reader, Knowledge } from '../../conversation/understanding/reading.ts'
import type { Database, Unit } from '../../database/database.ts'
import type { Governance } from '../../governance/governance.ts'
import type { Log } from '../../lib/log.ts'
import { knowledgeOf } from './knowledge.ts'
import type { Register } from './register.ts'
import type { Snapshot } from './snapshot.ts'
import { loadRegister, registerVersion } from './store.ts'

export type Snapshots = {
  /**
   * The municipality as of `version` of its register, when the caller knows it, else as of now. While a large register is
   * being indexed anew the one before it may be given. Not to be called inside a unit of work: it reads the database.
   */
  of(municipality: string, version?: number): Promise<Snapshot>
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
  /** Systems, people and appointments to keep in memory, all municipalities together. */
  mostRows?: number
  /** How long an answer waits for a new index before it is given from the old one. */
  patienceMs?: number
}

type Kept = { snapshot: Snapshot | null; building: Promise<Snapshot> | null }

export function snapshots(needs: SnapshotNeeds): Snapshots {
  const { database, log, build = buildReader, mostRows = 1_000_000, patienceMs = 300 } = needs
  const governances = new Map(needs.governances.map((governance) => [governance.key, governance]))
  /** In the order of use, the latest last. */
  const kept = new Map<string, Kept>()

  async function of(municipality: string, version?: number): Promise<Snapshot> {
    const governance = governances.get(municipality)
    if (!governance) throw new UnknownMunicipalityError(municipality)
    const wanted = version ?? (await database.unit(municipality, (unit) => registerVersion(unit, municipality)))
    for (let attempt = 1; ; attempt++) {
      const one = use(municipality)
      if (one.snapshot && one.snapshot.register.version >= wanted) return one.snapshot
      const building = (one.building ??= rebuild(governance, one))
      // The register may have moved on since this build read it; then another one follows. A build of our own is enough.
      const fresh = one.snapshot ? await within(patienceMs, building) : await building
      if (fresh === null) return one.snapshot!
      if (fresh.register.version >= wanted || attempt === 3) return fresh
    }
  }

  function use(municipality: string): Kept {
    const one = kept.get(municipality) ?? { snapshot: null, building: null }
    kept.delete(municipality)
    kept.set(municipality, one)
    return one
  }

  async function rebuild(governance: Governance, one: Kept): Promise<Snapshot> {
    try {
      const { register, now } = await database.unit(governance.key, async (unit) => ({
        register: await loadRegister(unit, governance.key),
        now: (await needs.organised?.(unit, governance)) ?? governance,
      }))
      const reader = await build(knowledgeOf(now, register))
      one.snapshot = { governance: now, register, reader }
      makeRoom()
      return one.snapshot
    } catch (error) {
      log.error({ municipality: governance.key, err: error }, 'The register could not be read anew')
      throw error
    } finally {
      one.building = null
    }
  }

  /** Lets the least recently used go; the one in use stays, however large. */
  function makeRoom(): void {
    let rows = 0
    for (const [municipality, { snapshot, building }] of [...kept].reverse()) {
      const own = snapshot ? rowsOf(snapshot.register) : 0
      if (rows > 0 && rows + own > mostRows && building === null) kept.delete(municipality)
      else rows += own
    }
  }

  return { of }
}

const rowsOf = ({ systems, people, appointments }: Register) => systems.length + people.length + appointments.length

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
