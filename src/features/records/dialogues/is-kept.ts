/** "Är det sparat?": what the audit trail tells that whoever asks has changed a moment ago, or that nothing was. */
import type { Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Database } from '../../../database/database.ts'
import { latestChangeOf } from '../person/store.ts'
import { textsIn } from '../texts-in.ts'

/** Whoever asks means what was said just now. */
const minutes = 30
export function isKept({ database }: { database: Pick<Database, 'unit'> }): Dialogue {
  return {
    name: 'records.is-kept',
    takes: (turn) => (asks(turn, kept) || asks(turn, seen)) && turn.inbound.person?.personId != null,
    async decide(turn) {
      const { municipality, person } = turn.inbound
      if (asks(turn, seen)) return { replies: [{ text: textsIn(turn.language).kept.seen }] }
      const since = new Date(turn.now.getTime() - minutes * 60_000)
      const own = await database.unit(municipality, (unit) =>
        latestChangeOf(unit, municipality, person!.personId!, { since, counts: (action) => !incidental.test(action) }),
      )
      const { kept } = textsIn(turn.language)
      const text = own === null ? kept.nothing : waits.test(own.action) ? kept.waits : kept.yes(own.at)
      return { replies: [{ text }], ...(turn.memory ? { memory: turn.memory } : {}) }
    },
  }
}

/** Kept beside what was said, and nothing that anybody asked for. */
const incidental =
  /^(?:ask\.(?:keep-question|tell-privacy)$|administration\.give-|help\.|records\.give-|survey\.give-)/u
/** Kept, and to be decided on by somebody. */
const waits = /\.(?:propose|suggest|request|ask)(?:-|$)/u

function asks({ inbound }: Turn, what: RegExp): boolean {
  return (inbound.kind === 'text' || inbound.kind === 'command') && what.test(inbound.text)
}

/** Who else sees what is said here. */
const seen =
  /^\s*(?:(?:och|men|ok|okej|så|and)[\s,]+)*(?:(?:vem|vilka|who)\s+(?:kan\s+)?(?:ser?|läser?|sees|see|can see|reads)\s+(?:det|detta|den|allt|vad jag|det jag|this|that|it)|(?:kan|får|syns)\s+(?:någon annan|andra|alla|chefen|min chef|det)\s+(?:se|läsa|för (?:andra|alla|chefen|min chef))(?:\s+(?:det|detta|den|vad jag|det jag))?|can (?:others|anyone|my manager) see (?:this|it|that))(?:\s+(?:här|skriver|skrev|skrivit|frågar|frågade|frågat|säger|sa|sagt|har|vi|man|då|nu|write|wrote|ask|asked|say))*[\s.!?]*$/iu

const kept =
  /^\s*(?:(?:och|men|ok|okej|så|bra|tack|vänta|and|so)[\s,]+)*(?:(?:är|blev|har|is|was|has)\s+(?:det|den|allt|allting|ändringen|mötet|that|this|it|everything)\s+(?:här\s+|nu\s+|been\s+)?(?:sparat?|sparad|gjort|klart|ändrat|noterat|antecknat|registrerat|inlagt|inskrivet|uppdaterat|genomfört|saved|done|kept|noted|changed)|har du (?:sparat|antecknat|noterat|registrerat|skrivit in|lagt in|skrivit upp) (?:det|den|allt|ändringen)|(?:sparades|sparas|ändrades|noterades|registrerades) (?:det|den|allt)|gick det (?:igenom|in|bra)|did (?:it|that) (?:go through|save)|have you (?:saved|noted) (?:it|that))(?:\s+(?:här|nu|då|också|redan|än|med|på riktigt|någonstans|ordentligt|now|already))*[\s.!?]*$/iu
