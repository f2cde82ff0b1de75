/** What a meeting is to take up: what the manifest says always, what was left over, and what somebody has asked for. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Body } from '../../../governance/manifest/schema.ts'
import type { Day } from '../../../lib/day.ts'

export type AgendaItem = {
  id: string
  /** Of whoever raised it. */
  municipality: string
  host: string
  body: string
  title: string
  /** For those who read in English; null where a person wrote it. */
  titleEn: string | null
  /** Not before this day. */
  notBefore: Day | null
  links: readonly Paper[]
  raisedBy: string
  raisedAt: Date
  withdrawnAt: Date | null
}
export type Paper = { label: string; url: string }

/** What became of an item at a meeting. `carried` comes back. */
export type Outcome = { itemId: string; meetingId: string; outcome: 'dealt-with' | 'carried' | 'dropped' }

/** What a member has said beforehand about an item that members are asked about. */
export type Report = { personId: string; item: string; text: string; givenAt: Date }

export type AgendaPoint = {
  /** What it is kept under, too. */
  heading: string
  headingEn: string | null
  kind: 'standing' | 'carried' | 'raised'
  itemId: string | null
  raisedBy: string | null
  raisedAt: Date | null
  links: readonly Paper[]
  /** What members are asked beforehand, and what they have said. */
  asks: string | null
  reports: readonly Report[]
}

export type AgendaOf = {
  body: Pick<Body, 'agenda'>
  day: Day
  items: readonly AgendaItem[]
  outcomes: readonly Outcome[]
  reports: readonly Report[]
}

export function agendaOf({ body, day, items, outcomes, reports }: AgendaOf): readonly AgendaPoint[] {
  const standing = body.agenda.map(({ item, asks }): AgendaPoint => ({
    heading: item,
    headingEn: null,
    kind: 'standing',
    itemId: null,
    raisedBy: null,
    raisedAt: null,
    links: [],
    asks: asks ?? null,
    reports: reports.filter((report) => report.item === item),
  }))
  const waiting = items
    .filter((item) => isWaiting(item, outcomes) && (item.notBefore === null || item.notBefore <= day))
    .toSorted((one, other) => one.raisedAt.getTime() - other.raisedAt.getTime())
    .map((item): AgendaPoint => ({
      heading: item.title,
      headingEn: item.titleEn,
      kind: outcomes.some(({ itemId }) => itemId === item.id) ? 'carried' : 'raised',
      itemId: item.id,
      raisedBy: item.raisedBy,
      raisedAt: item.raisedAt,
      links: item.links,
      asks: null,
      reports: [],
    }))
  const carried = waiting.filter(({ kind }) => kind === 'carried')
  return [...standing, ...carried, ...waiting.filter(({ kind }) => kind === 'raised')]
}

/** As it is shown; it is kept under its Swedish heading. */
export function headingIn(
  { heading, headingEn }: Pick<AgendaPoint, 'heading' | 'headingEn'>,
  language: Language,
): string {
  return language === 'en' ? (headingEn ?? heading) : heading
}

/** Neither taken back nor dealt with. */
function isWaiting(item: AgendaItem, outcomes: readonly Outcome[]): boolean {
  return (
    item.withdrawnAt === null && !outcomes.some(({ itemId, outcome }) => itemId === item.id && outcome !== 'carried')
  )
}
