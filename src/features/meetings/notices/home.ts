/** On a person's own page: the notices that wait for an answer, and the next meetings. */
import type { HomeSection } from '../../../conversation/home.ts'
import { heading, list, type Part, sentence } from '../../../conversation/say.ts'
import { dayOf } from '../../../lib/day.ts'
import { whenInWords } from '../when-in-words.ts'
import { type Called, loadAllCalled, titleOf } from './called.ts'
import { subjectOf, textsIn } from './in-words.ts'
import { isOpen } from './invitation.ts'
import type { NoticeNeeds } from './needs.ts'
import { answerButtons, choicesPart } from './notice.ts'
import { meetingsNear } from './upcoming.ts'

const mostShown = 3

export function meetingSections(needs: NoticeNeeds): readonly HomeSection[] {
  return [
    {
      name: 'meetings.unanswered',
      place: 10,
      async show({ municipality, personId, language, now }) {
        const mine = await comingFor(needs, municipality, personId, now)
        const waiting = mine.flatMap(({ called, invitation }) =>
          invitation?.answer === 'unanswered' ? [{ called, invitation }] : [],
        )
        if (waiting.length === 0) return []
        return [
          heading(textsIn(language).home.unanswered),
          ...waiting
            .slice(0, mostShown)
            .flatMap(({ called, invitation }): Part[] => [
              sentence(textsIn(language).home.comes(...subjectOf(called, language))),
              choicesPart(answerButtons({ called, invitation, language }).slice(0, 2), language),
            ]),
        ]
      },
    },
    {
      name: 'meetings.next',
      place: 20,
      async show({ municipality, personId, language, now }) {
        const mine = await comingFor(needs, municipality, personId, now)
        if (mine.length === 0) return []
        const rows = mine
          .slice(0, mostShown)
          .map(
            ({ called }) =>
              `${titleOf(called, language)}, ${whenInWords(called.meeting, language, called.world.today)}`,
          )
        return [heading(textsIn(language).home.next), list(rows)]
      },
    },
  ]
}

/** What the person sits in or is called to, the soonest first. */
export async function comingFor(needs: NoticeNeeds, municipality: string, personId: string | null, now: Date) {
  if (personId === null) return []
  const { governance, register } = await needs.snapshots.of(municipality)
  const world = { governance, register, today: dayOf(now) }
  return needs.database.unit(municipality, async (unit) => {
    const meetings = await meetingsNear(unit, world, { from: world.today, states: ['planned', 'called'] })
    const soon = meetings.filter(({ endsAt }) => endsAt > now).slice(0, mostLookedAt)
    const called: Called[] = []
    for (const host of new Set(soon.map((meeting) => meeting.municipality)))
      called.push(
        ...(await loadAllCalled(
          unit,
          host,
          soon.filter((one) => one.municipality === host),
          world,
        )),
      )
    return called
      .flatMap((each) => {
        const invitation = each.invitations.find((one) => one.personId === personId && isOpen(one)) ?? null
        const sits = each.seating.people.some(({ person }) => person.id === personId)
        return invitation || sits ? [{ called: each, invitation }] : []
      })
      .toSorted((one, other) => one.called.meeting.startsAt.getTime() - other.called.meeting.startsAt.getTime())
  })
}

const mostLookedAt = 60
