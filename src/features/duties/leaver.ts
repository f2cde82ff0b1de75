/** What falls due because somebody has left: whoever answers for a system is asked to take that person out of it. */
import type { Outbound } from '../../conversation/inbound.ts'
import { buttons, list, messageOf, note, sentence } from '../../conversation/say.ts'
import type { Duty } from '../../governance/manifest/schema.ts'
import { type Person, type World, lookupsOf, shownOf } from '../register/index.ts'
import { type PeopleNeeds, holdersFor } from './due/holders.ts'
import { targetsOf } from './due/targets.ts'
import type { Target } from './duty.ts'
import { ruleOf, textsIn, whose } from './in-words.ts'

/** One message for each duty to each of those who owe it, with all that it is about. */
export function toldOfLeaver(
  person: Person,
  departureId: string,
  world: World,
  needs: PeopleNeeds,
): readonly Outbound[] {
  return world.governance.manifest.duties
    .filter(({ when }) => when.rule === 'on' && when.occurs === 'leaves')
    .flatMap((duty) => {
      const targets = (targetsOf(duty, world) ?? []).filter((target) => mayHaveUsed(person, target, world))
      const owed = new Map<Person, Target[]>()
      for (const target of targets)
        for (const to of holdersFor(duty, target, world, needs))
          if (to.id !== person.id) owed.set(to, [...(owed.get(to) ?? []), target])
      return [...owed].map(([to, own]) => telling(duty, own, person, to, departureId, world))
    })
}

/**
 * The register knows no accounts: what somebody held a role for, what their unit or one above it uses, and what all share. Whatever is
 * not about a system concerns them anyway.
 */
function mayHaveUsed(person: Person, { systemId }: Target, { governance, register }: World): boolean {
  const system = systemId === null ? null : lookupsOf(register).system(systemId)
  if (!system) return systemId === null
  const held = lookupsOf(register).heldBy({ kind: 'person', id: person.id })
  if (held.some(({ scope }) => scope.kind === 'system' && scope.id === system.id)) return true
  const category = governance.manifest.categories.find(({ id }) => id === system.category)
  if (category?.kind === 'common') return true
  return person.unitId !== null && system.unitId !== null && governance.isWithin(person.unitId, system.unitId)
}

function telling(
  duty: Duty,
  targets: readonly Target[],
  person: Person,
  to: Person,
  departureId: string,
  world: World,
): Outbound {
  const language = to.language ?? 'sv'
  const { leaver, remind } = textsIn(language)
  const who = shownOf(person, world.governance).name ?? leaver.somebody
  const names = targets.flatMap(({ name }) => (name === null ? [] : [name]))
  return {
    address: { to: 'person', personId: to.id },
    nature: 'unasked',
    language,
    why: remind.whyOne(whose(duty.owes, world, language), ruleOf(duty, world, language)),
    key: `duties.leaver:${duty.id}:${departureId}:${to.id}`,
    message: messageOf([
      sentence(leaver.told(who, language === 'sv' ? duty.what : duty.name)),
      ...(names.length > 0 ? [list(names), note(leaver.unsure)] : []),
      buttons([
        {
          label: remind.done(duty.name),
          action: { name: 'duties.done', payload: { dutyId: duty.id, targets: targets.map(({ key }) => key) } },
          opens: 'form',
        },
      ]),
    ]),
  }
}
