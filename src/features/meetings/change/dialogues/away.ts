/** Somebody is away: noted at once, with who stands in, and what cannot be held without them moves, if that is wanted. */
import { z } from 'zod'
import { carriedOut } from '../../../../conversation/change.ts'
import type { Decision } from '../../../../conversation/dialogue.ts'
import { type Part, buttons, messageOf, sentence, warning } from '../../../../conversation/say.ts'
import type { Unit } from '../../../../database/database.ts'
import { type Day, instantAt, isDay } from '../../../../lib/day.ts'
import { type Person, lookupsOf, setAway, shownOf } from '../../../register/index.ts'
import type { BusyTime } from '../../busy-time.ts'
import { isStrategist } from '../../needs.ts'
import { addBusyTimes, removeBusyTimes } from '../../store.ts'
import { changeTexts, meetingTexts } from '../in-words.ts'
import { calledMeanwhile } from '../called-meanwhile.ts'
import { mend } from '../mend.ts'
import { standInIn } from '../stand-in.ts'
import { whoIsAway } from '../who-is-away.ts'
import { type Context, changeDialogue, plain, undoAwayAction, yearOf } from './context.ts'
import { proposed } from './offered.ts'

type Stretch = { from: Day; through: Day }

const dayInPayload = z.string().refine(isDay)
const undoPayload = z.object({
  personId: z.string(),
  busyTimes: z.array(z.string()),
  before: z.object({ from: dayInPayload, through: dayInPayload, deputyId: z.string().nullable() }).nullable(),
  /** What the register was told; null when it kept an absence that comes before. */
  noted: z.object({ from: dayInPayload, through: dayInPayload }).nullable(),
  told: z.string().nullable(),
})

export async function away({ text, from, through }: Stretch & { text: string }, context: Context): Promise<Decision> {
  const { turn, world, needs } = context
  const { inbound, language } = turn
  const texts = changeTexts[language]
  const asker = inbound.person?.personId ?? null
  const named = standInIn(text, null, world)?.map(({ id }) => id) ?? []
  const [person, ...others] = whoIsAway(text, turn.reading, asker, world).filter(({ id }) => !named.includes(id))
  if (!person || others.length > 0) return plain(texts.whoIsAway)
  if (person.id !== asker && !isStrategist(turn, world, needs)) return plain(texts.onlyOwnAway)
  const who = nameOf(person, context)
  const time: BusyTime = {
    id: needs.ids.next(),
    personId: person.id,
    startsAt: instantAt(from, '00:00'),
    endsAt: instantAt(through, '23:59'),
    kind: 'away',
    origin: 'chat',
    cameWith: null,
  }
  const standIn = standInNamed(text, person, context)
  const kept = keepAway(person, { from, through }, standIn, context)
  const meanwhile = person.id === asker ? await calledMeanwhile(person.id, { from, through }, context) : []
  const noted: readonly Part[] = [
    sentence(texts.away(who, from, through)),
    ...kept.says,
    ...meanwhile,
    buttons([{ label: texts.buttons.undo, action: { name: undoAwayAction, payload: kept.undo([time.id]) } }]),
  ]
  const note = async (unit: Unit) => {
    await addBusyTimes(unit, inbound.municipality, [time])
    await kept.run(unit)
  }
  const audit = { action: 'meetings.note-away', subject: { kind: 'person', id: person.id }, detail: { from, through } }
  const read = await yearOf(Number(from.slice(0, 4)), context)
  const given = { ...read, busy: [...read.busy, time] }
  const mended =
    isStrategist(turn, world, needs) && given.meetings.length > 0
      ? await mend(given, { words: texts.awayWords(who, from, through), leaving: [] })
      : null
  if (!mended || mended.moves.length === 0) {
    const broken = (mended?.broken ?? []).map((one) => warning(meetingTexts[language].planner.broken(one)))
    const stays = mended && broken.length === 0 ? [sentence(texts.nothing)] : []
    const replies = [messageOf([...noted, ...broken, ...stays])]
    const isOwn = person.id === asker && (turn.progress === null || turn.progress.dialogue === changeDialogue)
    const done = isOwn
      ? { progress: { dialogue: changeDialogue, step: awayNoted, data: {} } }
      : turn.progress?.step === daysAsked
        ? { progress: null }
        : {}
    return { replies, ...done, change: { audit, run: note } }
  }
  const decision = proposed(mended, [], context, [], noted)
  return {
    ...decision,
    change: {
      audit: { ...audit, detail: { ...audit.detail, moves: mended.moves.length } },
      async run(unit) {
        await note(unit)
        if (decision.change) await carriedOut(unit, decision.change)
      },
    },
  }
}

