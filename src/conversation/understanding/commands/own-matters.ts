/**
 * What is one's own, all of it: "vad är jag ansvarig för", "vad behöver jag göra". Told by two ideas and by nothing else being said,
 * so that "vad ska jag göra, lösenordet har gått ut" and "vad ansvarar jag för i Treserva" stay what they are.
 */
const oneself = /\b(?:jag|mig|mitt|min|mina|i|me|my)\b/
const answering = /\b(?:ansvar\w*|hand om|uppdrag|roller|responsib\w*|in charge|assignments|roles|answer for)\b/
const doing = /\b(?:gora|gor|vantar|bord|pa gang|harnast|todo|do|doing|plate|waiting|pending)\b/
const asking =
  /^(?:vad|vilka|vilket|allt|finns det|ar det (?:nagot|nat|nagonting)|har jag|mina|mitt|what|which|everything|do i|my)\b/
const greeting = /^(?:(?:hej|hejsan|hi|hello|och|men|sa|ok|okej|du|kan du visa|visa|show) )*/
const plain = new Set(
  `vad vilka vilket allt finns det har jag mig mitt min mina ar ansvar ansvarig ansvarar ansvaret ansvarsomraden hand om uppdrag
  uppdragen roller rollerna saker som for egentligen i kommunen har har hos er oss nu just idag dag imorgon veckan manaden den denna
  har harnast nasta snart forst till pa att ska behover maste bor borde gora gor vantar bord bordet gang nagot nat nagonting kvar mer
  annat allting sammantaget da och tack ligger star sjalv sjalva egna eget ni du fran av behover ha
  what which everything am are do i responsible responsibilities responsibility in charge of for assignments roles my me is on need to should
  have must doing plate waiting pending there anything today now this week next please answer here`.split(/\s+/),
)

/** A whole year, what is done with it too: not what waits now. */
const year = /\bi ar\b/

/** Null: something else is said as well, or it is about something else. */
export function ownMatters(line: string): 'answers-for' | 'to-do' | null {
  // "som bildningschef"
  const said = line.replace(greeting, '').replace(/ (?:som|as (?:a|an|the)) \w+$/, '')
  if (!asking.test(said) || !oneself.test(said) || year.test(said)) return null
  if (said.split(/[^\p{L}]+/u).some((word) => word !== '' && !plain.has(word))) return null
  // "Vad har jag för ansvar att göra" is no way to ask; what is answered for weighs more.
  if (answering.test(said)) return 'answers-for'
  return doing.test(said) ? 'to-do' : null
}
