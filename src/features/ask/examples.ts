/** Questions that can be asked here and now: with this municipality's own systems, roles and bodies in them. */
import { bodyInWords } from '../../governance/body-name.ts'
import { holdersOf, type System } from '../register/index.ts'
import { type From, textsIn } from './answered.ts'

export function exampleQuestions(
  from: Pick<From, 'governance' | 'register' | 'today' | 'language'>,
): readonly string[] {
  const { examples } = textsIn(from.language)
  const { governance, register, language } = from
  const isActive = ({ status }: System) => status === 'active'
  const first = register.systems.find(isActive)
  const second = register.systems.find((system) => isActive(system) && system !== first) ?? first
  const role = governance.manifest.roles.find(({ scope, shown }) => scope === 'system' && shown)
  const unit = second?.unitId ? governance.unit(second.unitId) : null
  const holder = role && first ? holdersOf(role, first, from).holders.find(({ kind }) => kind === 'person') : undefined
  const person = holder?.kind === 'person' && !holder.person.protected ? holder.person : null
  const body =
    governance.manifest.bodies.find(({ frequency }) => frequency !== undefined) ?? governance.manifest.bodies[0]
  return [
    role &&
      first &&
      (role.heldBy.rule === 'using-unit'
        ? examples.whichUnit(first.name)
        : examples.who(role.label[language], first.name)),
    second && examples.contact(second.name),
    person && examples.person(person.name),
    unit && examples.unit(unit.name),
    role && examples.missing(role.label[language]),
    body && examples.howOften(bodyInWords(body, language)),
  ].flatMap((question) => question || [])
}
