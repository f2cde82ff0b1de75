/** Which list somebody wants as a file, as it stands in the address of the file: what was asked for, and nothing of who asked. */
import { z } from 'zod'
import type { Memory, Reading } from '../../../conversation/understanding/reading.ts'
import { answer } from '../../ask/index.ts'
import type { System, World } from '../../register/index.ts'

const ids = z.array(z.string().max(100)).max(50)
const intents = [
  'all',
  'my_systems',
  'person_systems',
  'dept_systems',
  'vendor_systems',
  'category_systems',
  'count_systems',
  'missing_role',
  'role_lookup',
  'system_info',
] as const
const wanted = z.object({
  intent: z.enum(intents),
  ...{ systems: ids, people: ids, units: ids, workplaces: ids, categories: ids, vendors: ids },
  ...{ role: z.string().max(100).nullable(), field: z.string().max(100).nullable() },
  matter: z.string().max(200).nullable(),
})
export type Wanted = z.infer<typeof wanted>

const nothing = {
  ...{ systems: [], people: [], units: [], workplaces: [], categories: [], vendors: [] },
  ...{ role: null, field: null, matter: null },
}
export const allSystems: Wanted = { intent: 'all', ...nothing }

/** The list that was answered last; null when the talk has been of something else. */
export function listBefore(memory: Memory | null): Wanted | null {
  if (memory?.intent === 'my_systems') return { intent: 'my_systems', ...nothing }
  const { asked } = memory ?? {}
  // What was asked of a group or a rule since is no list of systems.
  if (!asked || asked.intent !== memory?.intent) return null
  const read = wanted.safeParse(asked)
  return read.success ? read.data : null
}

/** The systems that the same question gives today. */
export function systemsIn(want: Wanted, asker: string | null, world: World): readonly System[] {
  const { systems } = world.register
  if (want.intent === 'all') return systems
  const reading: Reading = {
    ...want,
    ...{ language: 'sv', outcome: 'clear', certainty: 1, bodies: [], choices: [], unknown: null, parts: [], trace: [] },
  }
  const { grounds } = answer(reading, { ...world, language: 'sv', memory: null, text: '', asker, rules: () => null })
  const found = new Set(grounds.systems)
  return systems.filter(({ id }) => found.has(id))
}

export const inAddress = (want: Wanted): string => Buffer.from(JSON.stringify(want)).toString('base64url')

/** Foreign data: whatever is no list is the whole register. */
export function fromAddress(text: string): Wanted {
  try {
    return wanted.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  } catch {
    return allSystems
  }
}
