import { conceptsIn } from './concepts.ts'
import * as cues from './cues.ts'
import { governed } from './frames.ts'
import { explicit } from './register.ts'
import type { Unit, Words } from './unit.ts'

/** A rule question, when no system is named. */
export function isRule(unit: Unit, role: { role: string | null } | undefined, words: Words): boolean {
  const { shape, line } = unit
  if (
    /\b(?:policy|policyn|riktlinje\w*|styrdokument\w*|reglemente\w*|reglerna|regelverk\w*|rules|guidelines|policies)\b/.test(
      line,
    )
  )
    return true
  if (
    /\b(?:kan|far|skulle) (?:jag|man|vi|du) (?:\w+ ){0,2}(?:fa|ge|veta|se|na|hitta|prata|kontakta|saga|beratta)\b/.test(
      line,
    )
  )
    return false
  if (role !== undefined) {
    if (/\b(?:vem|who) (?:kan|far|ska|bor|maste|brukar|may|can|should|must) (?:bli|vara|utses|utse|be)\b/.test(shape))
      return true
    if (
      /^(?:\w+ ){0,2}(?:vad|what|vilka|vilket|hur|varfor|nar|how|(?:maste|ska|kan|far|behover|bor) (?:man|alla|en|ett|varje|jag|vi|samma|det)|must|should|can (?:a|an|the|one|someone))\b/.test(
        shape,
      ) &&
      !/\b(?:vad (?:heter)|vilka (?:ar|har|system|som|personer)|vilken)\b/.test(shape)
    )
      return true
    if (
      /\b(?:utser|utses|tillsatter|tillsatts|skillnad\w*|appoints?|appointed|utnamner|valjs|entledigar)\b/.test(shape)
    )
      return true
  }
  if (role !== undefined && !cues.who.test(shape)) {
    const has = conceptsIn(line)
    if (has.has('define') || has.has('permit') || has.has('govern')) return true
    if (
      /\b\w*(?:agarens|ansvariges|forvaltarens|kontaktens|owners|managers) (?:ansvar|roll|uppdrag|responsibility|role)\b/.test(
        line,
      )
    )
      return true
  }
  const ours = governed(unit) || unit.tokens.some((token) => words.subjects.has(token.raw.toLowerCase()))
  if (role !== undefined && ours && /\b(?:ansvar\w* for att|responsible for (?:making|ensuring|keeping))\b/.test(line))
    return true
  if (role !== undefined && /\b(?:vad hander|what happens|rycker in|ersatter)\b/.test(line)) return true
  if (
    ours &&
    /^(?:nar|hur|varfor|var|when|how|why) (?:ska|maste|bor|far|\w+as|should|must|are|is)\b/.test(shape) &&
    unit.mentions.every((mention) =>
      mention.entries.every((entry) => entry.kind === 'category' || entry.kind === 'unit'),
    )
  )
    return true
  if (cues.policy.test(shape) && ours && !(cues.who.test(shape) && cues.contactPlainly.test(shape))) return true
  return (
    role !== undefined &&
    !(cues.who.test(shape) && explicit.test(line)) &&
    unit.unread.some(
      (at) => governedMatters.test(unit.tokens[at]!.fold) || words.subjects.has(unit.tokens[at]!.raw.toLowerCase()),
    )
  )
}

const governedMatters =
  /^(?:informationssakerhet\w*|sakerhet\w*|dataskydd\w*|sakerhetskopi\w*|gallring\w*|inkop\w*|upphandling\w*|budget\w*|kablage\w*|hardvara\w*|licenser\w*|digitalisering\w*|behorighet\w*|riskanalys\w*|kontinuitet\w*|arkivering\w*|finansiering\w*|itsakerhet\w*|utrustning\w*)$/

export function bodyField(line: string): string | null {
  if (/\b(?:ordforande\w*|ordf|leder|chair\w*|leads?|haller i)\b/.test(line)) return 'chair'
  if (/\b(?:sammankall\w*|kallar|convenes?|calls?|inkallar)\b/.test(line)) return 'convener'
  if (
    /\b(?:medlem\w*|ledamot\w*|ledamoter\w*|sitter|sits?|ingar|ar med|deltar|deltagare\w*|members?|part of|bestar|sammansattning\w*|representant\w*)\b/.test(
      line,
    )
  )
    return 'members'
  return null
}
