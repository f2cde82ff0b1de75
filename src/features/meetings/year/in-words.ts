/** A proposed year as a message: the meetings by month, what is met, what was weighed, and what had to give way. */
import { bodyTitle } from '../../../governance/body-name.ts'
import type { World } from '../../register/index.ts'
import type { Language } from '../../../conversation/inbound.ts'
import { fields, heading, list, note, type Part, sentence, table, warning } from '../../../conversation/say.ts'
import { municipalCalendarOf } from '../../../governance/calendar/calendar-of.ts'
import { weekdayOf } from '../../../governance/calendar/weeks.ts'
import type { Body } from '../../../governance/manifest/schema.ts'
import { day } from '../../../lib/day.ts'
import { rulesOf } from '../body/rules.ts'
import { standingInWords } from '../mandate/in-words.ts'
import type { Standing } from '../mandate/mandate.ts'
import { beganOn, bodyStanding } from '../mandate/of-body.ts'
import { type Meeting, newMeeting } from '../meeting.ts'
import { en as meetingsEn } from '../texts/en.ts'
import { sv as meetingsSv } from '../texts/sv.ts'
import { timeInWords } from '../when-in-words.ts'
import { differencesBetween } from './differences.ts'
import type { YearGiven } from './given.ts'
import type { Proposal, ProposedMeeting } from './proposal.ts'
import { withOwnDays } from './stretch.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

export const yearTexts = { sv, en }
const meetingTexts = { sv: meetingsSv, en: meetingsEn }

export function proposalParts(proposal: Proposal, given: YearGiven, language: Language): readonly Part[] {
  const texts = yearTexts[language]
  const { governance } = given.world
  const fresh = proposal.meetings.filter(({ id }) => id === null)
  const bodies = governance.manifest.bodies.filter(({ id }) => proposal.meetings.some(({ body }) => body === id))
  const isWhole = proposal.from.endsWith('-01-01')
  return [
    heading(texts.title(proposal.year, isWhole, proposal.from)),
    sentence(texts.summary(fresh.length, bodies.length, proposal.meetings.length - fresh.length)),
    monthTable(proposal.meetings, given, language),
    fields(
      bodies.map((body) => ({ label: bodyTitle(body, language), value: bodyLine(body, proposal.meetings, language) })),
    ),
    ...mandateParts(proposal, given, language),
    ...proposal.broken.map((one) => warning(meetingTexts[language].planner.broken(one))),
    ...proposal.givenUp.map(({ words, meetings }) => note(texts.givenUp(words, meetings))),
    ...weighedParts(proposal, given, language),
    ...skippedParts(proposal, given, language),
  ]
}

/** What a wish changed, and what it leaves to be said; the whole is shown on request. */
export function changedParts(
  proposal: Proposal,
  before: Proposal,
  words: string,
  given: YearGiven,
  language: Language,
): readonly Part[] {
  const texts = yearTexts[language]
  const differences = differencesBetween(before.meetings, proposal.meetings)
  const when = (one: ProposedMeeting | null) =>
    one === null ? texts.noTime : `${texts.date(one.day)} ${timeInWords(one.start, language)}`
  const rows = differences
    .slice(0, mostRows)
    .map((one) => [titleOf(one, { ...given, language }), when(one.from), when(one.to)])
  return [
    sentence(texts.changed(words)),
    sentence(differences.length === 0 ? texts.sameAsBefore : texts.differences(differences.length)),
    ...(rows.length > 0 ? [table([...texts.differenceColumns], rows)] : []),
    ...(differences.length > mostRows ? [note(texts.moreDifferences(differences.length - mostRows))] : []),
    ...mandateParts(proposal, given, language),
    ...proposal.broken.map((one) => warning(meetingTexts[language].planner.broken(one))),
    ...proposal.givenUp.map((one) => note(texts.givenUp(one.words, one.meetings))),
  ]
}

/** More rows than this are a page of their own. */
const mostRows = 15

/** A row for each month that has any, so that it reads as well on a telephone. */
function monthTable(meetings: readonly ProposedMeeting[], given: YearGiven, language: Language): Part {
  const texts = yearTexts[language]
  const months = [...new Set(meetings.map((one) => one.day.slice(0, 7)))]
  return table(
    [texts.columns.month, texts.columns.meetings],
    months.map((month) => [
      texts.month(day(`${month}-01`)),
      texts.monthRow(
        meetings
          .filter((one) => one.day.startsWith(month))
          .map((one) =>
            texts.item(
              titleOf(one, { ...given, language }),
              String(Number(one.day.slice(8))),
              timeInWords(one.start, language),
            ),
          ),
      ),
    ]),
  )
}

type OneProposed = Pick<ProposedMeeting, 'body' | 'target'>
type In = Pick<YearGiven, 'world'> & { language: Language }

/** Inside a sentence: "IT-styrgruppen", "the IT steering group". */
export const nameOf = (one: OneProposed, { world, language }: In): string =>
  withTarget(one, world, world.governance.nameOf(`body:${one.body}`, language))

