/** The lines after a receipt: that it was another day, what shows it, or that it was wrong. */
import type { Decision, Turn } from '../../../../conversation/dialogue.ts'
import { isQuestion } from '../../../../conversation/asks.ts'
import { buttons, messageOf, sentence } from '../../../../conversation/say.ts'
import { rememberAbout } from '../../../../conversation/understanding/memory.ts'
import { dayOf } from '../../../../lib/day.ts'
import { isRecordedLate } from '../../duty.ts'
import { doneOn, evidenceInWords, nameIn, textsIn, whose } from '../../in-words.ts'
import { agendaItemOf } from '../../record.ts'
import { remindedByName, saidOfList, sendsIt, showsIt } from '../../said-of-list.ts'
import { addsOnly, asksStatus, saidDone, saysWhatShows, takesBack, tellsDone } from '../../said.ts'
import { changeDone, doneIn, undoDone } from '../../store.ts'
import { name, progressData, type Asked } from './asked.ts'
import { noteIn } from './keep.ts'

/** How long after something was kept the next message may be about it. */
const minutesAfter = 30

export function goesOn(said: string, { progress, reading, memory, now }: Turn): boolean {
  // Something else has been answered since: then this is of that.
  const isSpokenOf = memory?.about?.what === 'duty'
  if (memory !== null && !isSpokenOf) return false
  const data = progressData.safeParse(progress?.data)
  if (!data.success || now.getTime() - Date.parse(data.data.at) > minutesAfter * 60_000) return false
  if (takesBack(said)) return true
  const found = saidDone(said, dayOf(now))
  const says = found.when !== null || found.future || saysWhatShows(found)
  // A line that is nothing else is what the receipt asked for.
  return !said.trim().endsWith('?') && ((says && addsOnly(said)) || (isSpokenOf && isLine(said, reading)))
}

const isLine = (said: string, reading: Turn['reading']): boolean =>
  reading?.outcome === 'out-of-scope' &&
  !isQuestion(said) &&
  !asksStatus(said) &&
  !tellsDone(said) &&
  saidOfList(said) === null &&
  remindedByName(said) === null &&
  !showsIt(said) &&
  !sendsIt(said)

/** About what was just kept. */
export async function more(asked: Asked, said: string): Promise<Decision> {
  const { turn, world, needs } = asked
  const { municipality } = turn.inbound
  const texts = textsIn(turn.language).record
  const { ids } = progressData.parse(turn.progress?.data)
  if (takesBack(said)) return undo(asked, ids)
  const found = saidDone(said, world.today)
  if (found.future) return { replies: [{ text: texts.future }] }
  const rows = await needs.database.unit(municipality, (unit) => doneIn(unit, municipality, { ids }))
  const [first] = rows
  if (!first) return { replies: [{ text: texts.undoneAlready }], progress: null }
  const change = {
    ...found.when,
    ...(found.link === null ? {} : { link: found.link }),
    ...(found.diarienummer === null ? {} : { diarienummer: found.diarienummer }),
    ...(found.paragraph === null ? {} : { note: found.paragraph }),
    ...(addsOnly(said) ? {} : { note: noteIn(said, found) }),
  }
  const changed = { ...first, ...change }
  const duty = world.governance.manifest.duties.find(({ id }) => id === first.dutyId)
  const evidence = evidenceInWords(changed)
  return {
    replies: [
      messageOf([
        sentence(
          `${texts.changed(duty?.name ?? first.dutyId, doneOn(changed, turn.language, world.today))}${evidence === null ? '' : ` ${texts.withEvidence(evidence)}`}`,
        ),
        ...(isRecordedLate(changed) ? [sentence(texts.late)] : []),
        buttons([{ label: texts.undo, action: { name: 'duties.undo', payload: { ids } } }]),
      ]),
    ],
    progress: { dialogue: name, step: 'kept', data: { ids, at: turn.now.toISOString() } },
    memory: rememberAbout({ what: 'duty', id: first.dutyId, of: municipality }, turn.memory),
    change: {
      audit: {
        action: 'duties.change-done',
        subject: { kind: 'duty', id: first.dutyId },
        detail: { ids, before: { happenedOn: first.happenedOn, link: first.link, diarienummer: first.diarienummer } },
      },
      run: (unit) => changeDone(unit, municipality, ids, change),
    },
  }
}

/** By whoever wrote it down, or may for all. */
export async function undo({ turn, world, personId, needs }: Asked, ids: readonly string[]): Promise<Decision> {
  const { municipality } = turn.inbound
  const texts = textsIn(turn.language).record
  const rows = await needs.database.unit(municipality, (unit) => doneIn(unit, municipality, { ids }))
  const [first] = rows
  const duty = world.governance.manifest.duties.find(({ id }) => id === first?.dutyId)
  if (!first || !duty || rows.length < ids.length) return { replies: [{ text: texts.undoneAlready }], progress: null }
  const mine = first.recordedBy === personId || needs.may(personId, 'strategist', world)
  if (!mine)
    return { replies: [{ text: texts.notYours(nameIn(duty, turn.language), whose(duty.owes, world, turn.language)) }] }
  return {
    replies: [{ text: texts.undone(nameIn(duty, turn.language)) }],
    progress: null,
    change: {
      audit: { action: 'duties.undo-done', subject: { kind: 'duty', id: duty.id }, detail: { ids } },
      async run(unit) {
        await undoDone(unit, municipality, ids, personId, turn.now)
        // What was handed in to a body stands on its agenda.
        await needs.takeItemsBack(unit, municipality, ids.map(agendaItemOf), turn.now)
        // Who was to hear of it in the morning need not.
        await needs.notices.withdraw(
          unit,
          municipality,
          rows.flatMap(({ id, sentTo }) => sentTo.map((to) => `duties.handed-in:${id}:${to}`)),
        )
      },
    },
  }
}
