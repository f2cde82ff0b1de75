/** What recording means: who may, for which targets, and the rows and messages that follow. Decides only. */
import type { Outbound } from '../../conversation/inbound.ts'
import { buttons, messageOf, note, sentence } from '../../conversation/say.ts'
import type { Duty } from '../../governance/manifest/schema.ts'
import { publicRecordNote } from '../records/index.ts'
import { type Person, type World, lookupsOf } from '../register/index.ts'
import { committeeReached, holdersFor, isElected, recipientsFor } from './due/holders.ts'
import { targetsOf } from './due/targets.ts'
import type { Done, Target } from './duty.ts'
import { dayInWords, evidenceInWords, textsIn, whose, withTargets } from './in-words.ts'
import type { DutyNeeds } from './needs.ts'

/**
 * Whose targets of a duty somebody holds, and whether somebody may say for any of them that it is done. Whoever keeps a nämnd's papers
 * may say what it has handed in.
 */
export type Standing = { all: readonly Target[]; own: readonly Target[]; mayAll: boolean }

export function standingOf(duty: Duty, personId: string, world: World, needs: DutyNeeds): Standing {
  const all = targetsOf(duty, world) ?? []
  const holds = (target: Target) => holdersFor(duty, target, world, needs).some(({ id }) => id === personId)
  const gets = (target: Target) => recipientsFor(duty, target, world, needs).some(({ id }) => id === personId)
  const files = ({ unitId }: Target) => {
    const unit = unitId === null ? null : world.governance.unit(unitId)
    return unit !== null && isElected(unit) && needs.registrarsOf(unit, world).some(({ id }) => id === personId)
  }
  const own = all.filter(holds)
  const mayAll = needs.may(personId, 'strategist', world) || needs.may(personId, 'registerKeeper', world)
  return {
    all: mayAll ? all : all.filter((target) => own.includes(target) || gets(target) || files(target)),
    own,
    mayAll,
  }
}

export type Kept = Pick<Done, 'happenedOn' | 'exactness' | 'note' | 'link' | 'diarienummer' | 'content'>

/** The rows for each target, and what the recipients are told. Whoever should have it and says so has it. */
export function doneRows(
  { duty, targets, kept, by, at }: { duty: Duty; targets: readonly Target[]; kept: Kept; by: string | null; at: Date },
  world: World,
  needs: DutyNeeds,
): readonly Done[] {
  return targets.map((target) => {
    const recipients = isHandedOver(duty) ? recipientsFor(duty, target, world, needs) : []
    const isRecipient = recipients.some(({ id }) => id === by)
    return {
      id: needs.ids.next(),
      dutyId: duty.id,
      target: target.key,
      ...kept,
      recordedAt: at,
      recordedBy: by,
      sentTo: recipients.filter(({ id }) => id !== by).map(({ id }) => id),
      receivedAt: isRecipient ? at : null,
      receivedBy: isRecipient ? by : null,
    }
  })
}

/** Something that somebody gets in hand, and can say that it has come. */
export function isHandedOver({ kind }: Duty): boolean {
  return kind === 'hand-in' || kind === 'report' || kind === 'plan' || kind === 'form'
}

/** Whether what is handed in goes from one authority to another: to a nämnd, or from each nämnd to whoever serves them all. */
export function goesBetweenCommittees(duty: Duty, targets: readonly Target[], world: World): boolean {
  if (!isHandedOver(duty) || duty.to === undefined) return false
  const isOfCommittee = ({ unitId }: Target) => {
    const unit = unitId === null ? null : world.governance.unit(unitId)
    return unit !== null && unit !== undefined && isElected(unit)
  }
  return targets.some((target) => committeeReached(duty, target, world) !== null || isOfCommittee(target))
}

/** The point on a body's agenda that something handed in to it stands as. */
export const agendaItemOf = (doneId: string): string => `duty:${doneId}`

/** One message to each recipient, for all that was handed in at once. */
export function toRecipients(
  duty: Duty,
  targets: readonly Target[],
  rows: readonly Done[],
  world: World,
): readonly Outbound[] {
  const people = [...new Set(rows.flatMap(({ sentTo }) => sentTo))]
  return people.flatMap((personId): Outbound[] => {
    const person = lookupsOf(world.register).person(personId)
    if (!person) return []
    const language = person.language ?? 'sv'
    const { handIn } = textsIn(language)
    const own = rows.filter(({ sentTo }) => sentTo.includes(personId))
    const theirs = targets.filter(({ key }) => own.some(({ target }) => target === key))
    const what = withTargets(duty, theirs, language)
    const evidence = own[0] && evidenceInWords(own[0])
    const content = own[0]?.content ?? []
    const paper = theirs.some((target) => committeeReached(duty, target, world) !== null)
    return [
      {
        address: { to: 'person', personId },
        nature: 'unasked',
        language,
        why: handIn.why(what),
        key: `duties.handed-in:${own[0]!.id}:${personId}`,
        message: messageOf([
          sentence(
            `${handIn.came(what, whose(duty.owes, world, language))}${evidence ? ` ${textsIn(language).record.withEvidence(evidence)}` : ''}`,
          ),
          ...content.map(({ label, text }) => sentence(`${label} ${text}`)),
          ...(goesBetweenCommittees(duty, theirs, world) ? [note(publicRecordNote(language))] : []),
          buttons([
            {
              label: handIn.receive,
              style: 'primary',
              action: { name: 'duties.receive', payload: { ids: own.map(({ id }) => id) } },
            },
            // A nämnd's registrar registers a paper, not a message.
            ...(paper
              ? [{ label: handIn.paper, action: { name: 'duties.form-file', payload: { doneId: own[0]!.id } } }]
              : []),
          ]),
        ]),
      },
    ]
  })
}

/** To whoever handed it in, when it has been received. */
export function receiptTo(
  sender: Person,
  by: string,
  duty: Duty,
  rows: readonly Done[],
  targets: readonly Target[],
  world: World,
): Outbound {
  const language = sender.language ?? 'sv'
  const { handIn } = textsIn(language)
  const what = withTargets(duty, targets, language)
  return {
    address: { to: 'person', personId: sender.id },
    nature: 'unasked',
    language,
    why: handIn.whyReceipt,
    key: `duties.receipt:${rows[0]!.id}`,
    message: { text: handIn.receipt(what, by, dayInWords(world.today, language, world.today)) },
  }
}
