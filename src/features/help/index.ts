/** "Vad kan du?", greetings, thanks, cancelling, the language to answer in. */
import type { Dialogue, Turn } from '../../conversation/dialogue.ts'
import type { Language } from '../../conversation/inbound.ts'
import type { Feature } from '../../feature.ts'
import type { Database } from '../../database/database.ts'
import { dayOf } from '../../lib/day.ts'
import { setLanguage, type Snapshot } from '../register/index.ts'
import { firstNotice, sayingExample } from '../ask/index.ts'
import { smallTalk, smallTalkIntents } from './small-talk.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

export { smallTalk } from './small-talk.ts'

export type HelpNeeds = {
  database: Pick<Database, 'unit'>
  snapshots: { of(municipality: string, version?: number): Promise<Snapshot> }
}

export function help(needs: HelpNeeds): Feature {
  return {
    name: 'help',
    dialogues: [sayingExample(switchLanguage, needs, languageWanted), sayingExample(talkSmall(needs), needs)],
  }
}

function talkSmall({ database, snapshots }: HelpNeeds): Dialogue {
  const withNotice = firstNotice({ database })
  return {
    name: 'help.talk-small',
    takes: ({ reading }) => reading !== null && smallTalkIntents.includes(reading.intent),
    async decide(turn) {
      const { inbound, language, memory, now, reading } = turn
      // The turn has just made sure of the register's version.
      const { governance, register } = await snapshots.of(inbound.municipality, 0)
      const answered = smallTalk(reading!, {
        governance,
        register,
        today: dayOf(now),
        language,
        memory,
        text: '',
        asker: inbound.person?.personId ?? null,
        rules: () => null,
      })
      if (!answered) return { replies: [] }
      const decision = { replies: [answered.message], memory: answered.memory, grounds: answered.grounds }
      // Who asks what is kept has the answer already.
      return reading?.intent === 'privacy' ? decision : withNotice(turn, governance, decision)
    },
  }
}

const english = /engelska|english/iu
const named = /svensk|swedish|engelsk|english|norska|danska|finska/iu

function languageWanted({ inbound }: Pick<Turn, 'inbound'>): Language {
  const said = inbound.kind === 'text' || inbound.kind === 'command' ? inbound.text : ''
  return english.test(said) ? 'en' : 'sv'
}

/** From now on in the other language; remembered for whoever is in the register. */
const switchLanguage: Dialogue = {
  name: 'help.switch-language',
  takes: ({ reading }) => reading?.intent === 'language',
  decide({ inbound, reading }) {
    const said = inbound.kind === 'text' || inbound.kind === 'command' ? inbound.text : ''
    // "how do I change language" asks how; nothing is changed.
    if (!named.test(said)) return { replies: [{ text: reading?.language === 'en' ? en.languages : sv.languages }] }
    const language = languageWanted({ inbound })
    const replies = [{ text: language === 'en' ? en.language : sv.language }]
    const personId = inbound.person?.personId
    if (!personId) return { replies }
    return {
      replies,
      change: {
        audit: { action: 'help.switch-language', subject: { kind: 'person', id: personId } },
        run: (unit) => setLanguage(unit, inbound.municipality, personId, language),
      },
    }
  },
}
