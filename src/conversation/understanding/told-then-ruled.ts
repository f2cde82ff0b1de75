/** "Vi har tre bokningssystem. Är det så det ska vara?": something is told, and then what the rules say of it is asked. */
import { wording, needCommands } from './commands.ts'
import * as cues from './cues.ts'
import type { Read } from './draft.ts'
import { matterOf } from './matter.ts'
import { entriesOf, lineOf, type Unit } from './unit.ts'

/** Nothing is started by what is only told, and no name in it is asked about. Null where no such story is told. */
export function toldThenRuled(whole: Unit): Read | null {
  const from = lastStretch(whole)
  if (from < shortestStory || entriesOf(whole, 'person').length > 0) return null
  const [told, asked] = [lineOf(whole.tokens.slice(0, from)), lineOf(whole.tokens.slice(from))]
  if (asksOrWishes.test(told) || ofOneself.test(told) || toSomebody.test(asked)) return null
  const named = entriesOf(whole, 'system').some(({ mention }) => mention.how === 'exact')
  const plainly = rightOrWrong.test(asked) || (!named && decided.test(asked))
  const next = !named && goesOn.test(asked) && !cues.support.test(told) && wording(needCommands, whole.line) === null
  if (!plainly && !next) return null
  const bodies = [...new Set(entriesOf(whole, 'body').flatMap(({ entries }) => entries.map(({ id }) => id)))]
  return {
    rule: 'told, then a rule asked for',
    draft: { intent: 'policy_question', matter: matterOf(whole.tokens), bodies },
  }
}
const shortestStory = 4

/** Where the last sentence or clause begins; 0: nothing stands before it. */
function lastStretch({ tokens }: Unit): number {
  for (let at = tokens.length - 2; at > 0; at--) if (/^(?:stop|pause)$/.test(tokens[at]!.before)) return at
  return 0
}

const begins = '^(?:(?:och|men|sa|eller|alltsa|and|but|so|or) )*'
const rightOrWrong = new RegExp(
  [
    `${begins}(?:far|maste|bor|borde|behover) (?:man|vi|hon|han|hen|de|dom|det|den|jag|ni|alla|nagon|chefen)\\b`,
    `${begins}ska (?:man|hon|han|hen|de|dom|det|den) (?!\\w+ (?:in|ut|over)$)`,
    `${begins}(?:ar|var|vore) det (?:verkligen |egentligen )?(?:sa(?: det| man)|ratt|okej?|ok|tillatet|rimligt|meningen|tankt|lagligt|godkant|i sin ordning|sa har|krav)\\b`,
    `${begins}(?:racker|kravs) det\\b`,
    `${begins}vems (?:ansvar|uppgift|sak|jobb|beslut|fel) (?:ar|blir)\\b`,
    `${begins}(?:may|must|should|do) (?:we|they|he|she|it|one|i)\\b`,
    `${begins}is (?:it|that|this) (?:ok|okay|allowed|right|how|the way|permitted|legal)\\b`,
  ].join('|'),
)
const decided = new RegExp(
  [
    `${begins}(?:vem|vilka) (?:ar det som |som )?(?:maste|bor|borde|skulle ha|far|avgor|bestammer|beslutar|godkanner|leder|betalar|utser|informerar|ser till att|ansvarar for att)\\b`,
    `${begins}(?:vem|vilka) (?:ska|skulle) (?:\\w+ )?(?:avgora|bestamma|besluta|godkanna|leda|betala|utse|informera|se till|informeras)\\b`,
    `${begins}who (?:decides|approves|pays|must|may|appoints|has to|informs)\\b`,
    `${begins}(?:vad galler|vad kravs|vad sager (?:\\w+ )?(?:reglerna|policyn|riktlinjen|riktlinjerna)|what applies)\\b`,
    `${begins}hur (?:ska|bor|maste|snabbt|lange|lang tid|manga) (?!jag\\b|vi hitta)`,
  ].join('|'),
)
const goesOn = new RegExp(
  `${begins}(?:vad hander|vad (?:gor|ska|maste|bor) (?:vi|man|de)|hur (?:gor|gar) (?:vi|man|det)|what (?:happens|do we do))\\b`,
)
/** Somebody is to be reached, or the bot is asked for something. */
const toSomebody =
  /\b(?:ringa?|kontaktar?|kontakta|prata|pratar|vanda|fragar?|maila|mejla|hora av|vem ar|nas|na|call|contact|talk|ask|kan du|kan ni|can you|could you|mig|flytta\w*|stalla in|boka\w*|komma|delta|vara med)\b/
/** What is told asks for something itself, or says what is to be done. */
const asksOrWishes =
  /(?:^|\b(?:undrar|vet|hej) )(?:(?:och|men) )?(?:vem|vems|vilken|vilka|vad|hur|nar|var (?:ar|finns|ligger|hittar|kan|ska)|finns|who|what|which|how|when|where)\b|\b(?:kan du|can you|snalla|please|punkt\w*|dagordning\w*|agenda\w*|lagg|skriv|boka|anmal|paminn|spara|ta upp|lyft)\b/
/** Whoever cannot come says so of themselves. */
const ofOneself =
  /\b(?:jag|sjalv)\b.*\b(?:inte|ej|sjuk|forhinder|borta)\b|\bi (?:am|cant|cannot|can not|wont|have)\b|\b\w*enkat\w*\b/
