/** Which way a need goes, and what it is called, out of what somebody wrote. Pure. */
import type { Turn } from '../../conversation/dialogue.ts'
import { saidIn } from '../../conversation/forms.ts'
import type { Governance } from '../../governance/governance.ts'
import type { DecisionPath } from '../../governance/manifest/schema.ts'

export type StartKind = NonNullable<DecisionPath['appliesTo']['starts']>

/** The ways that a case of this kind may go; which one, the category says. */
export function pathsFor(kind: StartKind, { manifest }: Governance): readonly DecisionPath[] {
  return manifest.decisionPaths.filter(({ appliesTo }) => appliesTo.starts === kind)
}

/** What a message wants to start; null when it starts no case. */
export function kindAskedFor(turn: Turn): StartKind | null {
  const { reading } = turn
  if (reading?.intent === 'case_start') return (reading.field as StartKind | null) ?? 'system'
  if (reading?.intent !== 'need_report' || (reading.field !== null && reading.field !== 'system')) return null
  // What is proposed about what there is goes to whoever answers for it.
  const said = saidIn(turn) ?? ''
  // Equipment is ordered, not decided on.
  return proposes.test(said) || equipment.test(said) ? null : 'system'
}

const equipment =
  /(?<!\p{L})(?:skärm|dator|laptop|mus|tangentbord|headset|hörlurar|mobil(?:telefon)?|telefon|skrivare|dockning|laddare|kabel|platta|screen|computer|mouse|keyboard|phone|printer)(?:ar|er|or|n|en|et|s)?(?!\p{L})/iu
const proposes = /förslag|synpunkt|förbättr|suggest|proposal|improve/iu

/** "Vi behöver ett nytt system för bokning av lokaler" → "System för bokning av lokaler". */
export function titleIn(said: string): string {
  const found =
    /(?:\b(?:behöver|vill ha|saknar|önskar|skaffa|köpa(?: in)?|upphandla|införa|starta ett ärende om|ärende om|need|want|buy|get)\s+)(?:oss\s+|att\s+)?(?:köpa(?: in)?\s+|skaffa\s+|byta(?: till)?\s+|upphandla\s+)?(?:ett|en|a|an)?\s*(?:helt\s+)?(?:nytt|ny|nya|new|bättre|eget|egen)?\s*(.{3,})$/isu.exec(
      said.trim(),
    )
  const words = (found?.[1] ?? '').replace(/[?!.\s]+$/u, '').slice(0, 100)
  return words === '' ? '' : words[0]!.toUpperCase() + words.slice(1)
}
