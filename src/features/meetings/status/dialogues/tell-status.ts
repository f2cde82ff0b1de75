/** "Hur ligger vi till med styrgruppen?", "när är nästa möte?", "vilka möten har jag?", "visa årshjulet": whoever asks is told. */
import { bodyInWords, bodyTitle } from '../../../../governance/body-name.ts'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import type { Language } from '../../../../conversation/inbound.ts'
import { buttons, heading, links, list, messageOf, note, type Part, sentence } from '../../../../conversation/say.ts'
import type { Body } from '../../../../governance/manifest/schema.ts'
import { isAmong, saidDays } from '../../../../governance/calendar/said-days.ts'
import { dayOf } from '../../../../lib/day.ts'
import type { World } from '../../../register/index.ts'
import { bodiesNamed, groupNotHere } from '../../body/named.ts'
import { seatingOf } from '../../body/seats.ts'
import { hoursOf, isBooked, type Meeting } from '../../meeting.ts'
import { type MeetingNeeds, saidIn, worldOf } from '../../needs.ts'
import { type Request, requestOf } from '../../requests.ts'
import { meetingsOf, settingsOf } from '../../store.ts'
import { whenInWords } from '../../when-in-words.ts'
import { nameOf, titleOf } from '../../year/in-words.ts'
import { pictureBlock } from '../../year/picture-block.ts'
import { readYear } from '../../year/read.ts'
import { openYear } from '../../page/pages.ts'
import { allBodies, oneBody, statusTexts } from '../in-words.ts'
import { standingsOf } from '../standings.ts'

const mostShown = 8

export function tellStatus(needs: MeetingNeeds): Dialogue {
  return {
    name: 'meetings.tell-status',
    takes: (turn) => isAsked(requestIn(turn)),
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const request = requestIn(turn)!
      const bodies = bodiesMeant(turn, request, world)
      const stranger = bodies.length === 0 ? groupNotHere(saidIn(turn) ?? '') : null
      if (stranger !== null) return notHere(stranger, turn, world)
      const context = { turn, world, needs, bodies }
      const told = await partsFor(request, context)
      return answered(turn, bodies, told)
    },
  }
}

/** "Bolagen" are the body that meets each of them, where it is asked how that stands. */
function bodiesMeant(turn: Turn, request: Request, { governance }: World): readonly Body[] {
  const said = saidIn(turn) ?? ''
  const named = bodiesNamed(said, turn.reading, governance)
  if (named.length > 0 || request.kind !== 'status' || !companies.test(said)) return named
  return governance.manifest.bodies.filter(
    ({ frequency }) => frequency?.rule === 'at-least-per-target' && frequency.targets === 'wholly-owned-companies',
  )
}

const companies = /(?<!\p{L})(?:\p{L}*bolagen|bolag|bolagsmöten\p{L}*|compan\p{L}+)(?!\p{L})/iu

/** A group by a name that nobody here has: said so, with those that there are. */
function notHere(name: string, { language }: Turn, { governance }: World): Decision {
  const texts = statusTexts[language]
  const names = governance.manifest.bodies.map((body) => bodyTitle(body, language))
  const said = names.length === 0 ? [] : [sentence(texts.groupsHere), list(names)]
  return { replies: [messageOf([sentence(texts.noSuchGroup(name)), ...said])] }
}

type Context = { turn: Turn; world: World; needs: MeetingNeeds; bodies: readonly Body[] }

function requestIn(turn: Turn): Request | null {
  const request = turn.action === null ? requestOf(turn, dayOf(turn.now)) : null
  // When a report is due is no meeting's day.
  return request?.kind === 'next' && report.test(saidIn(turn) ?? '') ? null : request
}

const report = /(?<!\p{L})\p{L}*rapport(?:en|er|erna)?(?!\p{L})|(?<!\p{L})report(?!\p{L})/iu

function isAsked(request: Request | null): boolean {
  return request !== null && request.kind !== 'plan'
}

function partsFor(request: Request, context: Context): Promise<readonly Part[]> {
  switch (request.kind) {
    case 'status':
      return status(request.year, context)
    case 'next':
      return next(context)
    case 'mine':
      return mine(context)
    case 'show-year':
      return wholeYear(request.year, context)
    case 'plan':
      return Promise.resolve([])
    default:
      return request satisfies never
  }
}

async function status(year: number, { turn, world, needs, bodies }: Context): Promise<readonly Part[]> {
  const { language } = turn
  const stands = await needs.database.unit(world.governance.key, (unit) => standingsOf(unit, world, year))
  if (bodies.length === 0) return allBodies(stands, year, language)
  return stands
    .filter(({ body }) => bodies.includes(body))
    .flatMap((one) => [
      ...(bodies.length > 1 ? [heading(bodyTitle(one.body, language))] : []),
      ...oneBody(one, year, world.governance, language),
    ])
}

