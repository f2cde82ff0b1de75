/**
 * "När ska de vara klara", "vilka är kvar", "hur många har svarat", said of what was just talked about: an attestation, a remiss, what
 * somebody owes. Without this it would be heard as a question about the survey, which is the one most asked about.
 */
import type { Draft, Read } from './draft.ts'
import type { Memory } from './reading.ts'
import type { Unit } from './unit.ts'

type Asked = 'when' | 'who' | 'remind'

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
  if (intent === 'attestation') return { intent, field: asked === 'remind' ? 'remind' : 'results' }
  if (intent?.startsWith('consultation_')) return { intent: 'consultation_list' }
  if (about?.what === 'duty') return { intent: 'duty_status' }
  // What the rules ask for, several at once: what is not done of it, and what is to come.
  if (/^(?:policy_question|my_duties|duty_missing)$/.test(intent ?? ''))
    return asked === 'remind' ? null : { intent: asked === 'when' ? 'coming_up' : 'duty_missing' }
  return null
}

function askedIn(line: string): Asked | null {
  if (remind.test(line)) return 'remind'
  return when.test(line) ? 'when' : who.test(line) ? 'who' : null
}

const lead = '^(?:(?:och|men|ok|okej|ja|jo|sa|bra|tack|hej|kan du|and|but|so) )*'
const those = '(?:(?:den|det|de|dom|dem|allt|alla|vi|de har|it|they|we|all) )?'
const done =
  '(?:klara?|klart|fardig\\w*|gjorda?|gjort|inne|inlamna\\w*|lamna\\w*|intyga\\w*|svara\\w*|besvara\\w*|done|ready|answered|in)'
const end = '(?: (?:det|den|in|pa det|sin|sina|sitt|an|annu|da|nu|hittills|i ar|redan|senast|yet|so far|it))*$'
const when = new RegExp(
  `${lead}(?:(?:nar|till nar|senast nar|vilken dag|vilket datum|when) (?:ska|skall|maste|behover|bor|ar|should|must) ${those}(?:(?:ha|vara|bli|be) )?${done}${end}|(?:nar ar )?(?:sista dag(?:en)?|deadline(?:n)?)${end})`,
)
const who = new RegExp(
  `${lead}(?:(?:vilka|vem|hur manga|vilka \\w+|hur manga \\w+|who|how many)(?: av (?:dem|dom|oss))? (?:(?:ar|har|are|have|has) )?(?:(?:inte|annu inte|ej|redan|not|already) )?(?:(?:har|ar) )?(?:kvar|saknas|aterstar|${done}|hort av sig|missing|left)${end}|(?:har|ar|have|are) (?:alla|everybody|all) ${done}${end}|hur (?:gar|ligger) det(?: till)?(?: med (?:det|den|dem))?(?: nu| hittills)?$)`,
)
const remind = new RegExp(
  `${lead}(?:paminn|paminna|skicka (?:en |ut (?:en )?)?paminnelse(?: till)?|stot pa|jaga|remind|nudge) (?:dem|dom|de|alla|resten|them|the rest)(?: (?:som|who) .{2,30})?(?: (?:da|nu|tack|please))*$`,
)
