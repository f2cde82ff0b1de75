/** The report as a Word file: what is wrong first, then every rule, then what shows each of them. */
import type { Language } from '../../../conversation/inbound.ts'
import { type Part, fields, heading, list, messageOf, note, sentence } from '../../../conversation/say.ts'
import { onPaper, toDocx } from '../../../web/paper/index.ts'
import { textsIn } from '../in-words.ts'
import { type Proof, type RuleRow, type RulesReport, type RuleStatus, ruleStatuses, type Traced } from './report.ts'

export async function reportOnPaper(report: RulesReport, language: Language): Promise<Buffer> {
  const texts = textsIn(language).paper
  return toDocx(onPaper(messageOf(partsOf(report, language))), {
    title: texts.title(report.year),
    subtitle: texts.subtitle(report.asOf),
    municipality: report.municipality.name,
    kind: texts.kind,
    on: report.asOf,
    diarienummer: null,
    language,
  })
}

function partsOf({ municipality, counts, rules }: RulesReport, language: Language): Part[] {
  const texts = textsIn(language)
  const { paper, status, means } = texts
  const of = (wanted: RuleStatus) => rules.filter((rule) => rule.status === wanted)
  const gaps = of('gap')
  return [
    ...(municipality.example ? [note(paper.example)] : []),
    heading(paper.summary),
    sentence(texts.coverage(counts, rules.length)),
    table(
      [paper.columns.status, paper.columns.rules, paper.columns.means],
      ruleStatuses.map((one) => [status[one], String(counts[one]), means[one]]),
    ),
    heading(paper.deviations),
    gaps.length === 0 ? sentence(paper.noDeviations) : standing(gaps, language),
    ...(counts.due > 0 ? [heading(paper.pending), standing(of('due'), language)] : []),
    heading(paper.everyRule),
    table(
      [paper.columns.id, paper.columns.where, paper.columns.rule, paper.columns.status],
      rules.map((rule) => [rule.id, rule.section, rule.rule, status[rule.status]]),
    ),
    heading(paper.evidence),
    note(paper.audit),
    ...rules.flatMap((rule) => shownBy(rule, language)),
  ]
}

function standing(rules: readonly RuleRow[], language: Language): Part {
  const { columns } = textsIn(language).paper
  return table(
    [columns.id, columns.where, columns.says],
    rules.map((rule) => [
      rule.id,
      `${rule.section}: ${rule.rule}`,
      rule.evidence
        .filter((proof) => proof.status === rule.status)
        .map((proof) => saysOf(proof, language))
        .join('\n'),
    ]),
  )
}

/** What shows one rule: a table of what happened, and who was reminded. */
function shownBy(rule: RuleRow, language: Language): Part[] {
  const texts = textsIn(language).paper
  const shown = rule.evidence.flatMap((proof) => proof.shownBy)
  const reminded = rule.evidence.flatMap((proof) => proof.reminded)
  if (shown.length === 0 && reminded.length === 0) return []
  const says = rule.evidence.map((proof) => saysOf(proof, language))
  const { what, happened, recorded, by, reference, audit } = texts.shown
  const captioned = (part: Part): Part => ({
    says: part.says,
    shows: part.shows.map((block) =>
      block.kind === 'table' ? { ...block, caption: `${rule.id}, ${rule.section}` } : block,
    ),
  })
  return [
    shown.length > 0
      ? captioned(
          table(
            [what, happened, recorded, by, reference, audit],
            shown.map((one) => cells(one, language)),
          ),
        )
      : fields([{ label: rule.id, value: rule.section }]),
    note(says.join(' ')),
    ...(reminded.length > 0
      ? [note(texts.reminders), list(reminded.map(({ to, at, state }) => texts.reminded(to, at, state)))]
      : []),
  ]
}

function cells(
  { what, happenedOn, recordedAt, late, by, link, diarienummer, audit }: Traced,
  language: Language,
): string[] {
  const texts = textsIn(language).paper
  const [first, ...later] = audit.map(({ number }) => number)
  const recorded = recordedAt?.toISOString().slice(0, 10) ?? ''
  return [
    what,
    happenedOn ?? texts.unknown,
    late ? `${recorded} (${texts.late})` : recorded,
    by ?? '',
    [diarienummer, link].filter((part) => part !== null).join(', '),
    first === undefined ? '' : [texts.recordedAs(first), ...(later.length > 0 ? [texts.edits(later)] : [])].join(', '),
  ]
}

export function saysOf({ says, missing }: Pick<Proof, 'says' | 'missing'>, language: Language): string {
  // Often it says already what is missing.
  return missing.every((name) => says.includes(name)) ? says : `${says} ${textsIn(language).paper.missing(missing)}`
}

/** Without words beside it: on paper the table is what is read. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): Part {
  return { says: '', shows: [{ kind: 'table', columns, rows }] }
}
