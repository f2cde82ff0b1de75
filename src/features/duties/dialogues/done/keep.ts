/** What is said to be done is written down, told to whoever is to have it, and given a receipt. */
import type { Decision } from '../../../../conversation/dialogue.ts'
import { type Part, buttons, messageOf, note, sentence } from '../../../../conversation/say.ts'
import { rememberAbout } from '../../../../conversation/understanding/memory.ts'
import type { Duty } from '../../../../governance/manifest/schema.ts'
import { publicRecordNote } from '../../../records/index.ts'
import { type World, shownOf, lookupsOf } from '../../../register/index.ts'
import { type Done, type Target, isRecordedLate } from '../../duty.ts'
import { doneOn, evidenceInWords, nameIn, textsIn, whose, withTargets } from '../../in-words.ts'
import { type Kept, doneRows, goesBetweenCommittees, toRecipients } from '../../record.ts'
import type { SaidDone } from '../../said.ts'
import { keepDone } from '../../store.ts'
import { name, type Asked } from './asked.ts'

export function keep(
  asked: Asked,
  duty: Duty,
  targets: readonly Target[],
  said: SaidDone,
  words: string | null,
): Decision {
  const { turn, world, personId, needs } = asked
  const { municipality } = turn.inbound
  const texts = textsIn(turn.language).record
  if (said.future) return { replies: [{ text: texts.future }] }
  if (targets.length === 0)
    return { replies: [{ text: texts.notYours(nameIn(duty, turn.language), whose(duty.owes, world, turn.language)) }] }
  const given: Kept = {
    ...(said.when ?? { happenedOn: world.today, exactness: 'day' as const }),
    note: turn.inbound.kind === 'form' ? words : said.paragraph,
    link: said.link,
    diarienummer: said.diarienummer,
    content: null,
  }
  const rows = doneRows({ duty, targets, kept: given, by: personId, at: turn.now }, world, needs)
  const ids = rows.map(({ id }) => id)
  return {
    replies: [messageOf(receipt(asked, duty, targets, rows))],
    outgoing: [],
    immediate: null,
    progress: { dialogue: name, step: 'kept', data: { ids, at: turn.now.toISOString() } },
    memory: rememberAbout({ what: 'duty', id: duty.id, of: municipality }, turn.memory),
    change: {
      audit: {
        action: 'duties.record-done',
        subject: { kind: 'duty', id: duty.id },
        detail: {
          ids,
          happenedOn: given.happenedOn,
          ...(said.diarienummer ? { diarienummer: said.diarienummer } : {}),
        },
      },
      async run(unit) {
        await keepDone(unit, municipality, rows)
        await needs.notices.post(unit, municipality, toRecipients(duty, targets, rows, world))
      },
    },
  }
}

/** What was kept, whether that was late, who hears of it, and what can be done about it. */
function receipt(
  { turn, world }: Asked,
  duty: Duty,
  targets: readonly Target[],
  rows: readonly Done[],
): readonly Part[] {
  const texts = textsIn(turn.language).record
  const [first] = rows as [Done]
  const on = doneOn(first, turn.language, world.today)
  const evidence = evidenceInWords(first)
  const told = [...new Set(rows.flatMap(({ sentTo }) => sentTo))]
  return [
    sentence(
      targets.length > 3
        ? texts.keptMany(nameIn(duty, turn.language), targets.length, on)
        : texts.kept(withTargets(duty, targets, turn.language, 3), on),
    ),
    ...(isRecordedLate(first) ? [sentence(texts.late)] : []),
    sentence(evidence === null ? texts.askEvidence(duty.evidence) : texts.withEvidence(evidence)),
    ...(told.length > 0 ? [sentence(texts.told(namesOf(told, world)))] : []),
    ...(goesBetweenCommittees(duty, targets, world) ? [note(publicRecordNote(turn.language))] : []),
    sentence(texts.reference(first.id.slice(-8))),
    buttons([{ label: texts.undo, action: { name: 'duties.undo', payload: { ids: rows.map(({ id }) => id) } } }]),
  ]
}

function namesOf(ids: readonly string[], { register, governance }: World): string {
  return ids
    .flatMap((id) => {
      const person = lookupsOf(register).person(id)
      return person ? [shownOf(person, governance).name ?? ''] : []
    })
    .filter(Boolean)
    .join(', ')
}

/** What is left of the words when number and link stand by themselves. */
export function noteIn(text: string, { link, diarienummer }: Pick<SaidDone, 'link' | 'diarienummer'>): string | null {
  const rest = [link, diarienummer].reduce<string>(
    (left, part) => (part === null ? left : left.replace(part, ' ')),
    text,
  )
  return rest.replaceAll(/\s+/g, ' ').replace(/^[\s,;:.]+|[\s,;:]+$/g, '') || null
}
