/** Greetings, thanks, help and the like: short, and never in the way. Null for anything that is a matter. */
import type { Draft } from '../../conversation/message.ts'
import { type Part, buttons, list, messageOf, note, sentence } from '../../conversation/say.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { may } from '../administration/index.ts'
import { type Answered, type From, exampleQuestions } from '../ask/index.ts'
import { helpForRole, placeTold, toNewcomer } from './newcomer.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

export function smallTalk(reading: Reading, from: From): Answered | null {
  const message = said(reading, from)
  if (message === null) return null
  return {
    message,
    grounds: { kind: 'intent', sources: [], systems: [], people: [], role: null },
    memory: reading.intent === 'cancel' ? null : (placeTold(reading, from) ?? from.memory),
    parts: [],
  }
}

export const smallTalkIntents: readonly string[] = [
  'greeting',
  'apology',
  'thanks',
  'goodbye',
  'cancel',
  'help',
  'privacy',
  'why',
]

function said(reading: Reading, from: From): Draft | null {
  const words = textsIn(from)
  const { municipality } = from.governance.manifest
  switch (reading.intent) {
    case 'greeting':
      return messageOf([sentence(words.greeting(from.governance.name)), ...tryThese(from, 2)])
    case 'apology':
      return { text: words.apology }
    case 'thanks':
      return { text: words.thanks }
    case 'goodbye':
      return { text: words.goodbye }
    case 'cancel':
      return { text: words.cancelled }
    case 'help':
      if (reading.field === 'new' || reading.field === 'place') return toNewcomer(reading, from)
      return reading.field === 'role' ? helpForRole(reading, from) : help(from)
    case 'privacy':
      return { text: words.privacy(municipality.dataController) }
    case 'why':
      return { text: words.why }
    default:
      return null
  }
}

const textsIn = ({ language }: From) => (language === 'en' ? en : sv)

/** What can be asked, shown with questions that have answers in this very municipality. */
function help(from: From): Draft {
  const words = textsIn(from)
  const { example, servicedesk } = from.governance.manifest.municipality
  return messageOf([
    sentence(words.helpIntro(from.governance.name)),
    list(words.helpCan),
    sentence(words.helpTry),
    ...tryThese(from, 5),
    sentence(words.helpFault(servicedesk.name, servicedesk.phone ?? null)),
    ...(may(from.asker, 'registerKeeper', from) ? [sentence(words.helpKeeper)] : []),
    ...(example ? [note(words.exampleData)] : []),
  ])
}

/** Questions as buttons: pressing one asks it. */
function tryThese(from: From, most: number): readonly Part[] {
  const questions = exampleQuestions(from).slice(0, most)
  if (questions.length === 0) return []
  const { shows } = buttons(
    questions.map((question) => ({
      label: question,
      action: { name: 'ask.example', payload: { question }, by: 'anyone' },
    })),
  )
  return [{ says: questions.map((question) => `- ${question}`).join('\n'), shows }]
}
