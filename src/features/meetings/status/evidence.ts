/** What the meetings show of the rules: held as often as a document demands, called and chaired by whom it says. */
import { bodyInWords } from '../../../governance/body-name.ts'
import type { Language } from '../../../conversation/inbound.ts'
import type { EvidenceSource } from '../../../feature.ts'
import type { RuleEvidence, Shown } from '../../../governance/evidence.ts'
import type { World } from '../../register/index.ts'
import { seatingOf } from '../body/seats.ts'
import { standingInWords } from '../mandate/in-words.ts'
import type { Standing } from '../mandate/mandate.ts'
import type { Meeting } from '../meeting.ts'
import { settingsOf } from '../store.ts'
import { en } from '../texts/en.ts'
import { sv } from '../texts/sv.ts'
import { type BodyStands, standingsOf } from './standings.ts'

/** A frequency that only the municipality has set is no document's rule, so it gives no evidence. */
export const meetingEvidence: EvidenceSource = async (unit, { world, year, language }) => {
  const stands = await standingsOf(unit, world, year)
  const settings = await settingsOf(unit, world.governance.key)
  return stands.flatMap((stand) => {
    const setting = settings.find(({ body }) => body === stand.body.id) ?? null
    return [...frequencyEvidence(stand, world, language), ...seatEvidence(stand, setting, world, language)]
  })
}

function frequencyEvidence({ body, rules, meetings, standing }: BodyStands, world: World, language: Language) {
  const sources = body.frequency?.sources ?? []
  if (sources.length === 0 || standing === null || rules.frequency?.by !== 'document') return []
  const texts = { sv, en }[language]
  const held = meetings.filter(({ state }) => state === 'held')
  const evidence: RuleEvidence = {
    rules: sources,
    about: `body:${body.id}.frequency`,
    status: statusOf(standing),
    says: isUnknown(standing)
      ? texts.evidence.unknown(bodyInWords(body, language))
      : firstLine(standingInWords(standing, texts)),
    missing: partsOf(standing),
    shownBy: held.map((meeting) => shown(meeting, bodyInWords(body, language), world, language)),
    reminders: meetings.flatMap(({ id }) => [`meetings.notice:${id}`, `meetings.remind:${id}`]),
  }
  return [evidence]
}

/** A year that the bot has seen too little of to hold anybody to. */
function isUnknown(standing: Standing): boolean {
  return standing.kind === 'count' && standing.held === 0 && standing.booked === 0 && standing.least === 0
}

const firstLine = (text: string): string => text.split('\n')[0]!

/** Only what can no longer be made good is a gap. "As needed" has no number that could be broken. */
function statusOf(standing: Standing): RuleEvidence['status'] {
  const { status } = standing
  if (standing.kind === 'gap') return standing.held > 0 && status === 'on-track' ? 'met' : 'due'
  if (isUnknown(standing)) return 'due'
  if (status === 'met' || status === 'over') return 'met'
  return status === 'impossible' || status === 'breached' ? 'gap' : 'due'
}

/** Of a rule for each company or committee, those that have not been met. */
function partsOf(standing: Standing): readonly string[] {
  if (standing.kind !== 'targets') return []
  return standing.parts.filter(({ count }) => count.held < count.least).map(({ name }) => name)
}

function shown(meeting: Meeting, bodyName: string, { governance }: World, language: Language): Shown {
  const { evidence } = { sv, en }[language]
  const target = meeting.target === null ? null : (governance.unit(meeting.target)?.name ?? null)
  const convener = governance.body(meeting.body)?.convener?.party
  return {
    what: evidence.meeting(target ?? bodyName, meeting.kind === 'extraordinary'),
    happenedOn: meeting.heldOn ?? meeting.day,
    recordedAt: meeting.recordedAt,
    by: convener ? governance.nameOf(convener, language) : null,
    audited: { kind: 'meeting', id: meeting.id },
  }
}

type Setting = Parameters<typeof seatingOf>[1]

/** Whoever is to call or chair it is there. */
function seatEvidence({ body }: BodyStands, setting: Setting, world: World, language: Language): RuleEvidence[] {
  const { evidence } = { sv, en }[language]
  const seating = seatingOf(body, setting, world)
  return (['convener', 'chair'] as const).flatMap((seat): RuleEvidence[] => {
    const rules = body[seat]?.sources ?? []
    const { is } = seating[seat]
    if (rules.length === 0 || is === 'not-named') return []
    const status = is === 'somebody' ? 'met' : 'gap'
    return [
      {
        rules,
        about: `body:${body.id}.${seat}`,
        status,
        says: evidence[seat](bodyInWords(body, language), is === 'somebody'),
      },
    ]
  })
}
