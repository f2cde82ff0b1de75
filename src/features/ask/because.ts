/** Why an answer is as it is: the rules behind a role, and who may decide where the documents are silent. */
import type { Language } from '../../conversation/inbound.ts'
import type { Role } from '../../governance/manifest/schema.ts'
import type { System, World } from '../register/index.ts'
import { documentNames, explain } from '../rules/index.ts'
import { textsIn } from './answered.ts'
import { partyInWords } from './naming.ts'
import { type Part, sentence, source } from '../../conversation/say.ts'

/**
 * The rule that makes somebody responsible, with § and document, or that the documents do not say who it is. `sources` holds
 * the ids of those shown.
 */
export function because(
  role: Role,
  world: World,
  language: Language,
): { parts: readonly Part[]; sources: readonly string[] } {
  const texts = textsIn(language)
  const [id] = role.because ?? role.sources
  const words = id === undefined ? null : explain(id, world.governance, language)
  if (id !== undefined && words !== null) return { parts: [source(texts.because.why(words))], sources: [id] }
  if (role.own) return { parts: [source(texts.because.own)], sources: [] }
  if (role.sources.length === 0) return { parts: [], sources: [] }
  const said = texts.because.unstated(documentNames(world.governance), role.label[language])
  return { parts: [source(said)], sources: [] }
}

/** Who appoints to the role, or that no document says so and who may decide. For an empty chair: the way to fill it. */
export function whoAppoints(role: Role, system: System | null, world: World, language: Language): readonly Part[] {
  const { because } = textsIn(language)
  if (role.appointedBy) {
    return [
      sentence(
        because.appoints(
          partyInWords(role.appointedBy.party, world, language, system ?? undefined),
          role.label[language],
        ),
      ),
    ]
  }
  const silent = world.governance.silences.find(
    ({ kind, about }) => kind === 'appoints' && (about === `role:${role.id}` || about === undefined),
  )
  if (!silent) return []
  return [sentence(because.silentAppoints(role.label[language], partyInWords(silent.ask, world, language)))]
}
