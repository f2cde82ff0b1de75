/** "Vad säger policyn?", "vilka styrdokument finns?": the documents themselves, not one rule in them. */
import type { GoverningDocument } from '../../governance/manifest/schema.ts'
import type { Question } from './question.ts'
import { cite } from './explain.ts'
import { fold } from './stem.ts'
import type { From, Said } from './statements/statement.ts'
import type { Texts } from './texts/sv.ts'

const asksWhatItSays =
  /\b(?:vad (?:sager|star|innehaller|handlar)|vad (?:star|sags) det|sammanfatta|beratta om|vad har vi for|what (?:does|do)|what is in|summari[sz]e|tell me about)\b/
const asksWhich =
  /\b(?:vilka|vad|finns|lista|visa|which|what|list|show)\b.*\b(?:(?:styr)?dokument(?:en|et)?s?|policyer(?:na)?|policys|documents|policies)\b(?! (?:templates?|management|system)\b)|\bvad (?:har vi for|finns det for) (?:policy|policyn|policy(?:dokument|er|erna)|dokument|styrdokument|regler)\b|\bvilka (?:policyer|reglementen|strategier|riktlinjer) (?:finns|har vi)\b/
const asksOfOne = /\b(?:innehalla|kompletterar|beslutar|fastst\w+|antar|skriver|formulerar|tar fram|ska finnas)\b/

/** Who, when or how is asked of one of them. */
const asksElse = /\b(?:vem|vems|nar|hur|varfor|who|whose|when|how|why)\b/

/** "Vilka styrdokument har vi?" and nothing more. */
const onlyWhich =
  /^(?:hej |kan du |can you )*(?:vilka|visa|lista|vad har vi for|vad finns det for|which|list|show)(?: me| alla| all| oss)* (?:(?:styr)?dokument(?:en)?|styrande dokument|policydokument|policyer(?:na)?|governing documents|documents|policies)(?: (?:finns|har|galler|vi|det|har i kommunen|i kommunen|hos oss|om it|for it|do we have|are there|exist))*$/

export const asksOnlyWhich = (text: string): boolean => onlyWhich.test(fold(text).replaceAll(/[?.!]/g, '').trim())

/** The answer, and the rules it rests on; null when something more exact is asked. */
export function overviewOf(
  text: string,
  question: Question,
  t: Texts,
  { governance, language }: From,
): { said: Said; sources: readonly string[] } | null {
  const asked = fold(text)
  const { documents, clauses } = governance.manifest
  if (asksWhich.test(asked) && !asksOfOne.test(asked) && !asksElse.test(asked) && !question.sure.has('price')) {
    return {
      said: {
        answer: t.overview.documents,
        lines: documents.map((document) => `${cite(document, language)}: ${stateOf(document, t)}`),
      },
      sources: asksOfOthers.test(asked) ? documents.flatMap((document) => belongs(document, governance)) : [],
    }
  }
  if (!question.onlyDocument || question.sure.size > 0 || !asksWhatItSays.test(asked)) return null
  const inForce = documents.filter(({ status }) => status === 'in-force')
  const document =
    inForce.find(({ title, shortTitle }) => [title, shortTitle].some((name) => name && asked.includes(fold(name)))) ??
    inForce[0]
  if (!document) return null
  const sections = new Map<string, number>()
  for (const clause of clauses) {
    if (clause.document === document.id) sections.set(clause.section, (sections.get(clause.section) ?? 0) + 1)
  }
  const [first = ''] = sections.keys()
  return {
    said: {
      answer: `${cite(document, language)}. ${t.overview.sections}`,
      lines: [...sections].map(([name, rules]) => t.overview.section(name, rules)),
      more: [t.overview.askOn(first)],
    },
    sources: [],
  }
}

/** "Vilka andra dokument hör till strategin": which there shall be is what rules say. */
const asksOfOthers = /\b(?:andra|ovriga|utover|hor till|horer till|ska finnas|other|belong)\b/

function belongs({ status, sources }: GoverningDocument, governance: From['governance']): readonly string[] {
  if (status !== 'must-exist') return []
  const said = sources.find((source) => /(?<!\p{L})hör(?!\p{L})/iu.test(governance.clause(source)?.clause.rule ?? ''))
  return said === undefined ? sources.slice(0, 1) : [said]
}

function stateOf({ status }: GoverningDocument, { overview }: Texts): string {
  if (status === 'replaced') return overview.replaced
  return status === 'must-exist' ? overview.mustExist : overview.inForce
}
