/** What the register knows of a named system, said before the rule: who pays, whether it is approved or common. */
import { inLanguage } from '../../governance/in-language.ts'
import type { System } from '../register/index.ts'
import type { Question } from './question.ts'
import type { From } from './statements/statement.ts'
import type { Texts } from './texts/sv.ts'

export function fromRegister(systems: readonly System[], question: Question, t: Texts, from: From): string[] {
  return systems.flatMap((system) => {
    if (question.sure.has('approved')) return [approval(system, t)]
    if (question.sure.has('pays')) return system.funding ? [t.pays.register(system.name, system.funding)] : []
    // "May we have our own?" is not answered by what kind the one we have is.
    const onlyCommon = question.sure.size === 0 && question.hints.has('common') && !question.hints.has('may')
    if (onlyCommon) return [kindOf(system, t, from)]
    return []
  })
}

function approval({ name, approved }: System, t: Texts): string {
  return approved === null ? t.approved.unsaid(name) : approved ? t.approved.yes(name) : t.approved.no(name)
}

function kindOf({ name, category }: System, t: Texts, { governance, language }: From): string {
  const known = category ? governance.category(category) : null
  return known
    ? t.category.system(name, inLanguage(known, 'name', language), known.kind === 'common')
    : t.category.uncategorised(name)
}
