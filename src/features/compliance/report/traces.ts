/** What has become of the things that evidence names: their later edits, and the messages that reminded of them. */
import type { Unit } from '../../../database/database.ts'
import type { RuleEvidence } from '../../../governance/evidence.ts'
import type { Governance } from '../../../governance/governance.ts'
import { day, instantAt } from '../../../lib/day.ts'
import { grouped } from '../../../lib/grouped.ts'
import { lookupsOf, type Person, type World } from '../../register/index.ts'
import { linksAbout, saidSince, type SaidRow } from '../store.ts'
import type { ComplianceTexts } from '../texts/sv.ts'
import type { AuditLink, Reminded, Traces } from './report.ts'

export async function tracesOf(
  unit: Unit,
  evidence: readonly RuleEvidence[],
  { world, year, texts }: { world: World; year: number; texts: ComplianceTexts },
): Promise<Traces> {
  const { key } = world.governance
  const subjects = evidence.flatMap(({ shownBy = [] }) => shownBy.flatMap(({ audited }) => audited ?? []))
  const links = grouped(await linksAbout(unit, key, subjects), ({ kind, id }) => `${kind}:${id}`)
  const asksForReminders = evidence.some(({ reminders = [] }) => reminders.length > 0)
  const said = asksForReminders
    ? await saidSince(unit, key, instantAt(day(`${year}-01-01`), '00:00'), instantAt(day(`${year + 1}-01-01`), '00:00'))
    : []
  const byBeginning = beginningsOf(said)
  const functionOf = (personId: string | null) => functionIn(personId, world, texts)
  return {
    auditOf: ({ kind, id }) =>
      (links.get(`${kind}:${id}`) ?? []).map(({ number, at, action, actor }): AuditLink => ({
        number,
        at,
        action,
        by: actor.kind === 'person' ? functionOf(actor.id) : actor.kind === 'command-line' ? texts.byCommandLine : null,
      })),
    remindersOf: (beginnings) =>
      [...new Set(beginnings.flatMap((beginning) => byBeginning.get(beginning.replace(/:$/, '')) ?? []))]
        .toSorted((one, other) => one.at.getTime() - other.at.getTime())
        .map(({ at, personId, state }): Reminded => ({ at, to: functionOf(personId), state })),
  }
}

/** Under each beginning of a key that ends before a colon, and the whole key: what was said. */
function beginningsOf(said: readonly SaidRow[]): ReadonlyMap<string, readonly SaidRow[]> {
  const found = new Map<string, SaidRow[]>()
  for (const row of said) {
    const parts = row.key.split(':')
    for (let long = 1; long <= parts.length; long++) {
      const beginning = parts.slice(0, long).join(':')
      const rows = found.get(beginning)
      if (rows) rows.push(row)
      else found.set(beginning, [row])
    }
  }
  return found
}

/** What somebody is at work, never who: the title and the unit. */
function functionIn(personId: string | null, { governance, register }: World, texts: ComplianceTexts): string {
  const person = personId === null ? null : lookupsOf(register).person(personId)
  return person ? workOf(person, governance, texts) : texts.somebody
}

function workOf({ title, unitId }: Person, governance: Governance, texts: ComplianceTexts): string {
  const unit = unitId === null ? null : (governance.unit(unitId)?.name ?? null)
  return [title, unit].filter((part) => part !== null).join(', ') || texts.somebody
}
