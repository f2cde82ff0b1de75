/** The draft of a report as it is now, read in one unit: the same for the chat, the Word file and what is handed in. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Draft } from '../../../conversation/message.ts'
import { type Part, heading, messageOf } from '../../../conversation/say.ts'
import type { Duty } from '../../../governance/manifest/schema.ts'
import { type Day, addDays, day } from '../../../lib/day.ts'
import { heldBetween, meetingsOf } from '../../meetings/index.ts'
import type { World } from '../../register/index.ts'
import { currentIn } from '../current.ts'
import type { DutyNeeds } from '../needs.ts'
import { doneIn } from '../store.ts'
import { nameIn } from '../in-words.ts'
import { type Situation, situationParts } from './situation.ts'

/** The duties whose report the bot drafts. */
export function draftedIn({ governance }: Pick<World, 'governance'>): readonly Duty[] {
  return governance.manifest.duties.filter(({ drafts }) => drafts === 'situation')
}

export async function draftOf(
  duty: Duty,
  {
    own,
    language,
    first = [],
    last = [],
  }: { own: string | null; language: Language; first?: readonly Part[]; last?: readonly Part[] },
  world: World,
  needs: Pick<DutyNeeds, 'database'>,
): Promise<Draft> {
  const situation = await situationOf(duty, own, world, needs)
  return messageOf([...first, heading(nameIn(duty, language)), ...situationParts(situation, world, language), ...last])
}

/** Since the report before; without one since half a year ago. */
function situationOf(
  duty: Duty,
  own: string | null,
  world: World,
  needs: Pick<DutyNeeds, 'database'>,
): Promise<Situation> {
  const municipality = world.governance.key
  return needs.database.unit(municipality, async (unit) => {
    const before = (await doneIn(unit, municipality, { duties: [duty.id] })).at(-1)
    const from: Day = before ? before.happenedOn : addDays(world.today, -182)
    const current = await currentIn(unit, world)
    const coming = await meetingsOf(unit, municipality, {
      from: addDays(world.today, 1),
      through: day(addDays(world.today, 92)),
      states: ['planned', 'called'],
    })
    return {
      from,
      own,
      held: await heldBetween(unit, world, from, world.today),
      coming: coming.map((meeting) => ({
        body: meeting.body,
        on: meeting.day,
      })),
      // What was written in a form is on no calendar.
      current: { ...current, done: await doneIn(unit, municipality) },
    }
  })
}
