/** What somebody wrote in a form or a command → a system, a holder or a unit of the register. Nobody is guessed. */
import type { Governance } from '../../governance/governance.ts'
import type { Ids } from '../../lib/ids.ts'
import { oneLetterApart } from './import/alike.ts'
import { squeeze } from './import/headings.ts'
import { holderReader } from './import/holder-cells.ts'
import { codeKey } from './import/match.ts'
import { freeCode, newSystem } from './import/plan.ts'
import { unitReader } from './import/units.ts'
import type { Appointment, Register, System } from './register.ts'

/** Known by its name, an alias or its code, however spaced and capitalised; several may share an alias. */
export function systemNamed(
  text: string,
  { systems }: Pick<Register, 'systems'>,
): { ok: true; system: System } | { ok: false; several: readonly System[]; nearest: System | null } {
  const said = squeeze(text)
  const isSaid = (name: string): boolean => squeeze(name) === said
  const exact = systems.filter(({ name, code }) => isSaid(name) || codeKey(code) === codeKey(text))
  const found = exact.length > 0 ? exact : systems.filter(({ aliases }) => aliases.some(isSaid))
  const [one, ...others] = found
  if (one && others.length === 0) return { ok: true, system: one }
  const near = (name: string): boolean =>
    said.length >= 4 &&
    (oneLetterApart(squeeze(name), said) || squeeze(name).includes(said) || said.includes(squeeze(name)))
  const nearest = one ? null : (systems.find(({ name, aliases }) => [name, ...aliases].some(near)) ?? null)
  return { ok: false, several: found, nearest }
}

/** An e-mail address, a whole name that one person has, a position's title or a unit's name. */
export function holderNamed(
  text: string,
  { register, governance, ids }: { register: Register; governance: Governance; ids: Ids },
): { ok: true; holder: Appointment['holder'] } | { ok: false; because: 'nobody' | 'several' } {
  const units = unitReader(governance, 'refuse')
  const reader = holderReader({ people: register.people, governance, unitOf: units.known, ids })
  const { holders, errors } = reader.read({ holder: text.trim(), email: '', title: '', unit: '' })
  const [holder, ...others] = holders
  if (others.length > 0 || errors.some(({ kind }) => kind === 'several-people'))
    return { ok: false, because: 'several' }
  if (!holder || errors.length > 0 || reader.newcomers().length > 0) return { ok: false, because: 'nobody' }
  return { ok: true, holder }
}

/** The unit's id; `null`: no such unit, and perhaps the one with this name was meant. */
export function unitNamed(text: string, governance: Governance): { id: string | null; nearest: string | null } {
  const units = unitReader(governance, 'refuse')
  const id = units.known(text)
  return { id, nearest: id === null ? units.nearest(text) : null }
}

/** A system that the register does not have yet, with a code of its own made of its name. */
export function systemCalled(name: string, { register, ids }: { register: Register; ids: Ids }): System {
  const taken = new Set(register.systems.map(({ code }) => codeKey(code)))
  return { ...newSystem(ids.next(), freeCode(name, taken)), name: name.trim() }
}