/** By itself, in a table or on a button: "IT steering group". */
export function titleOf(one: OneProposed, { world, language }: In): string {
  const body = world.governance.body(one.body)
  return withTarget(one, world, body ? bodyTitle(body, language) : one.body)
}

const withTarget = ({ target }: OneProposed, { governance }: World, name: string): string =>
  target === null ? name : `${name}, ${governance.unit(target)?.name ?? target}`

function bodyLine(body: Body, meetings: readonly ProposedMeeting[], language: Language): string {
  const texts = yearTexts[language]
  const own = meetings.filter((one) => one.body === body.id)
  const counts = new Map<string, number>()
  for (const one of own) {
    const key = `${weekdayOf(one.day)} ${one.start}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [usual, times] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? ['', 0]
  const [weekday, start] = usual.split(' ')
  const isUsual = times >= 2 && times * 2 > own.length
  return texts.bodyLine(own.length, isUsual ? texts.usual(Number(weekday), timeInWords(start!, language)) : null)
}

/** How each body would stand if the year is held like this; only what falls short is told one by one. */
function mandateParts(proposal: Proposal, given: YearGiven, language: Language): readonly Part[] {
  const texts = yearTexts[language]
  const short = standingsIn(proposal, given).filter(({ standing }) => isShort(standing))
  if (short.length === 0) return [sentence(texts.mandatesMet)]
  return short.map(({ body, standing }) =>
    warning(texts.mandateNotMet(bodyTitle(body, language), standingInWords(standing, meetingTexts[language]))),
  )
}

function isShort({ status }: Standing): boolean {
  return status === 'at-risk' || status === 'impossible' || status === 'breached'
}

export function standingsIn(proposal: Proposal, given: YearGiven): readonly { body: Body; standing: Standing }[] {
  const { world, settings, year, meetings } = given
  const from = day(`${year}-01-01`)
  const municipal = withOwnDays(municipalCalendarOf(world.governance, from, day(`${year}-12-31`)), given.days)
  const planned = proposal.meetings.filter(({ id }) => id === null).map((one) => asMeeting(one, given))
  return world.governance.manifest.bodies.flatMap((body) => {
    if (body.shared && body.shared.host !== world.governance.key) return []
    const rules = rulesOf(body, settings.find((one) => one.body === body.id) ?? null)
    const own = [...meetings, ...planned].filter((one) => one.body === body.id)
    const began = beganOn(meetings, world.today)
    const standing = bodyStanding(body, rules, { year, world, municipal, meetings: own, began })
    return standing ? [{ body, standing }] : []
  })
}

function asMeeting({ body, target, day: on, start, minutes }: ProposedMeeting, { world }: YearGiven): Meeting {
  const createdAt = new Date(`${world.today}T00:00:00Z`)
  const municipality = world.governance.key
  return newMeeting({ id: '', municipality, body, target, day: on, start, minutes, origin: 'planned', createdAt })
}

/** What a proposal was made from. */
export function weighedParts(proposal: Proposal, given: YearGiven, language: Language): readonly Part[] {
  return [sentence(`${yearTexts[language].weighed.title}:`), list(weighed(proposal, given, language))]
}

function weighed(proposal: Proposal, given: YearGiven, language: Language): readonly string[] {
  const { weighed: words } = yearTexts[language]
  const { governance } = given.world
  const isPlanned = (id: string) => proposal.meetings.some(({ body }) => body === id)
  const planned = governance.manifest.bodies.filter(({ id }) => isPlanned(id))
  const { yearlyEvents } = governance.manifest.municipality
  return [
    words.people(proposal.weighed.people, proposal.weighed.known),
    words.days(proposal.weighed.plannableDays, proposal.weighed.schoolBreaks),
    ...planned.flatMap(({ name, before }) =>
      before
        .filter(({ body }) => isPlanned(body))
        .map(({ body, strength }) =>
          words.orders(name, governance.nameOf(`body:${body}`, language), strength === 'rule'),
        ),
    ),
    ...planned.flatMap(({ name, preparesFor }) =>
      preparesFor.flatMap(({ event }) => {
        const on = yearlyEvents[event]
        return on === undefined ? [] : [words.event(name, event, day(`${proposal.year}-${on}`))]
      }),
    ),
    ...proposal.wishes.map((wish) => words.wish(wish.words)),
  ]
}

function skippedParts({ skipped }: Pick<Proposal, 'skipped'>, given: YearGiven, language: Language): readonly Part[] {
  const texts = yearTexts[language].skipped
  return (['no-frequency', 'nobody', 'enough', 'hosted', 'asked'] as const).flatMap((because) => {
    const names = skipped
      .filter((one) => one.because === because)
      .map(({ body }) => nameOf({ body, target: null }, { ...given, language }))
    return names.length === 0 ? [] : [note(texts[because](names.join(', '), names[0]!))]
  })
}

/** When there is nothing to plan, why. */
export function nothingToPlan(skipped: Proposal['skipped'], given: YearGiven, language: Language): readonly Part[] {
  return [sentence(yearTexts[language].nothing), ...skippedParts({ skipped }, given, language)]
}
