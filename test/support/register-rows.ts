/** Rows of a register for tests of what is decided: each with nothing but its name, unless said. */
import type { Appointment, Person, Register, System } from '../../src/features/register/register.ts'

export function aSystem(id: string, some: Partial<System> = {}): System {
  return {
    id,
    code: id,
    name: id,
    aliases: [],
    category: null,
    kind: null,
    unitId: null,
    description: null,
    vendor: null,
    status: 'active',
    criticality: null,
    personalData: null,
    funding: null,
    runBy: null,
    approved: null,
    ...some,
  }
}

export function aPerson(id: string, some: Partial<Person> = {}): Person {
  return {
    id,
    name: id,
    email: `${id}@norrby.se`,
    title: null,
    unitId: null,
    phone: null,
    entraObjectId: null,
    protected: false,
    status: 'active',
    away: null,
    language: null,
    ...some,
  }
}

export function anAppointment(
  given: Pick<Appointment, 'roleId' | 'scope' | 'holder'> & Partial<Appointment>,
): Appointment {
  return {
    id: `${given.roleId} ${given.scope.id ?? ''} ${given.holder.id}`,
    appointedBy: null,
    decision: null,
    from: null,
    through: null,
    confirmedOn: null,
    questioned: false,
    ...given,
  }
}

/** Somebody's role for a system. */
export function holds(
  personId: string,
  roleId: string,
  systemId: string,
  some: Partial<Appointment> = {},
): Appointment {
  const [scope, holder] = [
    { kind: 'system' as const, id: systemId },
    { kind: 'person' as const, id: personId },
  ]
  return anAppointment({ roleId, scope, holder, ...some })
}

export function aRegister(some: Partial<Register> = {}): Register {
  return { municipality: 'norrby', version: 1, systems: [], people: [], appointments: [], ...some }
}
