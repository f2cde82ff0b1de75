/** "Vi beslutade om budgeten den 3 mars, § 94": told, and no question of what was decided. */

const told =
  /^\s*(?:(?:hej|och|men|ja|nu|då|så|ok|okej|förresten|hi|and|so)[\s,]+)*(?:(?:idag|i dag|igår|i går|häromdagen|today|yesterday)\s+)?(?:(?:har|tog|fattade|beslutade|beslöt|bestämde)\s+)?(?:vi(?: i \p{L}+)?|de|kommunstyrelsen|fullmäktige|we|they|\p{L}*(?:nämnden|gruppen|styrelsen|rådet|utskottet)|\p{Lu}{2,5})\s+(?:(?:har|nu|också|have)\s+)*(?:(?:beslutade|beslutat|beslöt|bestämde|bestämt|antog|decided|resolved)(?!\p{L})|(?:tog|fattade|tagit|fattat)\s+(?:ett\s+)?beslut(?!\p{L}))?\s*(?:nu\s+|också\s+|i ?dag\s+|i ?går\s+|i ?förrgår\s+|i \p{L}+dags\s+|den \d{1,2} \p{L}+\s+)?(?:om|att|kring|on|to|that)\s+(?<what>.+)$/isu
const decided = /beslut|beslöt|bestäm|antog|decided|resolved/iu
const number = /[\s,(]*(?:§+|paragraf(?:en)?|paragraph|par\.?)\s*\d+[\s).]*/giu
const day =
  /[\s,(]*(?:den\s+)?\d{1,2}(?::e)?\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*(?:\s+\d{4})?|[\s,(]*\d{4}-\d\d-\d\d|[\s,]+(?:idag|i dag|igår|i går|i förrgår|today|yesterday)(?!\p{L})/giu

/** What is said to have been decided, without its day and its paragraph; null when nothing is told. */
export function decisionTold(said: string): string | null {
  if (/\?\s*$/u.test(said) || !decided.test(said)) return null
  const what = told.exec(said)?.groups?.['what']
  if (what === undefined) return null
  const bare = what.replaceAll(number, ' ').replaceAll(day, ' ').replaceAll(/\s+/gu, ' ').trim()
  return bare.replace(/[\s,.!]+$/u, '') || null
}
