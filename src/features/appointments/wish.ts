/** What was said of an appointment beside who, what and for which: from when, by which decision, with what. */
import { onlyDay, saidDays } from '../../governance/calendar/said-days.ts'
import type { Day } from '../../lib/day.ts'

export type Wish = {
  from: Day | null
  decision: string | null
  mandate: string | null
  resources: string | null
  competence: string | null
}

export function wishIn(text: string, today: Day): Wish {
  const terms = {
    mandate: labelled(text, 'mandat|mandate|befogenheter|powers'),
    resources: labelled(text, 'resurser|resources'),
    competence: labelled(text, 'kompetens|utbildning|competence|training'),
  }
  const reference = decisionIn(text)
  let rest = reference === null ? text : text.replace(reference, ' ')
  for (const said of Object.values(terms)) if (said !== null) rest = rest.replace(said, ' ')
  const days = (looking: 'ahead' | 'back') => saidDays(rest, today, looking).map((said) => onlyDay(said) ?? said.from)
  const [first = null, second] = days('ahead')
  const body = reference === null ? whoDecided(text) : null
  const [on] = body === null ? [] : days('back')
  return on === undefined
    ? { from: first, decision: reference, ...terms }
    : { from: second ?? on, decision: `${body} ${on}`, ...terms }
}

/** "Omsorgsnämnden utsåg i går …" tells of a decision that has been taken, even without its number: by whom, and on which day. */
function whoDecided(text: string): string | null {
  const body =
    /((?:\p{L}+-?\s+och\s+)?\p{L}*(?:nämnden|styrelsen)|(?:kommun)?fullmäktige|(?<!\p{L})(?:KS|KF)(?!\p{L}))\s+(?:har\s+)?(?:utsåg|utsett|valde|valt|beslutade|beslutat|bestämde|bestämt)(?!\p{L})/iu.exec(
      text,
    )?.[1]
  return body === undefined ? null : `${body[0]!.toUpperCase()}${body.slice(1)}`
}

/** "KS 2026-03-11 § 42", "KS/2026:114", "§ 31", "beslut 12/2026", or whatever follows "enligt beslut". */
function decisionIn(text: string): string | null {
  const reference =
    /(?:\p{Lu}[\p{Lu}ÅÄÖ]{1,6}[ /]?)?(?:\d{4}-\d{2}-\d{2}\s*)?§§?\s*\d+(?:\s*\/\s*\d+)?|\p{Lu}{2,6}[ /-]?\d{4}[:/-]\d{2,5}(?:-\d{1,4})?(?!-\d)/u.exec(
      text,
    )
  if (reference) return reference[0].trim()
  const said =
    /(?:enligt\s+beslut|beslut(?:et)?|delegationsbeslut|according to decision|decision)(?:\s+nr)?[:\s]+([^,.;]*\d[^,.;]*)/iu.exec(
      text,
    )
  return said?.[1]?.trim() || null
}

const labels = 'mandat|mandate|befogenheter|powers|resurser|resources|kompetens|utbildning|competence|training'

function labelled(text: string, label: string): string | null {
  const found = new RegExp(`(?:${label})\\s*:\\s*(.+?)(?=[,;.]?\\s*(?:${labels})\\s*:|$)`, 'isu').exec(text)
  return found?.[1]?.replace(/[.;,\s]+$/u, '').trim() || null
}
