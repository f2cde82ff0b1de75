/** Does what a fix says: the register, the questions and a notice to each of those who asked, in the caller's unit of work. */
import { OvertakenError } from '../../conversation/errors.ts'
import type { Outbound } from '../../conversation/inbound.ts'
import { saying } from '../../conversation/say-button.ts'
import { buttons, messageOf, sentence } from '../../conversation/say.ts'
import type { Unit } from '../../database/database.ts'
import type { Day } from '../../lib/day.ts'
import {
  appoint,
  growVersion,
  insertSystems,
  lookupsOf,
  replaceSystems,
  type System,
  type World,
} from '../register/index.ts'
import type { Fix } from './fix.ts'
import type { Group } from './group.ts'
import { askersOf, handleQuestions } from './store.ts'
import { textsIn } from './texts-in.ts'

export type FixNeeds = {
  notices: { post(unit: Unit, municipality: string, outbounds: readonly Outbound[]): Promise<number> }
}

/**
 * Gives how many people will be told. Throws an OvertakenError when somebody else has dealt with the group or changed the
 * register since it was decided.
 */
export async function carryOut(
  unit: Unit,
  fix: Fix,
  group: Group,
  { world, by, now }: { world: World; by: string | null; now: Date },
  { notices }: FixNeeds,
): Promise<number> {
  const { municipality, version } = world.register
  const askers = await askersOf(unit, municipality, group.ids)
  const as = fix.as === 'known' ? 'system' : fix.as
  if ((await handleQuestions(unit, municipality, group.ids, { at: now, as })) === 0) throw new OvertakenError()
  if (fix.as === 'nothing') return 0
  if (fix.as !== 'known' && (await growVersion(unit, municipality, version)) === null) throw new OvertakenError()
  await change(unit, municipality, fix)
  const told = [...askers].flatMap(([personId, askedOn]) =>
    personId === by ? [] : notice(personId, askedOn, fix, group, world),
  )
  await notices.post(unit, municipality, told)
  return told.length
}

async function change(unit: Unit, municipality: string, fix: Fix): Promise<void> {
  if (fix.as === 'alias') await replaceSystems(unit, municipality, [fix.system])
  if (fix.as === 'holder') await appoint(unit, municipality, [fix.appointment])
  if (fix.as !== 'system') return
  await insertSystems(unit, municipality, [fix.system])
  await appoint(unit, municipality, fix.appointments)
}

/** To somebody who asked: what it was, and the question to ask now. Names nobody: the answer does, when it is asked for. */
function notice(
  personId: string,
  askedOn: Day,
  fix: Exclude<Fix, { as: 'nothing' }>,
  group: Group,
  { register, governance }: World,
): readonly Outbound[] {
  const person = lookupsOf(register).person(personId)
  if (!person || person.status === 'left') return []
  const language = person.language ?? 'sv'
  const { told: texts } = textsIn(language)
  const role = fix.as === 'holder' ? governance.role(fix.roleId) : null
  const words = group.words ?? ''
  const said = (system: System): string => {
    if (fix.as === 'alias') return texts.alias(askedOn, words, system.name)
    if (fix.as === 'holder') return texts.holder(askedOn, role?.label[language] ?? '', system.name)
    return texts.system(askedOn, words === '' ? system.name : words)
  }
  const question = role ? texts.askRole(role.label[language], fix.system.name) : texts.ask(fix.system.name)
  return [
    {
      address: { to: 'person', personId },
      message: messageOf([sentence(said(fix.system)), buttons([saying(question)])]),
      nature: 'unasked',
      why: texts.why,
      language,
      key: `unknown-questions.answered:${group.ids[0]}:${personId}`,
    },
  ]
}
