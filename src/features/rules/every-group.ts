/** "Vilka grupper finns?", "vilka ska träffas i år, och hur ofta?": of every group at once, also of those whose meetings nobody has set a number for. */
import { bodyTitle } from '../../governance/body-name.ts'
import { everyGroup } from '../../conversation/understanding/cues.ts'
import { frequencyInWords } from './in-words.ts'
import { documentNames, listOfBodies } from './statements/bodies.ts'
import { type From, type Said, sourcesIn } from './statements/statement.ts'
import { fold } from './stem.ts'
import type { Texts } from './texts/sv.ts'

const anyGroup = /\b(?:grupper(?:na)?|samverkansgrupper(?:na)?|organ(?:en)?|(?:the|our|all|which|what|every) groups?)\b/
const howOften =
  /\b(?:hur ofta|hur manga (?:moten|ganger)|ganger (?:per|om) aret?|how often|how many (?:meetings|times))\b/
const whichMeet =
  /\b(?:vilka|which|what)\b.*\b(?:ska|skall|maste|borde|must|shall|should|have to) (?:\p{L}+ )?(?:traffas|ses|motas|sammantrada|ha moten?|meet)\b/u

const asksHowOften = (text: string): boolean => {
  const asked = fold(text)
  return anyGroup.test(asked) && (howOften.test(asked) || whichMeet.test(asked))
}

/** "Vilka grupper finns?" and nothing more. */
const onlyWhich =
  /^(?:hej )?(?:vilka|vad for|which|what) (?:it-?)?(?:grupper|samverkansgrupper|groups)(?: (?:for it|om it|det|finns|har|vi|kommunen|hos oss|inom it|arbetar med it|are|there|exist|do we have))*$/

function asksOnlyWhich(text: string): boolean {
  const asked = fold(text)
    .replaceAll(/[?.!,]/g, '')
    .trim()
  return onlyWhich.test(asked) || everyGroup.test(asked)
}

/** The answer, and the rules it rests on; null when it is not asked, or when there are no groups. */
export function ofEveryGroup(text: string, t: Texts, from: From): { said: Said; sources: readonly string[] } | null {
  const { governance, language } = from
  const { bodies } = governance.manifest
  if (bodies.length === 0) return null
  if (asksOnlyWhich(text)) {
    const { say, sources } = listOfBodies(governance)
    return { said: say(t, from), sources }
  }
  if (!asksHowOften(text)) return null
  const stated = bodies.flatMap(({ frequency }) => (frequency && frequency.sources.length > 0 ? [frequency] : []))
  const lines = bodies.map((body) => {
    const { frequency } = body
    const name = bodyTitle(body, language)
    return frequency === undefined
      ? t.body.often.unstated(name)
      : t.body.often.of(name, frequencyInWords(frequency, t, language), frequency.sources.length === 0)
  })
  const answer = stated.length > 0 ? t.body.often.all : t.body.often.none(documentNames(governance))
  return { said: { answer, lines }, sources: sourcesIn(...stated.map(({ sources }) => sources.slice(0, 1))) }
}
