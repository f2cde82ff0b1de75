/** What minutes show of the points that a document puts on every agenda, and of what a body is to decide. Drafts show nothing. */
import type { EvidenceSource } from '../../../feature.ts'
import type { RuleEvidence, Shown } from '../../../governance/evidence.ts'
import type { Body } from '../../../governance/manifest/schema.ts'
import type { Language } from '../../../conversation/inbound.ts'
import type { RecordEntry } from '../held/record.ts'
import { findDecisions } from '../held/search.ts'
import { entriesIn } from '../held/store.ts'
import { en } from '../texts/en.ts'
import { sv } from '../texts/sv.ts'

export const takenUpEvidence: EvidenceSource = async (unit, { world, year, language }) => {
  const bodies = world.governance.manifest.bodies.filter(({ agenda, decides }) =>
    [...agenda, ...decides].some(({ sources }) => sources.length > 0),
  )
  const entries = await entriesIn(
    unit,
    bodies.map(({ id }) => id),
    year,
  )
  return bodies.flatMap((body) => {
    const own = entries.filter((entry) => entry.body === body.id)
    return [...agendaEvidence(body, own, language), ...decidedEvidence(body, own, language)]
  })
}

/** That it was taken up shows the rule; that it was not may have its reasons, and is told without being called a gap. */
export function agendaEvidence(
  body: Pick<Body, 'id' | 'agenda'>,
  entries: readonly RecordEntry[],
  language: Language,
): readonly RuleEvidence[] {
  const { evidence } = { sv, en }[language]
  return body.agenda.flatMap(({ item, sources }, at): RuleEvidence[] => {
    if (sources.length === 0) return []
    const own = entries.filter(({ heading }) => heading === item)
    const days = new Set(own.map(({ day }) => day))
    return [
      {
        rules: sources,
        about: `body:${body.id}.agenda.${at}`,
        status: days.size > 0 ? 'met' : entries.length > 0 ? 'due' : 'noted',
        says: evidence.takenUp(item, days.size),
        shownBy: [...days].map((day) =>
          shown(
            own.find((entry) => entry.day === day)!,
            item,
          ),
        ),
      },
    ]
  })
}

/** What it decided of the matter, by the words they share. */
export function decidedEvidence(
  body: Pick<Body, 'id' | 'decides'>,
  entries: readonly RecordEntry[],
  language: Language,
): readonly RuleEvidence[] {
  const { evidence } = { sv, en }[language]
  const decisions = entries.filter(({ kind }) => kind === 'decision')
  return body.decides.flatMap(({ matter, words, sources }, at): RuleEvidence[] => {
    if (sources.length === 0) return []
    const own = decisions.filter((entry) =>
      [matter, ...words].some((asked) => findDecisions(asked, [entry]).length > 0),
    )
    return [
      {
        rules: sources,
        about: `body:${body.id}.decides.${at}`,
        status: own.length > 0 ? 'met' : 'noted',
        says: evidence.decided(matter, own.length),
        shownBy: own.map((entry) => shown(entry, entry.heading)),
      },
    ]
  })
}

const shown = ({ day, recordedAt, meetingId }: RecordEntry, what: string): Shown => ({
  what,
  happenedOn: day,
  recordedAt,
  audited: { kind: 'meeting', id: meetingId },
})
