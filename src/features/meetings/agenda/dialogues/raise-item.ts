/** "Ta upp licenskostnaderna på nästa systemägargrupp": on the agenda at once, and off again by whoever raised it or convenes. */
import { bodyInWords, bodyTitle } from '../../../../governance/body-name.ts'
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import type { Outbound } from '../../../../conversation/inbound.ts'
import type { Button, Meaning } from '../../../../conversation/message.ts'
import { latestSaid } from '../../../../conversation/latest-said.ts'
import { isQuestion } from '../../../../conversation/asks.ts'
import { messageOf, sentence } from '../../../../conversation/say.ts'
import { saysNothing } from '../../../../conversation/says-nothing.ts'
import { saidDays } from '../../../../governance/calendar/said-days.ts'
import type { Body } from '../../../../governance/manifest/schema.ts'
import { type Day, addDays } from '../../../../lib/day.ts'
import { type Person, type World, lookupsOf, shownOf } from '../../../register/index.ts'
import { seatingOf } from '../../body/seats.ts'
import { isStrategist, saidIn, worldOf } from '../../needs.ts'
import { convenersOf, hostOf, loadCalled } from '../../notices/called.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import { choicesPart } from '../../notices/notice.ts'
import { whatIsDue } from '../../notices/sweep.ts'
import { meetingsNear } from '../../notices/upcoming.ts'
import { bodySpokenOf, meetingSpokenOf, rememberBody, rememberMeeting, stillOf } from '../../spoken-of.ts'
import { meetingWithId, settingsOf, takesPart } from '../../store.ts'
import { dayInWords, whenInWords } from '../../when-in-words.ts'
import type { AgendaItem } from '../agenda.ts'
import { textsIn } from '../in-words.ts'
import { addItem, itemsOf, outcomesOf, withdrawItem } from '../store.ts'
import { type Wish, itemSaid, oneMore, takenOffIn, takesOff, takesOffFirst, wishIn } from '../wish.ts'

const name = 'meetings.raise-item'
const wished = z.object({
  title: z.string(),
  links: z.array(z.object({ label: z.string(), url: z.string() })),
  notBefore: z.string().nullable(),
})
const chosen = wished.extend({ body: z.string() })
const taken = z.object({ itemId: z.string(), host: z.string(), body: z.string() })
const inProgress = taken.extend({ title: z.string() })

export function raiseItem(needs: NoticeNeeds): Dialogue {
  return {
    name,
    takes: (turn) =>
      turn.action
        ? ['meetings.raise', 'meetings.take-item-back'].includes(turn.action.name)
        : turn.reading?.intent === 'meeting_agenda_add' ||
          takenOffIn(saidIn(turn) ?? '') !== null ||
          justRaised(turn) !== null ||
          ofTheMeeting(turn) !== null,
    async decide(turn) {
      const texts = textsIn(turn.language)
      const world = await worldOf(turn, needs)
      const asker = lookupsOf(world.register).person(turn.inbound.person?.personId ?? '')
      if (!asker) return { replies: [{ text: texts.unknownPerson }] }
      if (turn.action?.name === 'meetings.take-item-back')
        return takeBack(needs, turn, world, asker, taken.parse(turn.action.payload))
      if (turn.action) {
        const { body, ...wish } = chosen.parse(turn.action.payload)
        const found = world.governance.body(body)
        return found ? raise(needs, turn, world, asker, { wish, body: found }) : { replies: [{ text: texts.noBody }] }
      }
      const raised = justRaised(turn)
      if (raised) return { ...(await takeBack(needs, turn, world, asker, raised)), progress: null }
      return raiseSaid(needs, turn, world, asker)
    },
  }
}

/** What was put on an agenda a moment ago and is to come off it again. */
function justRaised({ progress, ...turn }: Turn): z.infer<typeof taken> | null {
  const last = progress?.dialogue === name ? inProgress.safeParse(progress.data).data : undefined
  return last && takesOff(saidIn({ ...turn, progress }) ?? '', last.title) ? last : null
}

