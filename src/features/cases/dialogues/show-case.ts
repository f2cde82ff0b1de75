/** "Hur går det med vårt ärende?": where it stands; of several, which ones there are. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { saidIn, say } from '../../../conversation/forms.ts'
import type { Button, Meaning } from '../../../conversation/message.ts'
import { buttons, links, list, messageOf, sentence } from '../../../conversation/say.ts'
import { may } from '../../administration/index.ts'
import { type World, lookupsOf } from '../../register/index.ts'
import { stem, wordsOf } from '../../rules/index.ts'
import { caseAction, caseCard } from '../card.ts'
import type { WholeCase } from '../case.ts'
import { standingInWords, textsIn } from '../in-words.ts'
import { type CaseNeeds, loadAll, readerOf, worldOf } from '../needs.ts'
import { casesOf } from '../store.ts'

const about = z.object({ caseId: z.string() })
export const openPage = 'cases.open-page'
const intents = ['case_status', 'case_list']

export function showCase(needs: CaseNeeds): Dialogue {
  return {
    name: 'cases.show-case',
    takes: (turn) =>
      turn.action
        ? turn.action.name === caseAction.show || turn.action.name === openPage
        : turn.reading !== null && intents.includes(turn.reading.intent),
    async decide(turn) {
      if (turn.action?.name === openPage) return givePage(turn, needs)
      const world = await worldOf(turn, needs)
      const { municipality } = turn.inbound
      const cases = await needs.database.unit(municipality, async (unit) =>
        loadAll(unit, await casesOf(unit, municipality), world),
      )
      const texts = textsIn(turn.language)
      if (turn.action) {
        const { caseId } = about.parse(turn.action.payload)
        const found = cases.find((whole) => whole.case.id === caseId)
        return found ? show(found, turn, world, needs) : say(texts.gone)
      }
      return answer(cases, turn, world, needs)
    },
  }
}

function show(whole: WholeCase, turn: Turn, world: World, needs: CaseNeeds): Decision {
  return { replies: [caseCard(whole, readerOf(turn, world, needs))], immediate: null }
}

function answer(cases: readonly WholeCase[], turn: Turn, world: World, needs: CaseNeeds): Decision {
  const texts = textsIn(turn.language)
  const said = saidIn(turn) ?? ''
  const number = /(?:ärende|case|nr|nummer|#)\s*(?:nr\.?|nummer|number)?\s*(\d{1,5})\b/iu.exec(said)?.[1]
  if (number !== undefined) {
    const found = cases.find((whole) => whole.case.number === Number(number))
    return found ? show(found, turn, world, needs) : say(texts.gone)
  }
  if (turn.reading?.intent === 'case_list') return listed(cases, true, turn, world)
  const matter = turn.reading?.matter ?? ''
  const named = byWords(said, turn.reading?.systems ?? [], cases)
  const [only, ...others] = named
  if (only && others.length === 0) return show(only, turn, world, needs)
  if (only) return listed(named, false, turn, world)
  const asked = wantedStems(matter)
  if (asked.length > 0) return say(texts.list.noneAbout(matter.replace(/[?!.\s]+$/u, '')))
  const mine = whoseAre(cases, turn, world)
  const open = mine.filter((whole) => whole.case.state === 'open')
  const [one, ...more] = open.length > 0 ? open : mine
  if (!one) return say(texts.list.noneYours)
  return more.length === 0 ? show(one, turn, world, needs) : listed(open.length > 0 ? open : mine, false, turn, world)
}

const mostListed = 10

function listed(cases: readonly WholeCase[], all: boolean, turn: Turn, world: World): Decision {
  const texts = textsIn(turn.language)
  const open = all ? cases.filter((whole) => whole.case.state === 'open') : cases
  const shown = (open.length > 0 ? open : cases).slice(0, mostListed)
  const page = { label: texts.list.page, action: { name: openPage, payload: { till: '/arenden' } } }
  if (shown.length === 0) return say(texts.list.none)
  const lines = shown.map((whole) =>
    texts.list.line(whole.case.number, whole.case.title, standingInWords(whole, { language: turn.language, world })),
  )
  return {
    replies: [
      messageOf([
        sentence(all ? texts.list.all(open.length) : texts.list.yours),
        list(lines),
        buttons([
          ...shown.slice(0, 4).map((whole): Button<Meaning> => ({
            label: `${texts.list.open} ${whole.case.number}`,
            action: { name: caseAction.show, payload: { caseId: whole.case.id } },
          })),
          page,
        ]),
      ]),
    ],
    immediate: null,
  }
}

/** What is asked about in other words than those that any such question is made of. */
function wantedStems(text: string): string[] {
  return wordsOf(text)
    .filter((word) => word.length > 2 && !plain.test(word))
    .map(stem)
}
const plain =
  /^(?:hur|gar|gick|gatt|ligger|star|det|med|for|vart|mitt|var|vara|mina|din|dina|arende|arendet|arenden|arendena|laget|lage|status|statusen|till|system|systemet|nytt|nya|om|vad|hander|hande|hant|ar|pa|gang|how|is|are|our|case|the|with|my|going|and|of|what|idag|nu|beslut|beslutet|behov|behovet|behovsanmalan|vi|ni|dem|den|just|har|kommit|langt|visa|oppna|show|open)$/iu

