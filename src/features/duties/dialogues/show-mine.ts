/** "Vad ska jag göra i år?": what the one who asks owes, how it stands, and what is done. */
import type { Dialogue } from '../../../conversation/dialogue.ts'
import type { Language } from '../../../conversation/inbound.ts'
import { type Part, buttons, heading, list, messageOf, note, sentence } from '../../../conversation/say.ts'
import type { Duty } from '../../../governance/manifest/schema.ts'
import type { World } from '../../register/index.ts'
import { type Current, currentOf } from '../current.ts'
import { holdersFor } from '../due/holders.ts'
import { targetsOf } from '../due/targets.ts'
import { type Owed, type Stand, isOpen, wholeMunicipality } from '../duty.ts'
import {
  type Bundle,
  bundled,
  doneOn,
  evidenceInWords,
  listOf,
  nameIn,
  textsIn,
  whose,
  withTargets,
} from '../in-words.ts'
import { type DutyNeeds, askerOf, saidIn, worldOf } from '../needs.ts'
import { whenInWords } from '../page/list-page.ts'
import { isOnCalendar } from '../overview.ts'

const mostLines = 15
const mostButtons = 3
const mostNext = 8

export function showMine(needs: DutyNeeds): Dialogue {
  return {
    name: 'duties.show-mine',
    takes: ({ reading }) => reading?.intent === 'my_duties',
    async decide(turn) {
      const texts = textsIn(turn.language)
      const personId = askerOf(turn)
      if (personId === null) return { replies: [{ text: texts.mine.unknown }] }
      const world = await worldOf(turn, needs)
      const current = await currentOf(world, needs)
      // "Vilka plikter har jag" is not only what has a day this year.
      const all = /\b(?:plikt|åtagand|atagand|uppgift|dut(?:y|ies)\b)/iu.test(saidIn(turn) ?? '')
      const parts = partsFor(personId, current, world, turn.language, needs)
      return { replies: [messageOf(all ? [...everyDuty(personId, world, turn.language, needs), ...parts] : parts)] }
    },
  }
}

type Entry = { owed: Owed; stand: Stand }

export function ownEntries(personId: string, { owed }: Current, world: World, needs: DutyNeeds): readonly Entry[] {
  return owed
    .filter(({ duty, target }) => holdersFor(duty, target, world, needs).some(({ id }) => id === personId))
    .flatMap((one) => one.stands.map((stand) => ({ owed: one, stand })))
}

/** What is open of this year and before, the soonest first; of a longest time also what comes next year. */
export function openThisYear(entries: readonly Entry[], world: World): readonly Bundle[] {
  const end = `${world.today.slice(0, 4)}-12-31`
  return bundled(
    entries.filter(
      ({ stand }) =>
        isOpen(stand) && (stand.period.dueOn === null || stand.period.dueOn <= end || stand.status === 'near'),
    ),
  ).toSorted((one, other) => ((one.stand.period.dueOn ?? '9') < (other.stand.period.dueOn ?? '9') ? -1 : 1))
}

function nextYear(entries: readonly Entry[], world: World): readonly Bundle[] {
  const year = String(Number(world.today.slice(0, 4)) + 1)
  return bundled(
    entries.filter(
      ({ stand }) => stand.done === null && stand.period.dueOn?.startsWith(year) && stand.status === 'ahead',
    ),
  ).toSorted((one, other) => ((one.stand.period.dueOn ?? '') < (other.stand.period.dueOn ?? '') ? -1 : 1))
}

/** What is next of what is not late, this year or the one after. */
export function comesFirst(entries: readonly Entry[], world: World): Bundle | undefined {
  const ahead = openThisYear(entries, world).filter(({ stand }) => stand.status === 'ahead' || stand.status === 'near')
  return ahead.find(({ stand }) => stand.period.dueOn !== null) ?? nextYear(entries, world)[0]
}

/** All that is one's own, dated or not: what, to whom, when. */
function everyDuty(personId: string, world: World, language: Language, needs: DutyNeeds): readonly Part[] {
  const { mine } = textsIn(language)
  const own = world.governance.manifest.duties.filter(
    (duty) =>
      duty.kind !== 'check' &&
      (targetsOf(duty, world) ?? [wholeMunicipality]).some((target) =>
        holdersFor(duty, target, world, needs).some(({ id }) => id === personId),
      ),
  )
  if (own.length === 0) return []
  const lines = own.map((duty) =>
    mine.everyLine(
      nameIn(duty, language),
      duty.to === undefined ? null : whose(duty.to, world, language),
      whenInWords(duty, language, world.today),
      duty.sources.join(', '),
    ),
  )
  return [heading(mine.every), list(lines)]
}

function partsFor(
  personId: string,
  current: Current,
  world: World,
  language: Language,
  needs: DutyNeeds,
): readonly Part[] {
  const { mine } = textsIn(language)
  const entries = ownEntries(personId, current, world, needs)
  const year = world.today.slice(0, 4)
  const events = eventDuties(personId, world, needs)
  const open = openThisYear(entries, world)
  const done = bundled(entries.filter(({ stand }) => stand.done?.happenedOn.startsWith(year) === true))
  // Late in the year what is next is next year's.
  const isLate = open.length === 0 || world.today.slice(5) >= '10-01'
  const next = isLate ? nextYear(entries, world) : []
  if (entries.length === 0 && events.length === 0) return [sentence(mine.none)]
  return [
    heading(mine.title(Number(year))),
    sentence(open.length === 0 ? mine.noMore : mine.openCount(open.length)),
    ...(open.length > 0 ? listOf(open.slice(0, mostLines), language, world.today) : []),
    ...(open.length > mostLines ? [note(mine.later(open.length - mostLines))] : []),
    ...(next.length > 0 ? [sentence(mine.nextYear), ...listOf(next.slice(0, mostNext), language, world.today)] : []),
    ...(done.length > 0
      ? [
          sentence(mine.doneTitle),
          list(
            done.map(({ duty, targets, stand }) =>
              mine.doneLine(
                withTargets(duty, targets, language),
                doneOn(stand.done!, language, world.today),
                evidenceInWords(stand.done!),
              ),
            ),
          ),
        ]
      : []),
    ...(events.length > 0
      ? [
          note(
            mine.noDates(
              textsIn(language).some(
                events.slice(0, 4).map(({ name }) => name),
                Math.max(0, events.length - 4),
              ),
            ),
          ),
        ]
      : []),
    buttons(open.slice(0, mostButtons).map(doneButton(language))),
  ]
}

const doneButton =
  (language: Language) =>
  ({ duty, targets }: Bundle) => ({
    label: textsIn(language).remind.done(nameIn(duty, language)),
    action: { name: 'duties.done', payload: { dutyId: duty.id, targets: targets.map(({ key }) => key) } },
    opens: 'form' as const,
  })

/** What is owed whenever something happens: no day, but it is one's own. */
function eventDuties(personId: string, world: World, needs: DutyNeeds): readonly Duty[] {
  return world.governance.manifest.duties.filter(
    (duty) =>
      !isOnCalendar(duty) &&
      duty.kind !== 'check' &&
      duty.when.rule === 'on' &&
      (targetsOf(duty, world) ?? []).some((target) =>
        holdersFor(duty, target, world, needs).some(({ id }) => id === personId),
      ),
  )
}