export const daysAsked = 'away-days'
/** Who stands in may be said next. */
export const awayNoted = 'away-noted'

/** "Sätt mig som borta": when, is asked back. */
export function askDays(text: string, { turn }: Context): Decision {
  return {
    replies: [{ text: changeTexts[turn.language].whichDays }],
    progress: { dialogue: changeDialogue, step: daysAsked, data: { text } },
  }
}

/** "Peder ersätter mig", said when the absence is noted already. */
export function standInLater(text: string, context: Context): Decision {
  const { turn, world } = context
  const texts = changeTexts[turn.language]
  const id = turn.inbound.person?.personId
  const person = id ? lookupsOf(world.register).person(id) : null
  const standIn = person ? standInNamed(text, person, context) : null
  if (!person?.away || !standIn) return plain(texts.whoIsAway)
  const { from, through } = person.away
  const kept = keepAway(person, { from, through }, standIn, context)
  return {
    replies: [
      messageOf([
        sentence(texts.standInNoted(nameOf(person, context), nameOf(standIn, context), from, through)),
        buttons([{ label: texts.buttons.undo, action: { name: undoAwayAction, payload: kept.undo([]) } }]),
      ]),
    ],
    change: {
      audit: {
        action: 'meetings.name-stand-in',
        subject: { kind: 'person', id: person.id },
        detail: { from, through },
      },
      run: kept.run,
    },
  }
}

export function undoAway(payload: unknown, context: Context): Decision {
  const { turn, world, needs } = context
  const { municipality, person: asker } = turn.inbound
  const texts = changeTexts[turn.language]
  const { personId, busyTimes, before, noted, told } = undoPayload.parse(payload)
  if (personId !== asker?.personId && !isStrategist(turn, world, needs)) return plain(texts.onlyOwnAway)
  const person = lookupsOf(world.register).person(personId)
  // Noted anew since then: that stands.
  if (!person || (noted !== null && (person.away?.from !== noted.from || person.away.through !== noted.through)))
    return plain(texts.awayGone)
  return {
    replies: [{ text: texts.awayUndone(nameOf(person, context)) }],
    change: {
      audit: { action: 'meetings.undo-away', subject: { kind: 'person', id: personId } },
      async run(unit) {
        await removeBusyTimes(unit, municipality, { ids: busyTimes })
        if (noted !== null) await setAway(unit, municipality, personId, before)
        if (told !== null) await needs.notices.withdraw(unit, municipality, [told])
      },
    },
  }
}

/** Whose name whoever asks gets meanwhile: kept in the register, which holds one absence of a person, the nearest. */
function keepAway(person: Person, { from, through }: Stretch, standIn: Person | null, context: Context) {
  const { turn, world, needs } = context
  const { municipality } = turn.inbound
  const texts = changeTexts[turn.language]
  const before = person.away
  const isLater = before !== null && before.through >= world.today && before.through < from
  const told = standIn && !isLater ? `meetings.stand-in:${needs.ids.next()}` : null
  const language = standIn?.language ?? 'sv'
  const says: readonly Part[] = isLater
    ? [sentence(texts.shownLater(before.from, before.through))]
    : [sentence(standIn ? texts.standIn(nameOf(standIn, context)) : texts.noStandIn)]
  return {
    says,
    undo: (busyTimes: readonly string[]) => ({
      personId: person.id,
      busyTimes,
      before,
      noted: isLater ? null : { from, through },
      told,
    }),
    async run(unit: Unit) {
      if (isLater) return
      await setAway(unit, municipality, person.id, { from, through, deputyId: standIn?.id ?? null })
      if (standIn === null || told === null || standIn.id === turn.inbound.person?.personId) return
      const who = nameOf(person, context)
      await needs.notices.post(unit, municipality, [
        {
          address: { to: 'person', personId: standIn.id },
          message: { text: changeTexts[language].standInTold(who, from, through) },
          nature: 'unasked',
          why: changeTexts[language].standInWhy(who),
          key: told,
          language,
        },
      ])
    },
  }
}

function standInNamed(text: string, person: Person, { world }: Context): Person | null {
  const [one, ...others] = standInIn(text, person, world) ?? []
  return one && others.length === 0 ? one : null
}

function nameOf(person: Person, { world, turn }: Context): string {
  return shownOf(person, world.governance).name ?? changeTexts[turn.language].whoIsAway
}
