/** "Vad har vi inte gjort?": for whoever follows the governance up. The document's days first, the municipality's own after. */
import type { Dialogue } from '../../../conversation/dialogue.ts'
import type { Visitor } from '../../../conversation/home.ts'
import type { Draft } from '../../../conversation/message.ts'
import type { Language } from '../../../conversation/inbound.ts'
import { type Part, buttons, heading, list, messageOf, note, sentence } from '../../../conversation/say.ts'
import { saying } from '../../../conversation/say-button.ts'
import type { World } from '../../register/index.ts'
import { type Current, currentOf } from '../current.ts'
import { holdersFor } from '../due/holders.ts'
import { type Status, isOwnDay } from '../duty.ts'
import { type Bundle, bundled, dayInWords, lineOf, lower, textsIn } from '../in-words.ts'
import { type DutyNeeds, askerOf, worldOf } from '../needs.ts'

const mostLines = 12

/** Of whoever follows nothing up: how what is their own stands, of every feature. */
export type StandingNeeds = { standing(visitor: Visitor): Promise<Draft> }

export function showMissing(needs: DutyNeeds & StandingNeeds): Dialogue {
  return {
    name: 'duties.show-missing',
    takes: ({ reading }) => reading?.intent === 'duty_missing',
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const personId = askerOf(turn)
      if (!needs.may(personId, 'strategist', world) && !needs.may(personId, 'registerKeeper', world))
        return {
          replies: [
            await needs.standing({
              municipality: world.governance.key,
              personId,
              language: turn.language,
              now: turn.now,
            }),
          ],
        }
      return { replies: [messageOf(missingParts(await currentOf(world, needs), world, turn.language, needs))] }
    },
  }
}

export function missingParts(current: Current, world: World, language: Language, needs: DutyNeeds): readonly Part[] {
  const { missing } = textsIn(language)
  const all = bundledOf(current)
  const sections = [
    { title: missing.late, of: all('late', false) },
    { title: missing.lateOwn, of: all('late', true) },
    { title: missing.behind, of: all('behind') },
    { title: missing.missing, of: all('missing') },
    { title: missing.soon, of: all('near') },
  ].filter(({ of }) => of.length > 0)
  const shown = sections.flatMap(({ of }) => of)
  return [
    heading(missing.title),
    ...(sections.some(({ title }) => title !== missing.soon) ? [] : [sentence(missing.none)]),
    ...sections.flatMap(({ title, of }) => [
      sentence(title),
      list([
        ...of.slice(0, mostLines).map((bundle) => missingLine(bundle, current, world, language, needs)),
        ...(of.length > mostLines ? ['…'] : []),
      ]),
    ]),
    note(missing.since(dayInWords(current.since, language, world.today))),
    buttons(
      [...new Map(shown.map(({ duty }) => [duty.id, duty])).values()]
        .slice(0, 3)
        .map(({ name }) => saying(missing.show(name), missing.ask(lower(name)))),
    ),
  ]
}

export function bundledOf({ owed }: Pick<Current, 'owed'>) {
  const entries = owed.flatMap((one) => one.stands.map((stand) => ({ owed: one, stand })))
  return (status: Status, own?: boolean): readonly Bundle[] =>
    bundled(
      entries.filter(
        ({ owed: { duty }, stand }) => stand.status === status && (own === undefined || isOwnDay(duty) === own),
      ),
    )
}

/** With how many of those it is owed for, and whether anybody has it to do. */
function missingLine(
  { duty, targets, stand }: Bundle,
  { owed }: Current,
  world: World,
  language: Language,
  needs: DutyNeeds,
): string {
  const { missing } = textsIn(language)
  const of = owed.filter((one) => one.duty === duty).length
  const line = missing.count(lineOf(duty, targets, stand, language, world.today), targets.length, of)
  const held = targets.some((target) => holdersFor(duty, target, world, needs).length > 0)
  return held ? line : missing.nobody(line)
}
