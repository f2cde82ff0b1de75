/** What duties show of the rules they carry: what was done, for whom it is missing, and who was reminded. */
import type { Unit } from '../../database/database.ts'
import type { EvidenceAsked } from '../../feature.ts'
import type { RuleEvidence, Shown } from '../../governance/evidence.ts'
import type { Duty } from '../../governance/manifest/schema.ts'
import { type Day, day, dayOf } from '../../lib/day.ts'
import type { World } from '../register/index.ts'
import { targetsOf } from './due/targets.ts'
import { type Done, type Owed, type Target, isOfYear, isOverdue } from './duty.ts'
import { dayInWords, textsIn, whose, withTargets } from './in-words.ts'
import { isOnCalendar, owedIn } from './overview.ts'
import { type Told, doneIn, followedSince, toldIn } from './store.ts'

export async function dutyEvidence(
  unit: Unit,
  { world, year, language }: EvidenceAsked,
): Promise<readonly RuleEvidence[]> {
  const municipality = world.governance.key
  const since = await followedSince(unit, municipality, world.today)
  // A year that is over is judged as it was on its last day.
  const seen: World = { ...world, today: lastDayOf(year, world.today) }
  const done = (await doneIn(unit, municipality)).filter(({ happenedOn }) => happenedOn <= seen.today)
  const told = await toldIn(unit, municipality, { since: new Date(`${year - 1}-07-01T00:00:00Z`) })
  return world.governance.manifest.duties
    .filter(
      ({ sources, kind, per }) => sources.length > 0 && kind !== 'check' && per !== 'meeting' && per !== 'project',
    )
    .map((duty) => {
      const own = done.filter(({ dutyId, happenedOn }) => dutyId === duty.id && happenedOn.startsWith(String(year)))
      const base = {
        rules: duty.sources,
        about: `duty:${duty.id}`,
        shownBy: own.map((one) => shown(one, duty, seen, language)),
        reminders: remindersOf(duty, told, year),
      }
      if (!isOnCalendar(duty)) return { ...base, status: 'noted', says: textsIn(language).evidence.noted(own.length) }
      return { ...base, ...standing(duty, owedIn({ world: seen, done, since }, [duty]), year, seen, language) }
    })
}

function lastDayOf(year: number, today: Day): Day {
  const last = day(`${year}-12-31`)
  return last < today ? last : today
}

function standing(
  duty: Duty,
  owed: readonly Owed[],
  year: number,
  world: World,
  language: EvidenceAsked['language'],
): Pick<RuleEvidence, 'status' | 'says' | 'missing'> {
  const { evidence } = textsIn(language)
  const stands = owed.flatMap(({ target, stands: all }) =>
    all
      .filter(({ period, status }) => isOfYear(period, year) && status !== 'before')
      .map((stand) => ({ target, stand })),
  )
  const done = stands.filter(({ stand }) => stand.done !== null).length
  const open = stands.filter(
    ({ stand }) => stand.done === null && !(stand.period.key.startsWith('efter-') && stand.status === 'ahead'),
  )
  // A day of the municipality's own is no breach of the document, and what may still be done this year is not yet one.
  const gaps = open.filter(({ stand }) => stand.status === 'late' || stand.status === 'missing')
  // For people it is told where they work: a report of the rules is no list of who has not been trained.
  const nameOf = ({ name, unitId }: Target) =>
    duty.per === 'person' ? (unitId === null ? null : (world.governance.unit(unitId)?.name ?? null)) : name
  const missing = (of: typeof open) => [...new Set(of.flatMap(({ target }) => nameOf(target) ?? []))]
  if (gaps.length > 0 && !isOwnDayOnly(duty))
    return { status: 'gap', says: evidence.gap(done, stands.length, gaps.length), missing: missing(gaps) }
  if (open.length > 0 || stands.length === 0) {
    const next = open.find(({ stand }) => !isOverdue(stand))?.stand.period.dueOn ?? null
    return {
      status: 'due',
      says: evidence.due(done, stands.length, next && dayInWords(next, language, world.today)),
      missing: missing(open),
    }
  }
  return { status: 'met', says: evidence.met(done, stands.length) }
}

/** The document demands it and says no day: then only the year's end, or its absence, is a gap. */
function isOwnDayOnly({ when }: Duty): boolean {
  return when.rule === 'yearly' && when.own
}

function shown(one: Done, duty: Duty, world: World, language: EvidenceAsked['language']): Shown {
  const target = (targetsOf(duty, world) ?? []).filter(({ key }) => key === one.target)
  return {
    what: withTargets(duty, target, language),
    happenedOn: one.happenedOn,
    recordedAt: one.recordedAt,
    by: whose(duty.owes, world, language),
    link: one.link,
    diarienummer: one.diarienummer,
    audited: { kind: 'duty', id: duty.id },
  }
}

function remindersOf(duty: Duty, told: readonly Told[], year: number): readonly string[] {
  const own = told.filter(({ dutyId, toldAt }) => dutyId === duty.id && dayYear(toldAt) === year)
  return [...new Set(own.map(({ noticeKey }) => noticeKey))]
}

const dayYear = (at: Date): number => Number(dayOf(at).slice(0, 4))
