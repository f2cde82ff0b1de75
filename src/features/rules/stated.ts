/** "Chefen säger att vi kan köpa vad vi vill, stämmer det": asked as "kan vi köpa vad vi vill". */

/** Put as one asks of rules: "vems bord", "vem ansvarar för ett verksamhetssystem", whatever a name may have been taken for. */
export const asksOfRules = (text: string): boolean =>
  new RegExp(whoseItIs.source, 'iu').test(text) || ofAnySystem.test(text)

const ofAnySystem =
  /(?<!\p{L})(?:vem|vilka|who)(?!\p{L}).{0,30}(?<!\p{L})(?:för|om|äger|sköter|förvaltar|for|owns) (?:ett|något|nåt|vilket|a|an|any)(?: (?:sånt|sådant|eget|enskilt|single|such))? \p{L}*(?:system|program)(?!\p{L})/iu

/** A statement with a question of whether it is so, put as the question it is; any other text as it is. */
export function asAsked(written: string): string {
  const text = written
    .replace(haveTheRight, 'får $1')
    .replace(whoseItIs, 'vem ansvarar för $1')
    .replace(whyHaveTo, '$1')
  const [, stated] = isItSo.exec(text) ?? opened.exec(text) ?? []
  if (stated === undefined) return text
  const said = stated.replace(whoSays, '').trim()
  const verb = firstVerb.exec(said)
  if (!verb) return text
  const before = said.slice(0, verb.index).trim()
  const after = said.slice(verb.index + verb[0].length).trim()
  return before === '' ? text : `${verb[0].toLowerCase()} ${before} ${after}`
}

/** "Har jag rätt att få utbildning": may I. */
const haveTheRight = /(?<!\p{L})har (jag|vi|man|alla|personalen|de anställda) rätt att(?!\p{L})/giu
/** "Varför måste nämnden ha en IT-plan": that it must is what a rule says. */
const whyHaveTo =
  /(?<!\p{L})(?:varför|why) (måste|ska|bör|behöver|får|must|should|may|do(?:es)?(?= (?:\p{L}+ ){1,4}(?:have to|need)))(?! (?:det|den|it)(?!\p{L}))/giu
/** "Vems bord är det om uppgifterna är fel". */
const whoseItIs =
  /(?<!\p{L})(?:på )?vems? (?:bord|sak|lott|grej|jobb|uppgift|ansvar) (?:är|blir|ligger) (det(?: på)?)(?!\p{L})/giu

const isItSo =
  /^(.+?)[\s,.;–-]+(?:stämmer det|stammer det|är det (?:så|sant|rätt|riktigt|korrekt)|ar det (?:sa|sant|ratt)|har (?:hon|han|hen|de|chefen) rätt|eller hur|visst|va|is that (?:right|true|so|correct)|right)\s*[?.!]*$/iu
const opened =
  /^(?:stämmer det|är det sant|är det så|är det rätt|is it true|is it right|is it correct) (?:att|that) (.+?)[?.!\s]*$/iu
/** Who it was that said it is no part of what is asked. */
const whoSays =
  /^.{0,60}?(?<!\p{L})(?:säger|sa|sade|påstår|påstod|menar|hävdar|tror|hört|sagt|läste|läst|says|said|claims|thinks|heard|told me)(?: (?:nu|till mig|mig|alltid|bara))? (?:att|that)\s+/iu
const firstVerb =
  /(?<!\p{L})(?:kan|får|måste|ska|bör|behöver|är|har|gäller|krävs|räcker|can|may|must|should|are|is)(?!\p{L})/iu