async function next({ turn, world, needs, bodies }: Context): Promise<readonly Part[]> {
  const { language } = turn
  const texts = statusTexts[language]
  const ahead = await bookedAhead(world, needs)
  if (bodies.length === 0) {
    if (ahead.length === 0) return [sentence(texts.noneAtAll)]
    return [sentence(`${texts.nextOfAll}:`), list(ahead.slice(0, mostShown).map((one) => lineOf(one, world, language)))]
  }
  return bodies.flatMap((body) => {
    const first = ahead.find((one) => one.body === body.id)
    if (!first) return [sentence(texts.noNext(bodyInWords(body, language)))]
    return [
      sentence(texts.next(nameOf(first, { world, language }), whenInWords(first, language, world.today))),
      ...(first.place === null ? [] : [sentence(texts.nextWhere(first.place))]),
      ...(first.link === null ? [] : [links([{ label: first.link, url: first.link }])]),
    ]
  })
}

async function mine({ turn, world, needs }: Context): Promise<readonly Part[]> {
  const { language } = turn
  const texts = statusTexts[language]
  const personId = turn.inbound.person?.personId ?? null
  const ahead = await bookedAhead(world, needs)
  const settings = await needs.database.unit(world.governance.key, (unit) => settingsOf(unit, world.governance.key))
  const own = new Set(
    world.governance.manifest.bodies
      .filter((body) => {
        const setting = settings.find((one) => one.body === body.id) ?? null
        return seatingOf(body, setting, world).people.some(({ person }) => person.id === personId)
      })
      .map(({ id }) => id),
  )
  const days = saidDays(saidIn(turn) ?? '', world.today)
  const mine = ahead.filter(({ body }) => own.has(body))
  const meetings = mine.filter(({ day }) => days.length === 0 || days.some((said) => isAmong(day, said)))
  if (meetings.length === 0) return [sentence(mine.length > 0 ? texts.noneThen : texts.noneMine)]
  const shown = meetings.slice(0, mostShown)
  return [
    sentence(texts.mine(meetings.length)),
    list(shown.map((one) => lineOf(one, world, language))),
    ...(meetings.length > shown.length ? [note(texts.more(meetings.length - shown.length))] : []),
  ]
}

async function wholeYear(asked: number, { turn, world, needs }: Context): Promise<readonly Part[]> {
  const { language } = turn
  const { key } = world.governance
  const read = (of: number) =>
    needs.database.unit(key, async (unit) => ({
      year: of,
      given: await readYear(unit, world, of),
      stands: await standingsOf(unit, world, of),
    }))
  const first = await read(asked)
  // Late in the year it is the next one that has been planned, when no year was said.
  const isThisYear = asked === Number(world.today.slice(0, 4)) && !/20\d\d/u.test(saidIn(turn) ?? '')
  const later = first.given.meetings.length === 0 && isThisYear ? await read(asked + 1) : null
  const { year, given, stands } = later && later.given.meetings.length > 0 ? later : first
  const told = allBodies(stands, year, language)
  if (given.meetings.length === 0) return told
  const meetings = given.meetings.map((one) => ({ body: one.body, target: one.target, ...hoursOf(one), id: one.id }))
  const { page } = statusTexts[language]
  return [
    ...told,
    await pictureBlock(year, meetings, { ...given, wishes: [] }, language),
    buttons([{ label: page.open, action: { name: openYear, payload: { year } } }]),
  ]
}

/** Booked from now on, those of shared bodies too, soonest first. */
async function bookedAhead(world: World, needs: MeetingNeeds): Promise<readonly Meeting[]> {
  const { key, manifest } = world.governance
  const now = needs.clock.now()
  return needs.database.unit(key, async (unit) => {
    const found = [...(await meetingsOf(unit, key, { from: world.today, states: ['planned', 'called'] }))]
    for (const body of manifest.bodies) {
      if (!body.shared || body.shared.host === key) continue
      found.push(
        ...(await meetingsOf(unit, body.shared.host, {
          body: body.id,
          from: world.today,
          states: ['planned', 'called'],
        })),
      )
    }
    return found
      .filter((one) => isBooked(one) && one.endsAt > now)
      .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
  })
}

function lineOf(meeting: Meeting, world: World, language: Language): string {
  return `${titleOf(meeting, { world, language })}: ${whenInWords(meeting, language, world.today)}`
}

/** What was asked about is remembered, so that "och när är nästa?" is about the same body. */
function answered(turn: Turn, bodies: readonly Body[], told: readonly Part[]): Decision {
  const sources = bodies.flatMap(({ frequency }) => frequency?.sources ?? [])
  return {
    replies: [messageOf(told)],
    grounds: { kind: 'intent', sources, systems: [], people: [], role: null },
    ...(turn.memory === null && bodies.length === 0
      ? {}
      : {
          memory: {
            people: [],
            role: null,
            offered: [],
            pending: null,
            ...turn.memory,
            // No system is spoken of any more: "och vem äger den?" would be about one of long ago.
            systems: [],
            bodies: bodies.map(({ id }) => id),
            intent: turn.reading?.intent ?? null,
          },
        }),
  }
}
