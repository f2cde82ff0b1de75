/**
 * Everything that can be said, pressed or filled in in the chat, on a page: the same dialogues decide, in the same order, and what they
 * decide is carried out in one unit of work. Nothing is kept between one page and the next; what a page offers is sealed in it.
 */
import type { Request } from 'express'
import type { Dialogue, Turn } from '../../conversation/dialogue.ts'
import type { Draft } from '../../conversation/message.ts'
import { sayAction, sayPayload } from '../../conversation/say-button.ts'
import type { Memory, Reading } from '../../conversation/understanding/reading.ts'
import { type DecidingNeeds, decideOn, filledIn, turnOn } from '../deciding.ts'
import type { Filled } from '../form-html.ts'
import { type Filling, type Html, html } from '../html.ts'
import { type Page, type Visitor, ownPath } from '../pages.ts'
import { en } from '../texts/en.ts'
import { sv } from '../texts/sv.ts'
import { opened, type Offered } from './sealing.ts'
import { type Place, type ShowingNeeds, answerHtml, deskPath, ownForm, pressesOf } from './shown.ts'

type DeskNeeds = DecidingNeeds &
  ShowingNeeds & {
    /** All there are, in the order they are asked in the chat. */
    dialogues(): readonly Dialogue[]
    /** The visitor's municipality's own reader. */
    read(visitor: Visitor, text: string, memory: Memory | null): Promise<Reading>
  }

export type Desk = {
  page: Page[]
  /** The buttons of what would be said in the chat, for a page that shows the rest itself. */
  presses(drafts: readonly Draft[], visitor: Visitor, back: `/${string}`): Html
  /** What a dialogue answers to a press, with its buttons: what it would change is not carried out. */
  shown(
    dialogue: Dialogue,
    press: { action: string; payload: unknown },
    visitor: Visitor,
    back: `/${string}`,
  ): Promise<Html>
}

const longest = 4_000

export function deskOf(needs: DeskNeeds): Desk {
  const title: Page['title'] = (language) => textsIn(language).title
  return {
    page: [
      { path: deskPath, allows: 'everyone', title, show: async (visitor) => empty({ visitor, back: deskPath }, needs) },
      {
        path: deskPath,
        method: 'post',
        allows: 'everyone',
        title,
        show: (visitor, request) => sent(visitor, request, needs),
      },
    ],
    async shown(dialogue, press, visitor, back) {
      return answerHtml(await dialogue.decide(turnOn(visitor, press, needs)), { visitor, back }, needs)
    },
    presses: (drafts, visitor, back) => pressesOf(drafts, { visitor, back }, needs),
  }
}

const textsIn = (language: Visitor['language']) => ({ sv, en })[language].desk

function empty(place: Place, needs: DeskNeeds): Filling {
  const texts = textsIn(place.visitor.language)
  return html`<h1>${texts.title}</h1>
    <p class="soft">${texts.intro}</p>
    ${wordsForm(place, needs, { progress: null, memory: null })}`
}

function wordsForm(place: Place, needs: DeskNeeds, { progress, memory }: Pick<Offered, 'progress' | 'memory'>): Html {
  const texts = textsIn(place.visitor.language)
  const input = html`<div class="field">
    <label for="sagt">${progress ? texts.answer : texts.words}</label>
    <input id="sagt" name="sagt" type="text" maxlength="${longest}" required />
  </div>`
  return ownForm({ words: true, progress, memory }, [input], texts.send, place, needs)
}

async function sent(visitor: Visitor, { body }: Request, needs: DeskNeeds): Promise<Filling> {
  const values = filledIn(body)
  const back = ownPath(values['fran']) ?? deskPath
  const place = { visitor, back }
  const texts = textsIn(visitor.language)
  const found = opened(values['vad'], visitor, needs)
  if (!found) return page(place, html`<p>${texts.old}</p>`)
  const { offered, key } = found
  const turn = await turnFor(offered, values, visitor, needs)
  const dialogue = chosen(turn, needs)
  if (!dialogue) return page(place, html`<p>${texts.notUnderstood}</p>`, wordsForm(place, needs, offered))
  const decided = await decideOn(visitor, () => dialogue.decide(turn), needs, key)
  if (decided === 'already') return page(place, html`<p>${texts.already}</p>`)
  const standing = { progress: kept(decided.progress, offered.progress), memory: kept(decided.memory, offered.memory) }
  const goesOn = 'words' in offered || standing.progress !== null
  return page(
    place,
    !decided.immediate && html`<h1>${texts.title}</h1>`,
    answerHtml(decided, place, needs, standing, values),
    goesOn && !decided.immediate ? wordsForm(place, needs, standing) : null,
  )
}

/** Null ends it; absent leaves it as it was. */
const kept = <Kept>(now: Kept | null | undefined, before: Kept | null): Kept | null =>
  now === undefined ? before : now

function page({ visitor, back }: Place, ...content: readonly Filling[]): Filling {
  const texts = textsIn(visitor.language)
  return html`${back !== deskPath && html`<p><a href="${back}">${texts.back}</a></p>`} ${content}`
}

async function turnFor(offered: Offered, values: Filled, visitor: Visitor, needs: DeskNeeds): Promise<Turn> {
  const { progress, memory } = offered
  const words = wordsIn(offered, values)
  if (words !== null) {
    const { inbound, ...turn } = turnOn(visitor, { said: words }, needs)
    return { ...turn, inbound, progress, memory, reading: await needs.read(visitor, words, memory) }
  }
  if ('form' in offered) return { ...turnOn(visitor, { form: offered.form, values }, needs), progress, memory }
  if (!('press' in offered)) throw new Error('A page offered neither words, a form nor a press.')
  const { name, payload } = offered.press
  return { ...turnOn(visitor, { action: name, payload }, needs), progress, memory }
}

/** What was written, or what a button says. */
function wordsIn(offered: Offered, { sagt }: Filled): string | null {
  if ('words' in offered)
    return String(sagt ?? '')
      .trim()
      .slice(0, longest)
  const says = 'press' in offered && offered.press.name === sayAction
  return says ? sayPayload.parse(offered.press.payload).text : null
}

/** A dialogue in progress is asked first, as in the chat. */
function chosen(turn: Turn, { dialogues }: DeskNeeds): Dialogue | null {
  const all = dialogues()
  const inProgress = all.find(({ name }) => name === turn.progress?.dialogue)
  if (inProgress?.takes(turn)) return inProgress
  return all.find((dialogue) => dialogue !== inProgress && dialogue.takes(turn)) ?? null
}
