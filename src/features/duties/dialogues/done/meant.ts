/** Which duty is said to be done, and for whom: asked about when that is not sure, never taken. */
import type { Decision, Turn } from '../../../../conversation/dialogue.ts'
import type { Button, Meaning } from '../../../../conversation/message.ts'
import { buttons, messageOf, sentence } from '../../../../conversation/say.ts'
import type { Governance } from '../../../../governance/governance.ts'
import type { Duty } from '../../../../governance/manifest/schema.ts'
import type { Target } from '../../duty.ts'
import { dutiesMeant, dutiesNear, targetsMeant } from '../../find.ts'
import { nameIn, textsIn, whose } from '../../in-words.ts'
import type { DutyNeeds } from '../../needs.ts'
import { owedIn } from '../../overview.ts'
import { standingOf } from '../../record.ts'
import { tellsOfOne, tellsOfOwn } from '../../said-of-list.ts'
import { saidDone } from '../../said.ts'
import { doneIn, followedSince } from '../../store.ts'
import type { Asked } from './asked.ts'
import { keep } from './keep.ts'

/** "Socialnämnden har lämnat sin i dag", "vi har redan en, dnr 2025/88", after it was told how far a duty has come. */
export function ofTheList(
  { memory, inbound }: Turn,
  said: string,
  { governances }: Pick<DutyNeeds, 'governances'>,
): boolean {
  if (memory?.about?.what !== 'duty') return false
  if (tellsOfOwn(said)) return true
  if (!tellsOfOne(said)) return false
  const governance = governances.find(({ key }) => key === inbound.municipality)
  return governance !== undefined && unitsSaid(said, governance).length > 0
}

/** The units named, by name or by what else they are called. */
function unitsSaid(said: string, { manifest }: Governance): readonly string[] {
  const names = manifest.units.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((each): Target => ({ key: id, name: each, unitId: id, systemId: null })),
  )
  return targetsMeant(said, names).map(({ key }) => key)
}

export function recordText(asked: Asked, said: string): Decision | Promise<Decision> {
  const { world, turn, personId, needs } = asked
  const texts = textsIn(turn.language).record
  const listed = ofTheList(turn, said, needs)
    ? world.governance.manifest.duties.find(({ id }) => id === turn.memory?.about?.id)
    : undefined
  if (listed) return recordFor(asked, listed, said)
  const { duties: named } = dutiesMeant(said, world.governance)
  const duties = named.length > 0 ? named : dutiesNear(said, world.governance)
  const mine = duties.filter((duty) => standingOf(duty, personId, world, needs).own.length > 0)
  const possible = mine.length > 0 ? mine : duties
  const [only, ...others] = possible
  // What only resembles a name is asked about, never taken.
  const sure = named.length > 0
  if (!only) return { replies: [{ text: texts.nothing }] }
  if (others.length > 0 || !sure) {
    const offered = possible.slice(0, 5).map((duty): Button<Meaning> => ({
      label: duty.name,
      action: { name: 'duties.choose', payload: { dutyId: duty.id, targets: [], text: said } },
    }))
    return { replies: [messageOf([sentence(texts.which), buttons(offered)])] }
  }
  return recordFor(asked, only, said)
}

async function recordFor(asked: Asked, duty: Duty, said: string): Promise<Decision> {
  const { world, turn, personId, needs } = asked
  const texts = textsIn(turn.language).record
  const standing = standingOf(duty, personId, world, needs)
  if (standing.all.length === 0 && !standing.mayAll)
    return { replies: [{ text: texts.notYours(nameIn(duty, turn.language), whose(duty.owes, world, turn.language)) }] }
  const units = unitsSaid(said, world.governance)
  const byName = targetsMeant(said, standing.all)
  const named =
    byName.length > 0 ? byName : standing.all.filter(({ unitId }) => unitId !== null && units.includes(unitId))
  const open = await openOf(asked, duty, standing.own)
  const targets =
    named.length > 0
      ? named
      : standing.all.length === 1
        ? standing.all
        : standing.own.length === 1
          ? standing.own
          : open.length === 1
            ? open
            : null
  if (targets !== null) return keep(asked, duty, targets, saidDone(said, world.today), said)
  const among = open.length > 0 ? open : standing.own.length > 0 ? standing.own : standing.all
  const payload = (keys: readonly string[]) => ({ dutyId: duty.id, targets: keys, text: said })
  const offered = among.slice(0, 6).map((target): Button<Meaning> => ({
    label: target.name ?? duty.name,
    action: { name: 'duties.choose', payload: payload([target.key]) },
  }))
  const everything = {
    label: texts.all(among.length),
    action: { name: 'duties.choose', payload: payload(among.map(({ key }) => key)) },
  }
  return {
    replies: [messageOf([sentence(texts.whichFor(nameIn(duty, turn.language))), buttons([...offered, everything])])],
  }
}

/** Of these, what is not done yet. */
async function openOf(
  { world, needs }: Pick<Asked, 'world' | 'needs'>,
  duty: Duty,
  targets: readonly Target[],
): Promise<readonly Target[]> {
  const municipality = world.governance.key
  const { done, since } = await needs.database.unit(municipality, async (unit) => ({
    since: await followedSince(unit, municipality, world.today),
    done: await doneIn(unit, municipality, { duties: [duty.id] }),
  }))
  const keys = new Set(targets.map(({ key }) => key))
  return owedIn({ world, done, since }, [duty]).flatMap(({ target, stands }) =>
    keys.has(target.key) && stands.some(({ status }) => ['near', 'behind', 'late', 'missing'].includes(status))
      ? [target]
      : [],
  )
}

export function recordSaid(
  asked: Asked,
  dutyId: string,
  keys: readonly string[],
  said: string,
): Decision | Promise<Decision> {
  const { world, turn, personId, needs } = asked
  const duty = world.governance.manifest.duties.find(({ id }) => id === dutyId)
  if (!duty) return { replies: [{ text: textsIn(turn.language).record.nothing }] }
  if (keys.length === 0) return recordFor(asked, duty, said)
  const targets = standingOf(duty, personId, world, needs).all.filter(({ key }) => keys.includes(key))
  return keep(asked, duty, targets, saidDone(said, world.today), said)
}
