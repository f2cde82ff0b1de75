/** "Slå ihop Ekonomiavdelningen och HR-avdelningen till Verksamhetsstöd från 1 juli", as a change. */
import { onlyDay, saidDays } from '../../governance/calendar/said-days.ts'
import type { Governance } from '../../governance/governance.ts'
import type { Change } from '../../governance/reorganisation.ts'
import type { Day } from '../../lib/day.ts'

export type Wish = { change: Change; from: Day } | { missing: 'units' | 'name' }

export function wishIn(
  kind: 'merge' | 'rename' | 'close' | 'split',
  text: string,
  governance: Governance,
  today: Day,
): Wish {
  const [days] = saidDays(text, today)
  const from = days ? (onlyDay(days) ?? days.from) : today
  const bare = (days ? text.replace(days.words, ' ') : text).replaceAll(
    /\s+(?:från|fr\.? ?o\.? ?m\.?|from|den|with effect from)\s*(?=[,.]|$|\s)/giu,
    ' ',
  )
  const named = unitsIn(bare, governance)
  if (kind === 'close') {
    const [unit, successor] = named
    return unit ? { from, change: { close: { unit, ...(successor ? { successor } : {}) } } } : { missing: 'units' }
  }
  if (kind === 'split') {
    const into = /\s(?:i|till|into|in)\s+(?<names>.+)$/iu.exec(bare)
    const [unit] = unitsIn(into ? bare.slice(0, into.index) : bare, governance)
    if (!unit) return { missing: 'units' }
    const names = namesIn(into?.groups?.['names'] ?? '')
    if (names.length < 2) return { missing: 'name' }
    const ids = new Set<string>()
    const made = names.map((name) => {
      const id = idFor(name, governance, ids)
      ids.add(id)
      return { id, name, aliases: [] }
    })
    return { from, change: { split: { unit, into: made, systems: {}, people: {}, workplaces: {}, units: {} } } }
  }
  const at = /\s(?:till|into|to|som heter|ska heta)\s+(?:namnet\s+)?["”“]?(?<name>[^"”“,.]+)/iu.exec(bare)
  const name = at?.groups?.['name']?.replaceAll(/\s+/g, ' ').trim()
  const before = at ? unitsIn(bare.slice(0, at.index), governance) : named
  if (kind === 'rename') {
    const [unit] = before
    if (!unit) return { missing: 'units' }
    return name ? { from, change: { rename: { unit, name } } } : { missing: 'name' }
  }
  if (before.length < 2) return { missing: 'units' }
  if (!name) return { missing: 'name' }
  const [into] = unitsIn(name, governance)
  const existing = into !== undefined && governance.unit(into)?.name.toLowerCase() === name.toLowerCase()
  return {
    from,
    change: {
      merge: { units: [...before], into: existing ? into : { id: idFor(name, governance), name, aliases: [] } },
    },
  }
}

/** "Förskolan och Grundskolan", "A, B och C": the last "och" parts, and commas do. */
function namesIn(text: string): readonly string[] {
  const parts = text.replaceAll(/["”“.]/g, '').split(/\s*,\s*/)
  const last = parts.pop() ?? ''
  const [, before, after] = /^(.+)\s+(?:och|and|samt)\s+(.+)$/iu.exec(last) ?? []
  return [...parts, ...(before && after ? [before, after] : [last])]
    .map((name) => name.replace(/^(?:och|and|samt)\s+/i, '').trim())
    .filter((name) => name !== '')
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
}

/** Units by name or alias, in the order they are named, the longest name first where they overlap. */
function unitsIn(text: string, { manifest }: Governance): readonly string[] {
  const lower = ` ${text.toLowerCase()} `
  const names = manifest.units
    .flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => ({ id, name: each.toLowerCase() })))
    .toSorted((a, b) => b.name.length - a.name.length)
  const found: { id: string; at: number; end: number }[] = []
  for (const { id, name } of names) {
    const at = lower.search(
      new RegExp(`(?<![\\p{L}\\d-])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\\p{L}\\d])`, 'u'),
    )
    if (at < 0 || found.some((one) => one.id === id || (at < one.end && at + name.length > one.at))) continue
    found.push({ id, at, end: at + name.length })
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ id }) => id)
}

/** A new unit's id: its name in small letters, and a number when that is taken, also by a unit that is gone. */
export function idFor(
  name: string,
  governance: Pick<Governance, 'unit'>,
  taken: ReadonlySet<string> = new Set(),
): string {
  const plain =
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9åäö]+/g, '-')
      .replaceAll(/^-+|-+$/g, '') || 'enhet'
  for (let number = 1; ; number++) {
    const id = number === 1 ? plain : `${plain}-${number}`
    if (governance.unit(id) === null && !taken.has(id)) return id
  }
}
