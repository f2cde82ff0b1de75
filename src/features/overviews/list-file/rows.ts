/** A list of systems as rows: what a colleague may see in the chat, with everybody who answers for each of them. */
import type { Language } from '../../../conversation/inbound.ts'
import { nameOfHolder } from '../../ask/index.ts'
import { holdersOf, type Rows, type System, type World } from '../../register/index.ts'
import { textsIn } from '../texts-in.ts'

/** Of people with protected details the function, as everywhere. */
export function listRows(systems: readonly System[], world: World, language: Language): Rows {
  const { file, register } = textsIn(language)
  const { governance } = world
  const roles = governance.manifest.roles.filter(({ scope, shown }) => scope === 'system' && shown)
  return [
    [...file.columns, ...roles.map(({ label }) => label[language])],
    ...systems.map((system) => [
      system.name,
      system.aliases.join(', '),
      (system.unitId === null ? null : governance.unit(system.unitId)?.name) ?? '',
      (system.category === null ? null : governance.category(system.category)?.name) ?? '',
      system.vendor ?? '',
      register.statuses[system.status] ?? '',
      ...roles.map((role) => {
        const { holders } = holdersOf(role, system, world)
        return holders.length === 0
          ? register.isVacant
          : holders.map((holder) => nameOfHolder(holder, world, language)).join(', ')
      }),
    ]),
  ]
}
