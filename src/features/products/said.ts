/** What those who approve say of what waits for them: "godkänn Zoom", "neka det första, för dyrt", "vem har bett om det". */

export type SaidDecision = {
  isApproved: boolean
  /** Which of those that wait: by its place (0 is the first, -1 the last), the one just spoken of, or by name. */
  which: { is: 'place'; at: number } | { is: 'that' } | { is: 'named' }
  because: string | null
}

const deed =
  /^\s*(?:(?:ok|okej|ja|jo|bra|jag|vi|då|och|kan du|du kan|nu|men|nej)[\s,]+)*(godkänn(?:er|t|s)?|avslå(?:r)?|neka(?:r|s)?|underkänn(?:er)?|säg (?:ja|nej) till|approve|reject|refuse|deny)(?:\s+(inte|not))?\s+(.+?)[\s.!]*$/iu
const reason =
  /\s*(?:[,:;–-]\s*|\s)(?:eftersom|för att|därför att|med motiveringen|skäl(?:et)?(?: är)?:?|because|since)\s+(.+)$|\s*[,:;]\s*(.+)$/iu
const places = ['första|first|1:a', 'andra|second|2:a', 'tredje|third|3:e', 'fjärde|fourth|4:e']
const that = /^(?:den|det|dem|dom|denna|den där|produkten|önskemålet|frågan|it|that|them)$/iu

export function saidDecision(text: string): SaidDecision | null {
  if (/\?\s*$/u.test(text)) return null
  const [, verb = '', not, rest = ''] = deed.exec(text) ?? []
  if (verb === '') return null
  const found = reason.exec(rest)
  const because = (found?.[1] ?? found?.[2] ?? '').trim() || null
  const name = (found ? rest.slice(0, found.index) : rest).trim()
  const isApproved = /^(?:godkänn|säg ja|approve)/iu.test(verb) && not === undefined
  const at = places.findIndex((words) =>
    new RegExp(`^(?:det|den|the)?\\s*(?:${words})(?:\\s+\\p{L}+)?$`, 'iu').test(name),
  )
  const isLast = /^(?:det|den|the)?\s*(?:sista|senaste|last|latest)(?:\s+\p{L}+)?$/iu.test(name)
  const which: SaidDecision['which'] =
    at >= 0 || isLast ? { is: 'place', at: isLast ? -1 : at } : that.test(name) ? { is: 'that' } : { is: 'named' }
  return { isApproved, which, because }
}

/** "Visa alla önskemål om godkännande", "vad väntar på mitt godkännande". */
export function asksWaiting(text: string): boolean {
  return (
    /(?<!\p{L})(?:visa|lista|se|vad|vilka|vilket|finns|har|något|nåt|hur många|allt|show|list|what|which|anything)(?!\p{L})/iu.test(
      text,
    ) &&
    /(?<!\p{L})(?:(?:väntar|ligger|står|finns|kvar|inkom\p{L}*|obesvarad\p{L}*|nya|öppna|waiting|pending)(?!\p{L}).*(?<!\p{L})(?:godkänn\p{L}*|approv\p{L}*)|(?:önskemål|förfrågningar|frågor|ansökningar|begäran|requests)\s+om\s+(?:att\s+)?(?:godkänn\p{L}*|approval)|approval requests|(?:produkter|program|products)\s+(?:som\s+)?(?:väntar|inte är godkända än|waiting))(?!\p{L})/iu.test(
      text,
    )
  )
}

/** "Vem har bett om det?", "vad ska den användas till?", after one that waits was shown. */
export function asksOfRequest(text: string): boolean {
  return /^\s*(?:(?:och|men)\s+)?(?:vem\s+(?:har\s+)?(?:bett|ber|frågat|frågade|vill ha|begärt|begärde|ansökt|önskat|önskade|skickat|skickade|är det)|vems|varför (?:vill|behöver|vill de|vill hon|vill han)|vad (?:ska|skulle) (?:den|det|de|hon|han) (?:användas|ha|ha den|ha det|med)|till vad|när (?:kom|frågade|bad)|who (?:has )?(?:asked|wants)|what (?:is it|will it be) (?:for|used))(?!\p{L})[^?]{0,40}\??\s*$/iu.test(
    text,
  )
}
