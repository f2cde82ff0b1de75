/** Somebody is away: noted at once, and what cannot be held without them moves, if that is wanted. */
import type { Decision } from '../../../../conversation/dialogue.ts'
import { messageOf, sentence, warning } from '../../../../conversation/say.ts'
import type { Unit } from '../../../../database/database.ts'
import { type Day, instantAt } from '../../../../lib/day.ts'
import { shownOf } from '../../../register/index.ts'
import type { BusyTime } from '../../busy-time.ts'
import { isStrategist } from '../../needs.ts'
import { addBusyTimes } from '../../store.ts'
import { changeTexts, meetingTexts } from '../in-words.ts'
import { mend } from '../mend.ts'
import { whoIsAway } from '../who-is-away.ts'
import { type Context, plain, yearOf } from './context.ts'
import { proposed } from './offered.ts'

export async function away(
  { text, from, through }: { text: string; from: Day; through: Day },
  context: Context,
): Promise<Decision> {
  const { turn, world, needs } = context
  const { inbound, language } = turn
  const texts = changeTexts[language]
  const asker = inbound.person?.personId ?? null
  const [person, ...others] = whoIsAway(text, turn.reading, asker, world)
  if (!person || others.length > 0) return plain(texts.whoIsAway)
  if (person.id !== asker && !isStrategist(turn, world, needs)) return plain(texts.onlyOwnAway)
  const who = shownOf(person, world.governance).name ?? texts.whoIsAway
  const time: BusyTime = {
    id: needs.ids.next(),
    personId: person.id,
    startsAt: instantAt(from, '00:00'),
    endsAt: instantAt(through, '23:59'),
    kind: 'away',
    origin: 'chat',
    cameWith: null,
  }
  const noted = sentence(texts.away(who, from, through))
  const note = (unit: Unit) => addBusyTimes(unit, inbound.municipality, [time])
  const audit = { action: 'meetings.note-away', subject: { kind: 'person', id: person.id }, detail: { from, through } }
  const read = await yearOf(Number(from.slice(0, 4)), context)
  const given = { ...read, busy: [...read.busy, time] }
  const mended = isStrategist(turn, world, needs)
    ? await mend(given, { words: texts.awayWords(who, from, through), leaving: [] })
    : null
  if (!mended || mended.moves.length === 0) {
    const broken = (mended?.broken ?? []).map((one) => warning(meetingTexts[language].planner.broken(one)))
    const stays = mended && broken.length === 0 && given.meetings.length > 0 ? [sentence(texts.nothing)] : []
    return { replies: [messageOf([noted, ...broken, ...stays])], change: { audit, run: note } }
  }
  const decision = proposed(mended, [], context, [], [noted])
  return {
    ...decision,
    change: {
      audit: { ...audit, detail: { ...audit.detail, moves: mended.moves.length } },
      async run(unit) {
        await note(unit)
        await decision.change?.run(unit)
      },
    },
  }
}
