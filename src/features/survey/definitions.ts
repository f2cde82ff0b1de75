/** Which questions a survey of the manifest asks: the municipality's own definition when it has loaded one, else the shipped one. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Unit } from '../../database/database.ts'
import type { DefinitionFault } from './definition/fault.ts'
import { readSurvey, readSurveyText } from './definition/read.ts'
import { type Engine, engineOf } from './engine.ts'
import { type StoredDefinition, definitionsOf, findDefinition } from './store.ts'

export type Definitions = {
  /** The engine of a stored definition. Made once and kept: a definition that a round has used never changes. */
  engine(unit: Unit, municipality: string, definitionId: string): Promise<Engine>
  /** What a new round of this survey would ask. */
  current(unit: Unit, municipality: string, key: string): Promise<Current>
}

export type Current =
  | {
      ok: true
      engine: Engine
      json: unknown
      hash: string
      /** The version that it is, or is to be, kept under. */
      version: string
      stored: StoredDefinition | null
    }
  | { ok: false; because: 'missing' }
  | { ok: false; because: 'broken'; faults: readonly DefinitionFault[] }

export function definitionsIn(folder: string): Definitions {
  const engines = new Map<string, Promise<Engine>>()
  const made = (hash: string, json: unknown): Promise<Engine> => {
    const known = engines.get(hash)
    if (known) return known
    const making = read(json)
    engines.set(hash, making)
    making.catch(() => engines.delete(hash))
    return making
  }
  const hashes = new Map<string, string>()
  return {
    async engine(unit, municipality, definitionId) {
      const name = `${municipality}/${definitionId}`
      const hash = hashes.get(name)
      const known = hash === undefined ? undefined : engines.get(hash)
      if (known) return known
      const stored = await findDefinition(unit, municipality, definitionId)
      if (!stored) throw new Error(`The survey definition ${definitionId} is gone.`)
      hashes.set(name, stored.hash)
      return made(stored.hash, stored.json)
    },
    async current(unit, municipality, key) {
      const stored = (await definitionsOf(unit, municipality)).filter((each) => each.key === key)
      const shipped = await shippedText(folder, key)
      // What somebody loaded wins over what came with the program, whatever their versions say.
      const own = stored.findLast(({ loadedBy }) => loadedBy !== shippedWith)
      if (own) {
        const { hash, json, version } = own
        return { ok: true, engine: await made(hash, json), json, hash, version, stored: own }
      }
      if (shipped === null) return { ok: false, because: 'missing' }
      const read = await readSurveyText(shipped)
      if (!read.ok) return { ok: false, because: 'broken', faults: read.faults }
      const hash = hashOf(read.json)
      const same = stored.find((each) => each.hash === hash) ?? null
      // The program's own file has changed without a new version, and the old one has been used: both are kept.
      const isTaken = stored.some((each) => each.version === read.survey.version && each.lockedAt !== null)
      const version = same?.version ?? (isTaken ? `${read.survey.version}+${hash.slice(0, 8)}` : read.survey.version)
      return { ok: true, engine: await made(hash, read.json), json: read.json, hash, version, stored: same }
    },
  }
}

/** Who loaded a definition that came with the program. */
export const shippedWith = 'program'

async function read(json: unknown): Promise<Engine> {
  const found = await readSurvey(json)
  if (!found.ok)
    throw new Error(`A stored survey definition has faults: ${found.faults.map(({ at }) => at).join(', ')}`)
  return engineOf(found.survey)
}

async function shippedText(folder: string, key: string): Promise<string | null> {
  if (!/^[a-z0-9åäö][a-z0-9åäö_-]*$/.test(key)) return null
  return readFile(path.join(folder, `${key}.json`), 'utf8').catch(() => null)
}

/** The same for the same JSON, however its keys are ordered: the database keeps an order of its own. */
export function hashOf(json: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(json)))
    .digest('hex')
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, ordered(part)]))
}
