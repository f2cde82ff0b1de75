import * as cues from './cues.ts'
import type { Mention } from './mention.ts'
import type { RoleHit } from './roles.ts'
import type { Token } from './tokens.ts'
import { small } from './words.ts'

/**
 * Whether a message goes on from the turn before: all its words are such as any question is made of, so that what it is about
 * must have been said earlier. One word that could be a subject of its own ("nätverket", "fakturor", a stranger's name), and
 * nothing is taken from memory: a wrong name is the worst outcome.
 */
export function leansIn(
  tokens: readonly Token[],
  line: string,
  mentions: readonly Mention[],
  roles: readonly RoleHit[],
  language: 'sv' | 'en',
): boolean {
  // "vilka av dem ligger utanför kommunen": those that were listed, whatever is told of them
  if (partOfThose.test(line) && tokens.length <= 12 && mentions.length === 0) return true
  if (own.test(line)) return false
  const refers = spokenOf(tokens, language) || somebody.test(line)
  if (!refers && roles.length > 0 && (ofTheRole.test(line) || roles.some((role) => isDefined(role, tokens))))
    return false
  // "när är nästa möte där"
  const meets = whenMet.test(line)
  const covered = tokens.map(
    ({ cue }, at) =>
      closed.has(cue) ||
      (cue === 'ett' && tokens[at - 1]?.cue === 'det' && mentions.some(({ start }) => start === at + 1)) ||
      (meets && /^mote(?:t|n|na)?$/.test(cue)),
  )
  for (const { start, end } of [...mentions, ...roles]) for (let at = start; at < end; at++) covered[at] = true
  if (covered.every(Boolean)) return true
  // "vem ringer jag om det strular": a fault is of what was spoken of only where it is pointed at.
  const cuesHere = [...asking, ...(somebody.test(line) ? [ofPerson] : []), ...(refers ? [ofFault] : [])]
  for (const cue of cuesHere) {
    // As `matchAll` does, which makes the expression anew each time.
    cue.lastIndex = 0
    for (let match = cue.exec(line); match !== null; match = cue.exec(line)) {
      const start = line.slice(0, match.index).split(' ').length - 1
      for (let at = start; at < start + match[0].trim().split(' ').length; at++) covered[at] = true
      if (match[0] === '') cue.lastIndex++
    }
  }
  return covered.every(Boolean)
}

const partOfThose = /\b(?:av|bland|of|among) (?:dem|dom|dessa|them|those|these)\b/

const whenMet =
  /^(?:\w+ )?(?:nar|vilken dag|vilket datum|when)\b.*\b(?:dar|dit|de|dem|dom|den|gruppen|deras|there|they)$/

/** A thing that was spoken of before: "den", "systemet", "that one". "IT" is none, nor are "finns det" and "den systemansvarige". */
export function spokenOf(tokens: readonly Token[], language: 'sv' | 'en'): boolean {
  const words = tokens.map(({ cue, raw }, at) => {
    if (cue === 'it' && (language === 'sv' || raw !== 'it')) return '-'
    return /^(?:den|det|de)$/.test(cue) && roleNoun.test(tokens[at + 1]?.cue ?? '') ? '-' : cue
  })
  return thing.test(words.join(' ').replace(expletive, '-'))
}
const roleNoun = /^(?:system\w{4,}|ansvarig\w*|agar\w+|forvaltar\w+)$/
const expletive =
  /\b(?:finns|fanns|finnas|maste|ska|kan|bor|far|galler|gar|behovs|blir|kravs|hander) det\b|\bdet (?:finnas|finns|galler|kravs|att)\b|\b(?:ar|var) det som\b|\b(?:is|are|was) there\b/g
const thing =
  /\b(?:den|det|dar|dit|detta|denna|dess|dem|de|dom|dessa|systemet|programmet|appen|verktyget|samma|its?|that|this|there|ones?|them|those|these|the (?:system|same|app|program))\b/

