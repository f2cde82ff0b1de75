/**
 * Those who answer for systems attest once a year that all is as it should be, where a governing document demands it: one list for each
 * person, one button when nothing has changed. What is unanswered goes to the system's owner.
 */
import type { HomeSection } from '../../conversation/home.ts'
import { heading, sentence } from '../../conversation/say.ts'
import type { Feature, YearSource } from '../../feature.ts'
import { dayOf } from '../../lib/day.ts'
import { sayingExample } from '../ask/index.ts'
import { attest } from './dialogues/attest.ts'
import { followAttestation } from './dialogues/follow.ts'
import { attestationHoldings } from './holdings.ts'
import { answerButtons, textsIn } from './in-words.ts'
import type { AttestationNeeds } from './needs.ts'
import { attestationPages, newestOf } from './pages.ts'
import { attestedDuties, openingsIn } from './round.ts'
import { roundsOf } from './store.ts'
import { runAttestation } from './sweep.ts'

export { csvOf, newestOf } from './pages.ts'
export { resultInWords } from './in-words.ts'

export function attestation(needs: AttestationNeeds): Feature {
  return {
    name: 'attestation',
    dialogues: [attest(needs), followAttestation(needs)].map((dialogue) => sayingExample(dialogue, needs)),
    tasks: [runAttestation(needs)],
    home: [waitingAttestation(needs)],
    pages: attestationPages(needs),
    holdings: [attestationHoldings(needs)],
    year: [attestationMarks],
  }
}

function waitingAttestation(needs: AttestationNeeds): HomeSection {
  return {
    name: 'attestation.waiting',
    place: 11,
    async show({ municipality, personId, language, now }) {
      const { governance } = await needs.snapshots.of(municipality)
      if (personId === null || attestedDuties(governance).length === 0) return []
      const found = await needs.database.unit(municipality, (unit) => newestOf(unit, municipality))
      if (!found || found.round.closedAt || dayOf(now) < found.round.openedOn) return []
      const points = found.points.filter(
        ({ state, askedId, ownerId }) => state === 'waiting' && [askedId, ownerId].includes(personId),
      )
      if (points.length === 0) return []
      const t = textsIn(language)
      return [
        heading(t.title),
        sentence(t.reminder(points.length, found.round.closesOn)),
        answerButtons({ ...found, points }, t.nothingChanged, language),
      ]
    },
  }
}

/** Its days in the governance year: held rounds as they were, those to come as they are planned. */
const attestationMarks: YearSource = async (unit, { world, year, language }) => {
  const { governance, today } = world
  const t = textsIn(language).year
  const rounds = (await roundsOf(unit, governance.key)).filter(({ opening }) => opening.startsWith(String(year)))
  const sources = [...new Set(attestedDuties(governance).flatMap((duty) => duty.sources))]
  const mark = { ring: t.ring, who: t.who, sources }
  const held = rounds.flatMap(({ openedOn, closesOn, closedAt }) => [
    { ...mark, on: openedOn, state: 'done' as const, what: t.opens },
    {
      ...mark,
      on: closesOn,
      state: closedAt ? ('done' as const) : closesOn < today ? ('late' as const) : ('coming' as const),
      what: t.closes,
    },
  ])
  const coming = openingsIn(governance, year)
    .filter((day) => day >= today && !rounds.some(({ opening }) => opening === day))
    .map((on) => ({ ...mark, on, state: 'coming' as const, what: t.opens }))
  return [...held, ...coming]
}
