/** The units that a body's composition wants somebody from, and that have nobody there. */
import { seatingOf } from '../meetings/index.ts'
import type { World } from '../register/index.ts'
import type { Unrepresented } from './register/evidence.ts'

export function unrepresentedIn(world: World): readonly Unrepresented[] {
  return world.governance.manifest.bodies.flatMap((body) =>
    seatingOf(body, null, world).vacancies.flatMap((vacancy): Unrepresented[] =>
      vacancy.kind === 'unrepresented' ? [{ body: body.name, unit: vacancy.unit, sources: vacancy.sources }] : [],
    ),
  )
}
