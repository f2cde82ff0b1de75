/** People who go on talking through everything: each waits for Slack's receipt, and Slack delivers again until there is one. */
import { setTimeout as pause } from 'node:timers/promises'
import { replyTo } from '../conversations/support/answering.ts'
import { aDirectMessage, sendEvent, visible } from '../support/fake-slack.ts'
import type { Post, Slack } from './verdict.ts'

export type Somebody = {
  user: string
  email: string
  /** Answers to the survey that the bot has said are saved. */
  saved: number
}

export type Diary = {
  /** Deliveries that were acknowledged, since the ledger was last looked at. */
  acknowledged: Set<string>
  /** Titles of what was raised, and has been said to be on the agenda. */
  raised: Set<string>
  /** Decisions by which somebody was appointed, and has been said to be noted; with what was said and answered lately. */
  appointed: Map<string, string>
  /** What somebody answered when they had been asked, and has been acknowledged; with what was said and answered lately. */
  halves: Map<string, string>
  said: number
  /** When something was acknowledged last. */
  latest: number
  redelivered: number
}

export const strategist = 'frida.stalnacke@hagsjo.example.se'

const questions = [
  'vem är systemansvarig för Raindance?',
  'vem äger Diana',
  'hur ofta ska styrgruppen träffas?',
  'vilka system har jag',
  'när är nästa möte?',
  'vem e ansvarig för epposten',
]

export const noDiary = (): Diary => ({
  ...{ acknowledged: new Set(), raised: new Set(), appointed: new Map(), halves: new Map() },
  ...{ said: 0, latest: 0, redelivered: 0 },
})

/** Systems that this one says something wrong about, and nobody else does. */
const doubted = ['Raindance', 'Löneo', 'Diana', 'Mätaren', 'Avtal', 'Anbudet', 'Larma', 'Insidan']
/** Systems that get somebody else to answer for them. */
const handedOver = ['Karta', 'Växeln', 'Byfast', 'Nämndstöd']
const candidates = ['Karim Lundell', 'Maria Lindvall', 'Camilla Ståhl']

/** Says something of everything a person may, again and again, until told to stop. */
export async function talkOn(person: Somebody, talking: Talking): Promise<void> {
  const { nth, slack, diary, chance, send, isOver } = talking
  const lately: string[] = []
  /** What was answered, if it came soon. */
  const say = async (text: string): Promise<string> => {
    const answer = await sayAndHear(text)
    lately.push(`${text} → ${answer.slice(0, 80)}`)
    if (lately.length > 8) lately.shift()
    return answer
  }
  const sayAndHear = async (text: string): Promise<string> => {
    await talking.quiet?.()
    const before = slack.postsTo(person.user).length
    const channel = person.user.replace(/^U/, 'D')
    const ts = `1800000000.${String(++counter).padStart(6, '0')}`
    const event = aDirectMessage(text, { user: person.user, channel, ts })
    const id = `message:${channel}:${ts}`
    diary.said++
    for (let attempt = 0; !isOver(); attempt++) {
      if (attempt > 0) diary.redelivered++
      if (await send(event, `Ev${ts}`)) {
        diary.acknowledged.add(id)
        diary.latest = performance.now()
        break
      }
      await pause(100)
    }
    // The answer comes when it comes; it may have gone down with the process.
    for (let waited = 0; waited < 80 && !isOver(); waited++) {
      const posts = slack.postsTo(person.user)
      if (posts.length > before) return words(posts.at(-1)!)
      await pause(25)
    }
    return ''
  }
  const pick = <One>(items: readonly One[]): One => items[Math.floor(chance() * items.length)]!
  /** It is not known whether the last doubt was taken back; then the next may be answered with that there is one. */
  let isUnsure = false
  /** Times that it was taken back without a word about it: the word may still come, and would be taken for one about a later time. */
  let owed = 0
  /** Says that something is wrong, is asked what is right, and answers that: whatever happens to the process in between. */
  const doubt = async (): Promise<void> => {
    const proposal = `Nyanställda Nilla ${++counter}`
    const asked = await say(`systemansvarig för ${doubted[nth % doubted.length]} stämmer inte`)
    await pause(chance() < 0.3 ? chance() * 2_000 : 0)
    const told = await say(proposal)
    if (isOver()) return
    if (told.startsWith('Tack') && told.includes(proposal)) isUnsure = false
    if (!isUnsure && asked.startsWith('Vem är')) diary.halves.set(proposal, lately.join(' | '))
    const isTakenBack = (await say('ta tillbaka anmälan')).startsWith('Då tar jag tillbaka')
    isUnsure ||= !isTakenBack || owed > 0
    owed = Math.max(0, owed + (isTakenBack ? (owed > 0 ? -1 : 0) : 1))
  }
  const appoint = async (): Promise<void> => {
    const decision = `KS 2026-09-01 § ${++counter}`
    const said = await say(`utse ${pick(candidates)} till systemansvarig för ${pick(handedOver)} enligt ${decision}`)
    if (said.startsWith('Antecknat') && said.includes(decision)) diary.appointed.set(decision, lately.join(' | '))
  }
  while (!isOver()) {
    const what = chance()
    if (what < 0.3) await say(pick(questions))
    else if (what < 0.45) await say(chance() < 0.5 ? 'jag kommer på nästa möte' : 'jag kan inte komma på nästa möte')
    else if (what < 0.55) {
      const title = `Licensfrågan ${++counter}`
      const said = await say(`ta upp ${title} på nästa styrgrupp`)
      if (said.includes(title) && said.includes('på dagordningen')) diary.raised.add(title)
    } else if (what < 0.7) await (person.email === strategist ? appoint() : doubt())
    else await answerSome(say, person, chance, isOver)
  }
}

export type Talking = {
  /** Which of those who talk this is. */
  nth: number
  slack: Slack
  diary: Diary
  chance(): number
  /** Delivers as Slack does; gives whether it was acknowledged. */
  send: Send
  isOver(): boolean
  /** Waited for before anything more is said. */
  quiet?(): Promise<void>
}

export type Send = (event: Record<string, unknown>, eventId: string) => Promise<boolean>

/** Slack calls this address. */
export const overHttp =
  (address: () => string): Send =>
  (event, eventId) =>
    sendEvent(address(), event, { event_id: eventId }).then(
      ({ ok }) => ok,
      () => false,
    )

let counter = 0

async function answerSome(
  say: (text: string) => Promise<string>,
  person: Somebody,
  chance: () => number,
  isOver: () => boolean,
): Promise<void> {
  let last = await say('svara på enkäten')
  for (
    let more = Math.ceil(chance() * 6);
    more > 0 && !isOver() && !/(?:^|\n)Klart\./.test(last) && last !== '';
    more--
  ) {
    last = await say(replyTo(last, { chance, think: () => {} }))
    if (/^(?:Sparat|Ändrat|Underlaget)/.test(last)) person.saved++
  }
}

const words = (post: Post): string => (post['blocks'] === undefined ? String(post['text']) : visible(post))
