/** The year's page, for everybody in the municipality, and the link to it from the chat. */
import type { Dialogue } from '../../../conversation/dialogue.ts'
import { links, messageOf, sentence } from '../../../conversation/say.ts'
import type { Unit } from '../../../database/database.ts'
import type { Page } from '../../../web/pages.ts'
import type { MeetingNeeds } from '../needs.ts'
import { statusTexts } from '../status/in-words.ts'
import { standingsOf } from '../status/standings.ts'
import { yearPage } from './year-page.ts'
import { z } from 'zod'

export type YearPageNeeds = MeetingNeeds & {
  /** A link that signs the person in, valid once `keep` has been committed. */
  newLink(municipality: string, personId: string): { url: string; keep(unit: Unit): Promise<void> }
}

export function yearPages(needs: YearPageNeeds): readonly Page[] {
  const page = (path: Page['path']): Page => ({
    path,
    allows: 'everyone',
    title: (language) => statusTexts[language].page.name,
    async show({ session, language }, { params }) {
      const { governance, register } = await needs.snapshots.of(session.municipality)
      const world = { governance, register, today: needs.clock.today() }
      const year = yearIn(params['year'], Number(world.today.slice(0, 4)))
      const stands = await needs.database.unit(governance.key, (unit) => standingsOf(unit, world, year))
      return yearPage({ year, stands, world, language })
    },
  })
  return [page('/moten'), page('/moten/ar/:year')]
}

export const openYear = 'meetings.open-year'
const payload = z.object({ year: z.number() })

/** The button that opens the page: a link that signs its reader in once, given in private only. */
export function openYearPage({ newLink }: YearPageNeeds): Dialogue {
  return {
    name: openYear,
    takes: ({ action }) => action?.name === openYear,
    decide(turn) {
      const { page } = statusTexts[turn.language]
      const { municipality, person, conversation } = turn.inbound
      if (conversation.kind !== 'dm' || !person?.personId) return { replies: [{ text: page.onlyInPrivate }] }
      const link = newLink(municipality, person.personId)
      const url = `${link.url}?till=/moten/ar/${payload.parse(turn.action?.payload).year}`
      return {
        replies: [messageOf([sentence(page.linkOnce), links([{ label: page.link, url }])])],
        change: {
          audit: { action: 'administration.give-sign-in-link', subject: { kind: 'person', id: person.personId } },
          run: link.keep,
        },
      }
    },
  }
}

function yearIn(value: unknown, here: number): number {
  return typeof value === 'string' && /^20\d\d$/.test(value) ? Number(value) : here
}
