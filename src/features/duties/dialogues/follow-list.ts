/** "Vilka har inte lämnat?", "påminn dom", "när lämnades den förra?", after it was told how far a duty has come: of that duty. */
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Language, Outbound } from '../../../conversation/inbound.ts'
import { say } from '../../../conversation/forms.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { rememberAbout } from '../../../conversation/understanding/memory.ts'
import type { Duty } from '../../../governance/manifest/schema.ts'
import { type Person, type World, shownOf } from '../../register/index.ts'
import { holdersFor } from '../due/holders.ts'
import { targetsOf } from '../due/targets.ts'
import type { Target } from '../duty.ts'
import { doneOn, evidenceInWords, textsIn, withTargets } from '../in-words.ts'
import type { Row } from '../matrix.ts'
import { type DutyNeeds, askerOf, saidIn, worldOf } from '../needs.ts'
import { standingOf } from '../record.ts'
import { saidOfList } from '../said-of-list.ts'
import { doneIn } from '../store.ts'
import { followsList, matrixParts, seenOf } from './show-status.ts'

export function followList(needs: DutyNeeds): Dialogue {
  return {
    name: followsList,
    takes: ({ action, memory, ...turn }) =>
      !action && memory?.about?.what === 'duty' && saidOfList(saidIn({ ...turn, action, memory }) ?? '') !== null,
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const duty = world.governance.manifest.duties.find(({ id }) => id === turn.memory?.about?.id)
      if (!duty) return { replies: [{ text: textsIn(turn.language).page.noSuch }] }
      const memory = rememberAbout({ what: 'duty', id: duty.id, of: turn.inbound.municipality }, turn.memory)
      const asked = saidOfList(saidIn(turn) ?? '')
      if (asked === 'before') return { ...(await lastTime(turn, duty, world, needs)), memory }
      if (asked !== 'remind')
        return { replies: [messageOf([...(await matrixParts(turn, duty, world, needs)), buttons([])])], memory }
      return { ...(await remind(turn, duty, world, needs)), memory }
    },
  }
}

/** When the last one was handed in, each target's own when there are several. */
async function lastTime(turn: Turn, duty: Duty, world: World, needs: DutyNeeds): Promise<Decision> {
  const { last } = textsIn(turn.language)
  const { municipality } = turn.inbound
  const done = await needs.database.unit(municipality, (unit) => doneIn(unit, municipality, { duties: [duty.id] }))
  const newest = done.at(-1)
  if (!newest) return say(last.never(duty.name))
  const evidence = evidenceInWords(newest)
  const target = targetsOf(duty, world)?.find(({ key }) => key === newest.target)?.name ?? null
  return say(last.on(duty.name, target, doneOn(newest, turn.language, world.today), evidence))
}

/** Those who have it to do and have not done it, each once a day, on their next working morning. */
async function remind(turn: Turn, duty: Duty, world: World, needs: DutyNeeds): Promise<Decision> {
  const { nudge } = textsIn(turn.language)
  const personId = askerOf(turn)
  const standing = personId === null ? null : standingOf(duty, personId, world, needs)
  if (!standing || (!standing.mayAll && standing.all.length === standing.own.length))
    return { replies: [{ text: nudge.notYours }] }
  const { matrix } = await seenOf(duty, Number(world.today.slice(0, 4)), world, needs)
  const open = matrix.rows.filter(
    ({ done, target }) => done === null && standing.all.some(({ key }) => key === target.key),
  )
  if (open.length === 0) return { replies: [{ text: nudge.nobody(duty.name) }] }
  const owing = byPerson(open, duty, world, needs)
  const without = open.filter(({ target }) => holdersFor(duty, target, world, needs).length === 0)
  const names = [...owing.keys()].flatMap(({ id, ...person }) =>
    id === personId ? [] : [shownOf({ id, ...person }, world.governance).name ?? person.title ?? ''],
  )
  const said = [
    names.length > 0 ? nudge.reminded(names) : nudge.nobodyElse,
    without.length > 0 ? nudge.without(without.map(({ target }) => target.name ?? world.governance.name)) : '',
  ]
  return {
    replies: [messageOf([sentence(said.filter(Boolean).join(' '))])],
    outgoing: [...owing]
      .filter(([{ id }]) => id !== personId)
      .map(([person, targets]) => nudgeFor(person, duty, targets, world)),
    change: {
      audit: { action: 'duties.remind', subject: { kind: 'duty', id: duty.id }, detail: { people: owing.size } },
      run: async () => {},
    },
  }
}

function byPerson(
  open: readonly Row[],
  duty: Duty,
  world: World,
  needs: DutyNeeds,
): ReadonlyMap<Person, readonly Target[]> {
  const found = new Map<Person, Target[]>()
  for (const { target } of open)
    for (const person of holdersFor(duty, target, world, needs))
      found.set(person, [...(found.get(person) ?? []), target])
  return found
}

function nudgeFor(person: Person, duty: Duty, targets: readonly Target[], world: World): Outbound {
  const language: Language = person.language ?? 'sv'
  const { nudge, remind: words } = textsIn(language)
  const payload = { dutyId: duty.id, targets: targets.map(({ key }) => key) }
  return {
    address: { to: 'person', personId: person.id },
    message: messageOf([
      sentence(nudge.asked(withTargets(duty, targets, language))),
      buttons([{ label: words.done(duty.name), action: { name: 'duties.done', payload }, opens: 'form' as const }]),
    ]),
    nature: 'unasked',
    language,
    why: nudge.why,
    key: `duties.nudge:${duty.id}:${world.today}:${person.id}`,
  }
}
