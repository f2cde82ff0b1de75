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
import { targetsMeant } from '../find.ts'
import type { Row } from '../matrix.ts'
import { type DutyNeeds, askerOf, saidIn, worldOf } from '../needs.ts'
import { standingOf } from '../record.ts'
import { asksWhoFor, remindedByName, saidOfList } from '../said-of-list.ts'
import { doneIn } from '../store.ts'
import { followsList, matrixParts, seenOf } from './show-status.ts'

export function followList(needs: DutyNeeds): Dialogue {
  return {
    name: followsList,
    takes(turn) {
      const said = saidIn(turn)
      if (turn.action || turn.memory?.about?.what !== 'duty' || said === null) return false
      return (
        saidOfList(said) !== null || asksWhoFor(said) !== null || (remindedByName(said) !== null && !/\d/u.test(said))
      )
    },
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const duty = world.governance.manifest.duties.find(({ id }) => id === turn.memory?.about?.id)
      if (!duty) return { replies: [{ text: textsIn(turn.language).page.noSuch }] }
      const memory = rememberAbout({ what: 'duty', id: duty.id, of: turn.inbound.municipality }, turn.memory)
      const asked = saidOfList(saidIn(turn) ?? '')
      if (asked === 'before') return { ...(await lastTime(turn, duty, world, needs)), memory }
      const of = asksWhoFor(saidIn(turn) ?? '')
      if (of !== null) return { ...whoHasIt(of, turn, duty, world, needs), memory }
      const whom = remindedByName(saidIn(turn) ?? '')
      if (whom !== null) return { ...(await remind(turn, duty, world, needs, whom)), memory }
      if (asked !== 'remind')
        return { replies: [messageOf([...(await matrixParts(turn, duty, world, needs)), buttons([])])], memory }
      return { ...(await remind(turn, duty, world, needs)), memory }
    },
  }
}

/** Who has it to do for one of those on the list, and how to reach them. */
function whoHasIt(of: string, turn: Turn, duty: Duty, world: World, needs: DutyNeeds): Decision {
  const { nudge } = textsIn(turn.language)
  const targets = targetsNamed(of, targetsOf(duty, world) ?? [], world)
  if (targets.length === 0) return say(nudge.noSuch(of, duty.name))
  const lines = targets.map((target) => {
    const people = holdersFor(duty, target, world, needs)
    const named = people.map((person) => {
      const { name, title, email, phone } = shownOf(person, world.governance)
      return [name ?? title, name ? title : null, email, phone].filter(Boolean).join(', ')
    })
    return nudge.holds(target.name ?? world.governance.name, named)
  })
  return say(lines.join('\n'))
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
async function remind(
  turn: Turn,
  duty: Duty,
  world: World,
  needs: DutyNeeds,
  whom: string | null = null,
): Promise<Decision> {
  const { nudge } = textsIn(turn.language)
  const personId = askerOf(turn)
  const standing = personId === null ? null : standingOf(duty, personId, world, needs)
  if (!standing || (!standing.mayAll && standing.all.length === standing.own.length))
    return { replies: [{ text: nudge.notYours }] }
  const { matrix } = await seenOf(duty, Number(world.today.slice(0, 4)), world, needs)
  const named = whom === null ? null : targetsNamed(whom, standing.all, world)
  if (named?.length === 0) return say(nudge.noSuch(whom!, duty.name))
  const open = matrix.rows.filter(
    ({ done, target }) => done === null && (named ?? standing.all).some(({ key }) => key === target.key),
  )
  if (open.length === 0 && named) return say(nudge.hasDone(named.map(({ name }) => name ?? '')))
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

/** By the name, by what the unit is also called, or by a word that only one of them has: "tekniska". */
function targetsNamed(whom: string, all: readonly Target[], { governance }: World): readonly Target[] {
  const byName = targetsMeant(whom, all)
  if (byName.length > 0) return byName
  const others = all.flatMap((target) =>
    (target.unitId === null ? [] : (governance.unit(target.unitId)?.aliases ?? [])).map((name) => ({
      ...target,
      name,
    })),
  )
  const keys = new Set(targetsMeant(whom, others).map(({ key }) => key))
  if (keys.size > 0) return all.filter(({ key }) => keys.has(key))
  const said = whom.toLowerCase()
  const partly = all.filter(
    ({ name }) =>
      said.length >= 4 &&
      (name ?? '')
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => word.startsWith(said)),
  )
  return partly.length === 1 ? partly : []
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
