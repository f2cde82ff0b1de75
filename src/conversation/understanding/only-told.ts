/** Clauses that tell of something before it is asked: "underlaget ska skrivas under av ägaren, vem är det". */
import { accounts } from './clauses.ts'
import * as cues from './cues.ts'
import type { Unit } from './unit.ts'

/** Begins as a question or an order does. */
export function opens(unit: Unit): boolean {
  return /^(?:och |and |samt |men )?(?:vem|vems|vilk\w+|vad|nar|hur|ar det|finns|har|who|what|which|when|how|is|does|lista|visa|sag|ge|list|show|tell|give)\b/.test(
    unit.line,
  )
}

/** Tells about somebody: "min chef är systemägare", "jag ansvarar för …"; or what is the case, by whom it is to be done. */
export function tells(unit: Unit): boolean {
  if (cues.who.test(unit.shape)) return false
  return accounts.test(unit.line) || tellsOfSomebody(unit) || states(unit)
}

function tellsOfSomebody(unit: Unit): boolean {
  // "… men undrar" leads on to the question.
  const told = unit.line.replace(
    /\b(?:(?:men|och|sa|jag|nu|now|but|and) )*(?:undrar|undrade|vill veta|behover veta|maste veta|wonder|want to know|need to know)$/,
    '',
  )
  return (
    !opens(unit) &&
    // "det är väl ägaren som beslutar sånt"
    /^(?:\w+ ){0,2}(?:(?:det|it) (?:ar|lar|is) (?:val|nog|ju|visst|sakert|antagligen|formodligen|probably|surely)|jag|vi|min|mitt|mina|var|vart|hon|han|de|chefen|rektorn|kollegan|nagon|alla|i|we|my|our|she|he|they|boss|revisorerna|forvaltningen|kommunen)\b/.test(
      told,
    ) &&
    !/\b(?:menar|alltsa|dvs|mean|behover|vill|soker|letar|undrar|onskar|skulle|maste|need|want|looking|wonder)\b/.test(
      told,
    )
  )
}

/** "bilagan behöver en underskrift av ägaren": a sentence with something before its verb, and nobody who seeks anything in it. */
function states(unit: Unit): boolean {
  return (
    unit.roles.length > 0 &&
    statement.test(unit.line) &&
    !question.test(unit.line) &&
    !seeks.test(unit.line) &&
    !unit.roles.some(({ start }) =>
      wished.test(
        unit.tokens
          .slice(0, start)
          .map(({ cue }) => cue)
          .join(' '),
      ),
    )
  )
}
const statement =
  /^(?:(?:och|men|sa|for|and|but|so) )?(?!(?:ar|var|har|ska|skall|kan|far|maste|bor|borde|behover|brukar|vill|is|are|was|has|does|do|did|can|could|must|should|will|would|may)\b)(?:\w+ ){1,6}?(?:ar|ska|skall|maste|far|bor|borde|behover|brukar|lar|kan|har|vill|kraver|sager|pastar|tror|tycker|is|has|must|should|shall|will|needs?|says?|thinks?|wants?|requires?)\b/
const question =
  /\b(?:vem|vems|vilk(?:en|et|a)|vad|hur|nar|who|whose|what|which|when|how)\b|^(?:lista|visa|sag|ge|list|show|tell|give|ring|kontakta|hitta|find)\b/
const seeks =
  /\b(?:behover|vill|need|want) (?:jag|vi)$|\b(?:undrar|undrade|soker|letar|onskar|fragar|menar|alltsa|dvs|wonder\w*|looking|mean|ie|veta|know)\b|\b(?:behover|vill|skulle|maste|ska|kan|need|want|like|have|must) (?:\w+ ){0,3}(?:ha|na|tag|kontakt\w*|fa|prata|snacka|hitta|fraga|kolla|namn\w*|reach|find|ask|talk|contact|get|name)\b/
const wished = /\b(?:behover|vill|soker|maste|need|want)(?: (?:ha|den|en|the|a))?$/

/** "vem är det", "who is that then": after whoever was just told of. */
export function pointsBack(unit: Unit): boolean {
  return (
    unit.roles.length === 0 &&
    /^(?:(?:och|sa|men|and|so) )?(?:vem|vilka|who) (?:ar|is|are) (?:det|den|han|hon|hen|it|that|he|she|they)\b/.test(
      unit.line,
    )
  )
}
