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
  said: number
  /** When something was acknowledged last. */
  latest: number
  redelivered: number
}

const questions = [
  'vem är systemansvarig för Raindance?',
  'vem äger Diana',
  'hur ofta ska styrgruppen träffas?',
  'vilka system har jag',
  'när är nästa möte?',
  'vem e ansvarig för epposten',
]

/** Says something of everything a person may, again and again, until told to stop. */
export async function talkOn(person: Somebody, { slack, diary, chance, address, isOver }: Talking): Promise<void> {
  const say = async (text: string): Promise<string> => {
    const before = slack.postsTo(person.user).length
    const channel = person.user.replace(/^U/, 'D')
    const ts = `1800000000.${String(++counter).padStart(6, '0')}`
    const event = aDirectMessage(text, { user: person.user, channel, ts })
    const id = `message:${channel}:${ts}`
    diary.said++
    for (let attempt = 0; !isOver(); attempt++) {
      if (attempt > 0) diary.redelivered++
      const taken = await sendEvent(address(), event, { event_id: `Ev${ts}` }).then(
        ({ ok }) => ok,
        () => false,
      )
      if (taken) {
        diary.acknowledged.add(id)
        diary.latest = performance.now()
        break
      }
      await pause(100)
    }
    // The answer comes when it comes; it may have gone down with the process.
    for (let waited = 0; waited < 40 && !isOver(); waited++) {
      const posts = slack.postsTo(person.user)
      if (posts.length > before) return words(posts.at(-1)!)
      await pause(25)
    }
    return ''
  }
  while (!isOver()) {
    const what = chance()
    if (what < 0.35) await say(questions[Math.floor(chance() * questions.length)]!)
    else if (what < 0.5) await say(chance() < 0.5 ? 'jag kommer på nästa möte' : 'jag kan inte komma på nästa möte')
    else if (what < 0.6) {
      const title = `Licensfrågan ${++counter}`
      const said = await say(`ta upp ${title} på nästa styrgrupp`)
      if (said.includes(title) && said.includes('på dagordningen')) diary.raised.add(title)
    } else await answerSome(say, person, chance, isOver)
  }
}

export type Talking = {
  slack: Slack
  diary: Diary
  chance(): number
  address(): string
  isOver(): boolean
}

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
