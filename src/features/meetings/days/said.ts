/** A day of the municipality's own, in words: "sportlov vecka 9", "lovdag den 22 mars", "kommunen är stängd 23 december". */
import { saidStretches } from '../../../governance/calendar/said-stretches.ts'
import type { Day } from '../../../lib/day.ts'
import type { MunicipalDay } from '../municipal-day.ts'

export type SaidDay = Pick<MunicipalDay, 'kind' | 'from' | 'through'> & { name: string | null }

const patterns: readonly { kind: MunicipalDay['kind']; pattern: RegExp }[] = [
  {
    kind: 'school-break',
    pattern: /^(?:det är |vi har )?(?<name>sportlov|påsklov|höstlov|jullov|lovdag|studiedag|school break|half-term)/i,
  },
  {
    kind: 'closed',
    pattern:
      /^(?:kommunen|kommunhuset|stadshuset|vi) (?:är|har) (?:stängt?|klämdagsledigt)|^(?:the municipality is|we are) closed|^(?:lägg in|sätt|notera|skriv upp|skriv in|markera) .{3,40} som (?:en )?(?:stängd|ledig|klämledig)|^(?:klämdagen|aftonen) .{2,30} är (?:en )?(?:stängd|ledig)/i,
  },
  { kind: 'budget', pattern: /^budget(?:en|beslutet)? (?:beslutas|tas|är|klubbas|is decided)/i },
]

/** Null when nothing of the kind is said, or no day of it. */
export function saidDay(text: string, today: Day): SaidDay | null {
  const trimmed = text.trim()
  if (trimmed.endsWith('?')) return null
  const found = patterns.find(({ pattern }) => pattern.test(trimmed))
  if (!found) return null
  const here = Number(today.slice(0, 4))
  const said = Number(/\b(20\d\d)\b/.exec(trimmed)?.[1] ?? 0)
  for (const year of said > 0 ? [said] : [here, here + 1]) {
    const [first] = saidStretches(trimmed, year)
    if (first && first.through >= today) {
      const name = found.pattern.exec(trimmed)?.groups?.['name']?.toLowerCase() ?? null
      return { kind: found.kind, from: first.from, through: first.through, name }
    }
  }
  return null
}