/** What else is to be taken up at the meeting that is spoken of, or right after another item. */
function ofTheMeeting(turn: Turn): string | null {
  const said = saidIn(turn)
  const { reading } = turn
  if (said === null || !reading || reading.people.length > 0) return null
  const isOfGroup = meetingSpokenOf(turn) !== null || bodySpokenOf(turn).length > 0
  if (isOfGroup && !reading.intent.startsWith('survey_')) {
    const item = itemSaid(said)
    if (item !== null) return item
  }
  const isOwn = reading.outcome === 'clear' && !/^(?:system_info|meeting_agenda_add|group_info)$/u.test(reading.intent)
  if (turn.progress?.dialogue !== name || !isOfGroup || isQuestion(said) || isOwn) return null
  const item = oneMore(said)
  // "Och bolagsmötena" asks of that group what was asked of another.
  const isOnlyGroup =
    reading.intent === 'group_info' && reading.bodies.length > 0 && (item?.split(/\s+/u).length ?? 0) < 2
  return isOnlyGroup ? null : item
}

type Wished = Wish & { notBefore: string | null }

async function raiseSaid(needs: NoticeNeeds, turn: Turn, world: World, asker: Person): Promise<Decision> {
  const texts = textsIn(turn.language)
  const said = saidIn(turn) ?? ''
  const off = takenOffIn(said)
  if (off !== null) return takeOff(needs, turn, world, asker, off)
  const own = pointsBack.test(said) ? await lastTitle(turn, needs) : ofTheMeeting(turn)
  const isHeard = !pointsBack.test(said) && (own === null || turn.reading?.intent === 'meeting_agenda_add')
  const found = isHeard ? wishIn(turn.reading?.matter ?? null, said) : wishIn(own ?? '', own ?? '')
  if (!found) return { replies: [{ text: texts.what }] }
  const [on] = saidDays(said, world.today)
  const named = (turn.reading?.bodies ?? []).flatMap((id) => world.governance.body(id) ?? [])
  const spokenOf = named.length === 0 && !on ? await toTheMeeting(needs, turn, world) : null
  const wish = { ...found, notBefore: on?.from ?? spokenOf?.notBefore ?? null }
  const [last] = bodySpokenOf(turn).flatMap((id) => world.governance.body(id) ?? [])
  const bodies = spokenOf ? [spokenOf.body] : named.length > 0 ? named : last ? [last] : []
  const possible = bodies.length > 0 ? bodies : await bodiesOf(needs, turn, world, asker)
  const [only, ...others] = possible
  if (!only) return { replies: [{ text: texts.noBody }] }
  if (others.length === 0) return raise(needs, turn, world, asker, { wish, body: only })
  const offered = possible.map((body): Button<Meaning> => ({
    label: bodyTitle(body, turn.language),
    action: { name: 'meetings.raise', payload: { ...wish, body: body.id } },
  }))
  return { replies: [messageOf([sentence(texts.whichBody(wish.title)), choicesPart(offered, turn.language)])] }
}

/** "Sätt upp det på nästa möte": what was just answered. */
const pointsBack =
  /(?<!\p{L})(?:lägg|sätt|för|skriv|put)(?:er|a)? (?:det|den|detta|dem|dom|frågan|saken|it|that|this)(?: (?:också|även|upp|in|med))?(?=\s+(?:på|i|till|on|to)\s+(?:\p{L}+\s+){0,3}?(?:dagordning|agenda|föredragningslist|mötet|nästa))|(?<!\p{L})(?:(?:ta|sätt|lägg|för|skriv)(?:er|a)? (?:upp|in|till|med)|lyft(?:a|er)?|raise|bring up|put) (?:det|den|detta|dem|dom|det här|frågan|saken|it|that|this)(?: (?:här|där|också))?(?=\s+(?:på|i|till|vid|som|on|at|in|to|as)(?!\p{L})|[\s.!]*$)/iu

async function lastTitle({ inbound, now, progress }: Turn, { database }: NoticeNeeds): Promise<string> {
  // "Lägg det på dagordningen i den andra gruppen också": the item itself.
  const raised = progress?.dialogue === name ? inProgress.safeParse(progress.data).data : undefined
  if (raised) return raised.title
  const { municipality, channel, conversation, person } = inbound
  const where = { municipality, channel, conversationId: conversation.id, personId: person?.personId ?? null, now }
  const last = await database.unit(municipality, (unit) => latestSaid(unit, where))
  // Neither is what the bot has asked.
  if (last && (saysNothing(last.text) || /\?\s*$/u.test(last.text.split('\n')[0] ?? ''))) return ''
  return (
    last?.text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.replace(/[:.]\s*$/u, '') ?? ''
  )
}

