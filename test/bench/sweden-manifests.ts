/** A folder of manifests for the generated country: the examples' own, each with another key and name, and duties for every system. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Governance } from '../../src/governance/governance.ts'
import type { Manifest } from '../../src/governance/manifest/schema.ts'
import type { Place } from './sweden-country.ts'

/** Fall due for every system on one day, so that a morning has a hundred thousand reminders. */
const due = '03-31'

export async function writeManifests(
  folder: string,
  places: readonly Place[],
  models: readonly Governance[],
): Promise<void> {
  const governance = path.join(folder, 'governance')
  await rm(folder, { recursive: true, force: true })
  await mkdir(governance, { recursive: true })
  for (const [at, place] of places.entries()) {
    const model = models.find(({ key }) => key === place.model)!
    const manifest = manifestFor(place, at, model.manifest, models)
    await writeFile(path.join(governance, `${place.key}.yaml`), JSON.stringify(manifest))
  }
}

function manifestFor(place: Place, at: number, model: Manifest, models: readonly Governance[]): object {
  const named = (key: string) => `${key}-${String(place.set).padStart(2, '0')}`
  let text = JSON.stringify(model)
  for (const { key } of models)
    text = text.replaceAll(`@${key}.`, `@${named(key)}.`).replaceAll(`"${key}.example`, `"${named(key)}.example`)
  const copy = JSON.parse(text) as Manifest
  const bodies = copy.bodies.map((body) =>
    body.shared
      ? { ...body, shared: { host: named(body.shared.host), participants: body.shared.participants.map(named) } }
      : body,
  )
  const { municipality } = copy
  return {
    ...copy,
    use: [],
    bodies,
    duties: [...copy.duties, ...handedIn(copy)],
    municipality: {
      ...municipality,
      key: place.key,
      name: place.name,
      order: at + 1,
      default: at === 0,
      example: false,
    },
  }
}

/** Owed by whoever is appointed for each system, in the first two roles that somebody is appointed to. */
function handedIn({ roles, duties }: Manifest): object[] {
  const { to: _to, ...like } = duties[0]!
  return roles
    .filter(({ scope, heldBy }) => scope === 'system' && heldBy.rule === 'appointed')
    .slice(0, 2)
    .map(({ id }) => ({
      ...like,
      ...{ id: `for-every-system-${id}`, owes: `role:${id}`, per: 'system', kind: 'hand-in' },
      when: { rule: 'yearly', by: due, own: true, sources: [] },
    }))
}