function byWords(said: string, systems: readonly string[], cases: readonly WholeCase[]): readonly WholeCase[] {
  const wanted = wantedStems(said)
  const scored = cases.map((whole) => {
    const { title, need, systemId, state } = whole.case
    const words = wordsOf(`${title} ${need}`).map(stem)
    const inTitle = wordsOf(title).map(stem)
    const alike = (one: string, list: readonly string[]) =>
      list.some(
        (has) => has === one || (one.length > 3 && has.length > 3 && (has.startsWith(one) || one.startsWith(has))),
      )
    const score =
      wanted.filter((one) => alike(one, inTitle)).length * 2 +
      wanted.filter((one) => alike(one, words)).length +
      (systemId !== null && systems.includes(systemId) ? 4 : 0)
    return { whole, score: score + (score > 0 && state === 'open' ? 0.5 : 0) }
  })
  const best = Math.max(0, ...scored.map(({ score }) => score))
  return best === 0 ? [] : scored.filter(({ score }) => score === best).map(({ whole }) => whole)
}

/** One's own, and those of the unit one works in; the strategist's are all. */
function whoseAre(cases: readonly WholeCase[], turn: Turn, world: World): readonly WholeCase[] {
  const personId = turn.inbound.person?.personId ?? null
  if (may(personId, 'strategist', world)) return cases
  const unitId = personId === null ? null : (lookupsOf(world.register).person(personId)?.unitId ?? null)
  return cases.filter(
    ({ case: one }) =>
      one.openedBy === personId ||
      one.ownerId === personId ||
      (unitId !== null && one.unitId !== null && world.governance.isWithin(unitId, one.unitId)),
  )
}

/** A button that opens a page: any feature's, with a link that signs in. */
export function pageButton(label: string, till: string): Button<Meaning> {
  return { label, action: { name: openPage, payload: { till } } }
}

const pageAsked = z.object({ till: z.string() })

/** The page that a button does nothing but lead to, for whoever is on the pages already. */
export function pageBehind({ name, payload }: Meaning): string | null {
  return name === openPage ? pageAsked.parse(payload).till : null
}

/** A link that signs its reader in once, given in private only. */
function givePage(turn: Turn, { newLink }: Pick<CaseNeeds, 'newLink'>): Decision {
  const { page } = textsIn(turn.language)
  const { municipality, person, conversation } = turn.inbound
  if (conversation.kind !== 'dm' || !person?.personId) return say(textsIn(turn.language).onlyPrivate)
  const link = newLink(municipality, person.personId)
  const { till } = pageAsked.parse(turn.action?.payload)
  return {
    replies: [messageOf([sentence(page.linkOnce), links([{ label: page.link, url: `${link.url}?till=${till}` }])])],
    change: {
      audit: { action: 'administration.give-sign-in-link', subject: { kind: 'person', id: person.personId } },
      run: link.keep,
    },
  }
}