/** The body of the meeting that is spoken of, and from when on an item waits so that no meeting before takes it up. */
async function toTheMeeting(
  needs: NoticeNeeds,
  turn: Turn,
  world: World,
): Promise<{ body: Body; notBefore: Day | null } | null> {
  const spokenOf = meetingSpokenOf(turn)
  if (!spokenOf) return null
  return needs.database.unit(turn.inbound.municipality, async (unit) => {
    const meeting = await meetingWithId(unit, spokenOf.of, spokenOf.id)
    const body = meeting && world.governance.body(meeting.body)
    if (!body) return null
    const ahead = await meetingsNear(unit, world, { from: world.today, states: ['planned', 'called'] })
    const before = ahead.filter((one) => one.body === body.id && one.startsAt < meeting.startsAt).at(-1)
    return { body, notBefore: before ? addDays(before.day, 1) : null }
  })
}

/** "Ta bort punkten om X": the newest that the asker has raised and that the words fit. */
async function takeOff(needs: NoticeNeeds, turn: Turn, world: World, asker: Person, named: string): Promise<Decision> {
  const { municipality } = turn.inbound
  const items = await needs.database.unit(municipality, async (unit) => {
    const found: AgendaItem[] = []
    for (const body of world.governance.manifest.bodies) {
      const host = hostOf(body, municipality)
      const dealtWith = new Set((await outcomesOf(unit, host, [body.id])).map(({ itemId }) => itemId))
      found.push(...(await itemsOf(unit, host, [body.id])).filter(({ id }) => !dealtWith.has(id)))
    }
    return found
  })
  const words = named.toLowerCase()
  const mine = items
    .filter(({ raisedBy, title }) => raisedBy === asker.id && title.toLowerCase().includes(words))
    .toReversed()
    .toSorted((one, other) => other.raisedAt.getTime() - one.raisedAt.getTime())
  const spokenOf = named === '' ? await toTheMeeting(needs, turn, world) : null
  const there = spokenOf ? mine.filter(({ body }) => body === spokenOf.body.id) : mine
  const item = there.at(takesOffFirst(saidIn(turn) ?? '') ? -1 : 0)
  if (!item) return { replies: [{ text: textsIn(turn.language).noItem }], ...stillOf(turn) }
  return takeBack(needs, turn, world, asker, { itemId: item.id, host: item.host, body: item.body })
}

/** Those that the asker sits in. */
async function bodiesOf(needs: NoticeNeeds, turn: Turn, world: World, asker: Person): Promise<readonly Body[]> {
  const settings = await needs.database.unit(turn.inbound.municipality, (unit) =>
    settingsOf(unit, turn.inbound.municipality),
  )
  return world.governance.manifest.bodies.filter((body) => {
    const setting = settings.find((one) => one.body === body.id) ?? null
    return seatingOf(body, setting, world).people.some(({ person }) => person.id === asker.id)
  })
}

