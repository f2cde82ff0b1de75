/** "Hur går intygandet?" and "starta intygandet": for whoever coordinates IT; an owner sees the systems that are the owner's. */
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import { buttons, links, messageOf } from '../../../conversation/say.ts'
import { type Person, type World, lookupsOf } from '../../register/index.ts'
import { attestActions, resultInWords, systemOf, textsIn } from '../in-words.ts'
import { type AttestationNeeds, worldOf } from '../needs.ts'
import { attestedDuties, newRound, openingDue, ownerOf } from '../round.ts'
import { insertRound, newestRound, pointsOf } from '../store.ts'
import { invitations } from '../sweep.ts'

export function followAttestation(needs: AttestationNeeds): Dialogue {
  return {
    name: 'attestation.follow',
    takes: ({ action, reading }) =>
      action
        ? action.name === attestActions.page
        : reading?.intent === 'attestation' && ['results', 'open', 'remind'].includes(reading.field ?? ''),
    async decide(turn) {
      const t = textsIn(turn.language)
      const world = await worldOf(turn, needs)
      const asker = lookupsOf(world.register).person(turn.inbound.person?.personId ?? '')
      if (!asker) return { replies: [{ text: t.unknownPerson }] }
      if (attestedDuties(world.governance).length === 0) return { replies: [{ text: t.none }] }
      if (turn.action) return page(turn, asker, needs)
      return turn.reading?.field === 'open' ? open(turn, asker, world, needs) : results(turn, asker, world, needs)
    },
  }
}

async function results(turn: Turn, asker: Person, world: World, needs: AttestationNeeds): Promise<Decision> {
  const t = textsIn(turn.language)
  const { municipality, conversation } = turn.inbound
  if (conversation.kind !== 'dm') return { replies: [{ text: t.onlyInPrivate }] }
  const found = await needs.database.unit(municipality, async (unit) => {
    const round = await newestRound(unit, municipality)
    return round && { round, points: await pointsOf(unit, municipality, round.id) }
  })
  if (!found) return { replies: [{ text: t.results.none }] }
  if (turn.reading?.field === 'remind')
    return { replies: [{ text: found.round.closedAt ? t.noRound : t.reminds(found.round.closesOn) }] }
  const all = needs.may(asker.id, 'strategist', world) || needs.may(asker.id, 'registerKeeper', world)
  if (all) {
    const more = buttons([{ label: t.results.show, action: { name: attestActions.page, payload: {} } }])
    return { replies: [resultInWords(found, world, turn.language, [more])] }
  }
  const duties = world.governance.manifest.duties.filter(({ id }) => found.round.duties.includes(id))
  const own = found.points.filter((point) => {
    const system = systemOf(point, world)
    return system !== null && (point.askedId === asker.id || ownerOf(system, duties, world)?.id === asker.id)
  })
  if (own.length === 0) return { replies: [{ text: t.results.notYours }] }
  return { replies: [resultInWords({ ...found, points: own }, world, turn.language)] }
}

async function open(turn: Turn, asker: Person, world: World, needs: AttestationNeeds): Promise<Decision> {
  const t = textsIn(turn.language)
  const { municipality } = turn.inbound
  if (!needs.may(asker.id, 'strategist', world)) return { replies: [{ text: t.notYoursToOpen }] }
  const before = await needs.database.unit(municipality, (unit) => newestRound(unit, municipality))
  if (before && !before.closedAt) return { replies: [{ text: t.alreadyOpen(before.closesOn) }] }
  const due = openingDue(world.governance, world.today)
  const { round, points } = newRound(
    due?.opening ?? world.today,
    due?.duties ?? attestedDuties(world.governance),
    asker.id,
    world,
    needs.ids,
  )
  const notices = invitations({ round, points }, world)
  return {
    replies: [{ text: t.opened(notices.length, points.length, round.closesOn) }],
    change: {
      audit: { action: 'attestation.open', subject: { kind: 'attestation-round', id: round.id } },
      async run(unit) {
        if (!(await insertRound(unit, municipality, round, points))) throw new OvertakenError()
        await needs.notices.post(unit, municipality, notices)
      },
    },
  }
}

function page(turn: Turn, asker: Person, { newLink }: AttestationNeeds): Decision {
  const t = textsIn(turn.language)
  const { municipality, conversation } = turn.inbound
  if (conversation.kind !== 'dm') return { replies: [{ text: t.onlyInPrivate }] }
  const link = newLink(municipality, asker.id)
  return {
    replies: [messageOf([links([{ label: t.results.show, url: `${link.url}?till=/intygande` }])])],
    change: {
      audit: { action: 'administration.give-sign-in-link', subject: { kind: 'person', id: asker.id } },
      run: link.keep,
    },
  }
}
