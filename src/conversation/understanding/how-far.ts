/**
 * "När ska de vara klara", "vilka är kvar", "hur många har svarat", said of what was just talked about: an attestation, a remiss, what
 * somebody owes. Without this it would be heard as a question about the survey, which is the one most asked about.
 */
import type { Draft, Read } from './draft.ts'
import type { Memory } from './reading.ts'
import type { Unit } from './unit.ts'

type Asked = 'when' | 'who' | 'remind' | 'left' | 'told-done'

export function howFar({ line, mentions, tokens }: Unit, memory: Memory | null): Read | null {
  if (
    memory === null ||
    tokens.length > 10 ||
    mentions.some(({ entries }) => entries.every(({ kind }) => kind !== 'unit'))
  )
    return null
  const asked = askedIn(line)
  const draft = asked === null ? null : ofTopic(asked, memory)
  return draft === null ? null : { rule: 'how far it has come, of what was spoken of', draft }
}

function ofTopic(asked: Asked, { intent, about }: Memory): Draft | null {
  if (intent === 'my_duties') return ofOwnDuties(asked)
  if (asked === 'told-done') return null
  if (intent === 'attestation') return { intent, field: asked === 'remind' ? 'remind' : 'results' }
  if (asked === 'left') return null
  if (intent?.startsWith('consultation_')) return { intent: 'consultation_list' }
  if (about?.what === 'duty') return { intent: 'duty_status' }
  // What the rules ask for, several at once: what is not done of it, and what is to come.
  if (/^(?:policy_question|duty_missing)$/.test(intent ?? ''))
    return asked === 'remind' ? null : { intent: asked === 'when' ? 'coming_up' : 'duty_missing' }
  return null
}

/** Of what one is to do oneself: what is left of it, or that it is done. */
function ofOwnDuties(asked: Asked): Draft | null {
  if (asked === 'remind') return null
  return { intent: asked === 'told-done' ? 'duty_done' : 'my_duties' }
}

function askedIn(line: string): Asked | null {
  if (remind.test(line)) return 'remind'
  if (toldDone.test(line)) return 'told-done'
  return when.test(line) ? 'when' : who.test(line) ? 'who' : left.test(line) ? 'left' : null
}

const lead = '^(?:(?:och|men|ok|okej|ja|jo|sa|bra|tack|hej|kan du|and|but|so) )*'
const those = '(?:(?:den|det|de|dom|dem|allt|alla|vi|de har|it|they|we|all) )?'
const done =
  '(?:klara?|klart|fardig\\w*|gjorda?|gjorts?|inne|inlamna\\w*|lamna\\w*|intyga\\w*|svara\\w*|besvara\\w*|done|ready|answered|in)'
const end = '(?: (?:det|den|in|pa det|sin|sina|sitt|an|annu|da|nu|hittills|i ar|redan|senast|yet|so far|it))*$'
const when = new RegExp(
  `${lead}(?:(?:nar|till nar|senast nar|vilken dag|vilket datum|when) (?:ska|skall|maste|behover|bor|ar|should|must) ${those}(?:(?:ha|vara|bli|be) )?${done}${end}|(?:nar ar )?(?:sista dag(?:en)?|deadline(?:n)?)${end})`,
)
const who = new RegExp(
  `${lead}(?:(?:vilka|vem|hur manga|vilka \\w+|hur manga \\w+|who|how many)(?: av (?:dem|dom|oss))? (?:(?:ar|har|are|have|has) )?(?:(?:inte|annu inte|ej|redan|not|already) )?(?:(?:har|ar) )?(?:kvar|saknas|aterstar|${done}|hort av sig|missing|left)${end}|(?:har|ar|have|are|is) (?:alla|allt|det|den|everybody|all|it) (?:redan )?${done}${end}|hur (?:gar|ligger) det(?: till)?(?: med (?:det|den|dem))?(?: nu| hittills)?$)`,
)
/** Of what one is to do oneself: what is left, what comes first, what more. */
const left = new RegExp(
  `${lead}(?:(?:vad|vilket|vilken|vilka|what|which)(?: \\w+){0,3} (?:kvar|forst|viktigast|mest brattom|aterstar|left|first)(?: (?:for mig|att gora|to do))?${end}|(?:vad|nagot|finns det nagot|what|anything) (?:mer|mera|annat|else|more)(?: (?:jag|maste|ska|behover|att|gora|do|som|ska|for|mig)){0,5}${end}|vad (?:maste|ska|behover|bor|hinner) jag (?:gora|ha gjort|bli klar med|hinna)? ?(?:fore|innan|till) (?:dess|da|det)${end})`,
)
/** "Det är redan gjort", "det gjorde jag i mars". */
const toldDone = new RegExp(
  `${lead}(?:(?:det|den|de|it) (?:ar|blev|har|is) (?:\\w+ )?(?:redan )?(?:blivit )?${done}|(?:det|den|de) (?:har|gjorde|lamnade) (?:jag|vi)(?: (?:redan|faktiskt|ju))*(?: (?:gjort|lamnat|fixat|skickat))?|(?:jag|vi) har (?:redan )?(?:gjort|lamnat|fixat|skickat) (?:det|den|in (?:det|den)))(?: .{1,30})?$`,
)
const remind = new RegExp(
  `${lead}(?:paminn|paminna|skicka (?:en |ut (?:en )?)?paminnelse(?: till)?|stot pa|jaga|remind|nudge) (?:dem|dom|de|alla|resten|them|the rest)(?: (?:som|who) .{2,30})?(?: (?:da|nu|tack|please))*$`,
)
