/** "Skicka listan som excel": a link to the list just shown, or to the whole register, as a file. */
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { saidIn } from '../../../conversation/forms.ts'
import { saying } from '../../../conversation/say-button.ts'
import { buttons, links, messageOf, sentence } from '../../../conversation/say.ts'
import type { Unit } from '../../../database/database.ts'
import { dayOf } from '../../../lib/day.ts'
import type { Snapshot } from '../../register/index.ts'
import { textsIn } from '../texts-in.ts'
import { wantsLast } from './said.ts'
import { allSystems, inAddress, listBefore, systemsIn } from './wanted.ts'

export type GiveNeeds = {
  snapshots: { of(municipality: string, version?: number): Promise<Snapshot> }
  /** A link that signs the person in, valid once `keep` has been committed. */
  newLink(municipality: string, personId: string): { url: string; keep(unit: Unit): Promise<void> }
}

const whole = /regist|\balla\b|\ball\b|systemlist|systemen\b/iu
const asCsv = /\bcsv\b/iu
const asPaper = /(?<!\p{L})(?:word|docx|pdf)(?!\p{L})/iu
const byMail = /\b(?:e-?)?(?:mejla|maila|mejl|mail)\b/iu

export function giveList({ snapshots, newLink }: GiveNeeds): Dialogue {
  return {
    name: 'overviews.give-list',
    // What a group, a case or a report is made of has its own way out.
    takes: (turn) =>
      turn.reading?.intent === 'list_file' ||
      (turn.memory?.about === undefined &&
        !/^survey\./u.test(turn.progress?.dialogue ?? '') &&
        wantsLast(saidIn(turn) ?? '') !== null),
    async decide(turn) {
      const { file: texts } = textsIn(turn.language)
      const { municipality, person, conversation } = turn.inbound
      const said = saidIn(turn) ?? ''
      if (conversation.kind !== 'dm') return { replies: [{ text: texts.onlyInPrivate }] }
      if (!person?.personId) return { replies: [{ text: texts.notInRegister }] }
      const want = whole.test(said) ? allSystems : listBefore(turn.memory)
      const last = wantsLast(said)
      if (want === null) return last && turn.reading?.intent !== 'list_file' ? itStays(turn, last) : which(turn)
      // The turn has just made sure of the register's version.
      const { governance, register } = await snapshots.of(municipality, 0)
      const systems = systemsIn(want, person.personId, { governance, register, today: dayOf(turn.now) })
      if (systems.length === 0) return which(turn)
      const kind = asCsv.test(said) ? 'csv' : 'xlsx'
      const link = newLink(municipality, person.personId)
      const url = `${link.url}?till=/lista/${inAddress(want)}/${kind}`
      return {
        replies: [
          messageOf([
            ...(asPaper.test(said) ? [sentence(texts.noPaper)] : []),
            ...(last === 'other' ? [sentence(texts.notToOthers)] : []),
            sentence(texts.here(systems.length, want.intent === 'all', byMail.test(said))),
            links([{ label: texts.label[kind], url }]),
            sentence(texts.linkOnce),
          ]),
        ],
        change: {
          audit: { action: 'administration.give-sign-in-link', subject: { kind: 'person', id: person.personId } },
          run: link.keep,
        },
      }
    },
  }
}

/** An answer that is no list stands where it is. */
function itStays({ language, memory }: Turn, to: 'me' | 'other'): Decision {
  const { file: texts } = textsIn(language)
  return { replies: [{ text: to === 'me' ? texts.stays : texts.notToOthers }], ...(memory ? { memory } : {}) }
}

/** Nothing was listed that could be meant. */
function which({ language }: Turn) {
  const { file: texts } = textsIn(language)
  return { replies: [messageOf([sentence(texts.which), buttons([saying(texts.wholeLabel, texts.wholeSaid)])])] }
}