/** Somebody who was spoken of before. */
export const somebody = /\b(?:hon|han|hen|henne|honom|hens|hennes|hans|personen|she|he|they|her|him|his|their)\b/

/** What belongs to the one who writes is no matter of the turn before: "vem är min chef"; nor is the most or the fewest of anything. */
const own =
  /\b(?:min|mitt|mina|ditt|din|dina|my|our|your)\b(?! (?:fraga|fragor|question|bad|mistake|fault))|(?<!\b(?:fraga|fragar|tacka|hej pa|pa) )\bdig\b|\b(?:made|built|created|wrote|developed|owns|runs) you\b|\b(?:flest|fewest|most(?! important))\b|(?<!\b(?:kan|vet) )\bmest\b/

/** The role itself is asked about, not who holds it: "vem kan bli systemägare", "alla systemansvariga". */
const ofTheRole =
  /\b(?:(?:se|ser) till att|hur manga|how many|antal|bli|become|alla|samtliga|all|every|varje|skillnad\w*|difference|between|mellan|utser?|utses|tillsatt\w*|valjs?|valjer|utnamn\w*|appoint\w*|(?:far|kan|ska|bor|maste|may|can|must) (?:\w+ )?(?:vara|be))\b|^(?:och |men |and |but )*(?:vad|what(?! about)|hur(?! ar det med)|varfor|how(?! about)|why)\b(?! heter)(?!.{0,12}\b(?:namn|name)\b)/

/** "en systemansvarig", "an owner": any. */
function isDefined({ start, key }: RoleHit, tokens: readonly Token[]): boolean {
  return (
    /^(?:en|ett|a|an)$/.test(tokens[start - 1]?.cue ?? '') && !/^(?:ager|ags|agt|forvaltar|ansvarar|owns)/.test(key)
  )
}

/** Wordings that ask for something of what was spoken of. */
const everywhere = (cue: RegExp): RegExp => new RegExp(cue.source, 'g')
const ofFault = everywhere(cues.support)
const ofPerson = everywhere(cues.personFact)
const asking = [
  cues.who,
  cues.contact,
  cues.contactPlainly,
  cues.counting,
  cues.lacking,
  cues.correction,
  cues.howOften,
  cues.ofBody,
  cues.ruleVerbs,
  cues.listing,
  ...cues.fields.map((field) => field.when),
  ...cues.statuses.map((status) => status.when),
].map(everywhere)

const subjects = new Set(
  'chef chefen kommunen kommun kommunens kollega kollegan kollegor kollegorna behov form hjalp hjalpa uppgiften tjansten posten ett'.split(
    ' ',
  ),
)
const talk =
  'stammer forstas fragade tanker dyka dyker upp las strunta strunt glom glomma visst sta hoppsan vafan fan bad my wait kolla ta tag lagg stallet byt byta ut henne honom samma detsamma likadant likasa sak fast lika dit detta denna dess hens personen dem thing systemet systemets programmet programmets appen appens verktyget gruppen gruppens dom dessa ones hor horde ringer ringde provar provade testar skriver mejlar mailar skickar skicka forstar ser laser kollar forsoker nar nadde aterkommer vantar svarade ledsen sorry ursakta forlat perfekt menar menade glomde hade nix jovisst jaha aha ah oh oj hm hmm mm okej super suverant kalas utmarkt fortfarande kvar numera annars nasta gang sist forst borjan mer fler flera ovrigt ovriga hel hela fel skrev skrivit tankte blandade forvaxlade ihop tog rattelse rattar oops ops hoppsan typo mistake fel ratt sant same question again more other others else too great right wrong sure really mean meant sir kanslig kansliga kanslighet viktigast viktig viktiga kritisk kritiska most important critical sensitive grejer grejor listan lista visa list gallde galler'
const closed: ReadonlySet<string> = new Set([...small, ...talk.split(' ')].filter((word) => !subjects.has(word)))
