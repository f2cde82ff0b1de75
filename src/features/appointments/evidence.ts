/** What appointing shows of the rules: who appointed, what came with it, and that the holder has taken it on. */
import type { EvidenceAsked, EvidenceSource } from '../../feature.ts'
import type { RuleEvidence, Shown } from '../../governance/evidence.ts'
import type { Duty, Role } from '../../governance/manifest/schema.ts'
import { instantAt } from '../../lib/day.ts'
import type { Appointment } from '../register/index.ts'
import { partyName, textsIn, thingOf } from './in-words.ts'

export const appointingEvidence: EvidenceSource = async (_unit, asked) => {
  const { manifest } = asked.world.governance
  const roles = manifest.roles.filter(({ scope, heldBy }) => scope === 'system' && heldBy.rule === 'appointed')
  return roles.flatMap((role) => {
    const given = givenIn(role, asked)
    const duties = manifest.duties.filter((duty) => comesWith(duty, role))
    return [
      ...(role.appointedBy && role.appointedBy.sources.length > 0 && given.length > 0
        ? [ofAppointing(role, given, asked)]
        : []),
      ...duties.map((duty) => ofDuty(duty, role, given, asked)),
    ]
  })
}

/** What whoever appoints owes when somebody is appointed: resources and powers, competence. */
function comesWith({ owes, per, when, kind }: Duty, role: Role): boolean {
  return (
    role.appointedBy !== undefined &&
    owes === role.appointedBy.party &&
    per === 'system' &&
    when.rule === 'on' &&
    (kind === 'attest' || kind === 'training')
  )
}

/** Written down here during the year. */
function givenIn(role: Role, { world, year }: EvidenceAsked): readonly Appointment[] {
  return world.register.appointments.filter(
    ({ roleId, terms }) => roleId === role.id && terms?.recordedOn?.startsWith(String(year)),
  )
}

function ofAppointing(role: Role, given: readonly Appointment[], asked: EvidenceAsked): RuleEvidence {
  const { evidence: t } = textsIn(asked.language)
  return {
    rules: role.appointedBy!.sources,
    about: `role:${role.id}.appointedBy`,
    status: 'noted',
    says: t.given(given.length),
    shownBy: given.map((one) => shown(one, t.what(role.label[asked.language], thingOf(one.scope, asked.world)), asked)),
  }
}

/** Met when everybody appointed has taken it on and nobody lacks anything. */
function ofDuty(duty: Duty, role: Role, given: readonly Appointment[], asked: EvidenceAsked): RuleEvidence {
  const { evidence: t } = textsIn(asked.language)
  const lacking = given.filter(({ terms }) => terms?.lacking)
  const accepted = given.filter(({ terms }) => terms?.acceptedOn && !terms.lacking)
  const status =
    given.length === 0 ? 'noted' : lacking.length > 0 ? 'gap' : accepted.length < given.length ? 'due' : 'met'
  const open = given.filter((one) => !accepted.includes(one))
  return {
    rules: duty.sources,
    about: `duty:${duty.id}`,
    status,
    says: given.length === 0 ? t.none : `${t.accepted(accepted.length, given.length)} ${t.lacking(lacking.length)}`,
    ...(status === 'gap' || status === 'due' ? { missing: open.map(({ scope }) => thingOf(scope, asked.world)) } : {}),
    shownBy: accepted.map((one) => ({
      ...shown(one, t.received(role.label[asked.language], thingOf(one.scope, asked.world)), asked),
      happenedOn: one.terms!.acceptedOn,
    })),
    reminders: given.map(({ id }) => `appointments.unconfirmed:${id}`),
  }
}

function shown({ id, from, appointedBy, decision, terms }: Appointment, what: string, asked: EvidenceAsked): Shown {
  return {
    what,
    happenedOn: from,
    recordedAt: terms?.recordedOn ? instantAt(terms.recordedOn, '12:00') : null,
    by: appointedBy ? partyName(appointedBy, asked.world, asked.language) : null,
    diarienummer: decision,
    audited: { kind: 'appointment', id },
  }
}