async function raise(
  needs: NoticeNeeds,
  turn: Turn,
  world: World,
  asker: Person,
  { wish, body }: { wish: Wished; body: Body },
): Promise<Decision> {
  const { municipality } = turn.inbound
  const texts = textsIn(turn.language)
  const host = hostOf(body, municipality)
  const isOpen =
    host === municipality ||
    (await needs.database.unit(municipality, (unit) => takesPart(unit, host, body.id, municipality)))
  if (!isOpen) return { replies: [{ text: texts.hostSilent(bodyInWords(body, turn.language)) }] }
  const next = await needs.database.unit(municipality, async (unit) => {
    const meetings = await meetingsNear(unit, world, {
      from: (wish.notBefore ?? world.today) as typeof world.today,
      states: ['planned', 'called'],
    })
    const meeting = meetings.find((each) => each.body === body.id)
    return meeting ? loadCalled(unit, meeting, world) : null
  })
  const item: AgendaItem = {
    id: needs.ids.next(),
    municipality,
    host,
    body: body.id,
    title: wish.title,
    titleEn: null,
    notBefore: wish.notBefore as AgendaItem['notBefore'],
    links: wish.links,
    raisedBy: asker.id,
    raisedAt: turn.now,
    withdrawnAt: null,
  }
  const when = next && whenInWords(next.meeting, turn.language, world.today)
  const sent = next && next.meeting.state === 'called'
  const call = next && dayInWords(whatIsDue(next, municipality).days.call, turn.language, world.today)
  const about = { itemId: item.id, host: item.host, body: body.id }
  const sits = next?.seating.people.some(({ person }) => person.id === asker.id) ?? true
  const conveners = next && !sits ? convenersOf(next, needs.peopleWho('strategist', world)) : []
  return {
    replies: [
      messageOf([
        sentence(
          [
            texts.raised(wish.title, bodyInWords(body, turn.language), when),
            ...(sent ? [texts.sentAlready] : call ? [texts.notSentYet(call)] : []),
            ...(wish.links.length === 0 ? [texts.addLink] : []),
          ].join(' '),
        ),
        choicesPart(
          [{ label: texts.takeBack, action: { name: 'meetings.take-item-back', payload: about } }],
          turn.language,
        ),
      ]),
    ],
    memory: next ? rememberMeeting(next.meeting, turn.memory) : rememberBody(body.id, turn.memory),
    ...(turn.progress === null || ofMeetings.test(turn.progress.dialogue)
      ? { progress: { dialogue: name, step: 'raised', data: { ...about, title: wish.title } } }
      : {}),
    outgoing: conveners.map((convener) => toConvener(convener, asker, item, body, world, about)),
    change: {
      audit: { action: 'meetings.raise-item', subject: { kind: 'agenda-item', id: item.id } },
      run: (unit) => addItem(unit, item),
    },
  }
}

/** What waits for nothing that one more item would be taken for. */
const ofMeetings =
  /^(?:meetings\.(?:raise-item|invite-guest|change-plan)|appointments\.appoint|documents\.register|duties\.(?:record-done|follow-list))$/u

/** Whoever does not sit in the body has still been heard; whoever convenes may take the item off. */
function toConvener(
  { id, language }: Person,
  asker: Person,
  item: AgendaItem,
  body: Body,
  { governance }: World,
  about: z.infer<typeof taken>,
): Outbound {
  const texts = textsIn(language ?? 'sv')
  const who = shownOf(asker, governance).name ?? ''
  const remove = { label: texts.remove, action: { name: 'meetings.take-item-back', payload: about } }
  return {
    address: { to: 'person', personId: id },
    message: messageOf([
      sentence(texts.fromOutside(who, item.title, bodyInWords(body, language ?? 'sv'))),
      choicesPart([remove], language ?? 'sv'),
    ]),
    nature: 'unasked',
    why: texts.whyOutside(bodyInWords(body, language ?? 'sv')),
    key: `meetings.raised:${item.id}:${id}`,
    language: language ?? 'sv',
  }
}

async function takeBack(
  needs: NoticeNeeds,
  turn: Turn,
  world: World,
  asker: Person,
  { itemId, host, body: bodyId }: z.infer<typeof taken>,
): Promise<Decision> {
  const texts = textsIn(turn.language)
  const { municipality } = turn.inbound
  const body = world.governance.body(bodyId)
  const found = await needs.database.unit(municipality, async (unit) => ({
    item: (await itemsOf(unit, host, [bodyId])).find(({ id }) => id === itemId),
    setting: (await settingsOf(unit, host)).find((one) => one.body === bodyId) ?? null,
  }))
  const leads =
    body !== null &&
    seatingOf(body, found.setting, world).people.some(
      ({ person, seats }) => person.id === asker.id && (seats.includes('convener') || seats.includes('chair')),
    )
  const { item } = found
  if (!item || !(item.raisedBy === asker.id || leads || isStrategist(turn, world, needs)))
    return { replies: [{ text: texts.goneAlready }] }
  return {
    replies: [{ text: texts.takenBack(item.title) }],
    ...stillOf(turn),
    change: {
      audit: { action: 'meetings.take-item-back', subject: { kind: 'agenda-item', id: itemId } },
      run: (unit) => withdrawItem(unit, item.municipality, itemId, turn.now),
    },
  }
}
