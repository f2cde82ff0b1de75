/** What a bot has on disk, in numbers that can be held against what its people saw. */
import { toPosts } from '../../src/channels/slack/render.ts'
import type { Message } from '../../src/conversation/message.ts'
import { messageFrom } from '../../src/conversation/store.ts'
import { type Database } from '../../src/database/database.ts'
import { verifyAudit } from '../../src/database/audit.ts'

export type Ledger = {
  /** The deliveries that have had their effect, of the last week. */
  claimed: readonly string[]
  /** Every message, and how it went; `updates`: it changed another in place. */
  messages: readonly {
    id: string
    state: string
    because: string | null
    nature: string
    place: number
    updates: boolean
    /** Posts that its own words come to more than once, as Slack is given them, and how often: two meetings may have the same agenda. */
    repeats: Readonly<Record<string, number>>
  }[]
  /** Answers to the survey with all their revisions, by e-mail. */
  answers: Readonly<Record<string, number>>
  /** Questions with more than one latest answer. */
  doubledAnswers: number
  /** What has been raised, title by title. */
  raised: Readonly<Record<string, number>>
  /** Appointments by the decision they rest on. */
  appointed: Readonly<Record<string, number>>
  /** Roles of systems that two people have from now on, though one took over from the other. */
  heldTwice: number
  /** What somebody has proposed instead of what is in the register. */
  proposed: Readonly<Record<string, number>>
  /** Messages whose time has come, and that wait for nothing. */
  overdue: number
  /** Keys that say the same thing once, written more than once. */
  doubledKeys: number
  /** Where the audit chain does not hold. */
  auditFaults: number
  auditEntries: number
}

export async function ledgerOf(database: Database, municipality: string, now: Date): Promise<Ledger> {
  return database.unit(municipality, async (unit) => {
    const where = { municipality }
    const people = new Map((await unit.person.findMany({ where })).map(({ id, email }) => [id, email]))
    const claimed = (await unit.claimedDelivery.findMany({ where })).map(({ key }) => key)
    const rows = await unit.outgoingMessage.findMany({
      where,
      select: {
        message: true,
        language: true,
        id: true,
        state: true,
        because: true,
        nature: true,
        place: true,
        updates: true,
        replaces: true,
      },
    })
    const isDue = [{ notBefore: null }, { notBefore: { lte: now } }]
    const overdue = await unit.outgoingMessage.count({
      where: { ...where, state: { in: ['held', 'waiting', 'sending'] }, OR: isDue },
    })
    const keys = await unit.outgoingMessage.groupBy({
      by: ['key'],
      where: { ...where, key: { not: null } },
      _count: { _all: true },
    })
    const respondents = new Map(
      (await unit.surveyRespondent.findMany({ where })).map(({ id, personId }) => [id, personId]),
    )
    const latest = await unit.surveyAnswer.groupBy({
      by: ['respondentId', 'questionId'],
      where: { ...where, latest: true },
      _count: { _all: true },
    })
    const answers: Record<string, number> = {}
    const revisions = await unit.surveyAnswer.groupBy({ by: ['respondentId'], where, _count: { _all: true } })
    for (const { respondentId, _count } of revisions) {
      const email = people.get(respondents.get(respondentId) ?? '') ?? ''
      answers[email] = (answers[email] ?? 0) + _count._all
    }
    const raised = counted((await unit.agendaItem.findMany({ where })).map(({ title }) => title))
    const proposed = counted((await unit.correction.findMany({ where })).flatMap(({ proposal }) => proposal ?? []))
    const appointments = await unit.appointment.findMany({
      where: { ...where, decision: { startsWith: 'KS 2026-09-01' } },
    })
    const appointed = counted(appointments.flatMap(({ decision }) => decision ?? []))
    const holders = counted(
      appointments.flatMap(({ roleId, scopeId, throughDay }) => (throughDay === null ? `${roleId} ${scopeId}` : [])),
    )
    const audit = await verifyAudit(unit, municipality)
    return {
      claimed,
      messages: rows.map(({ id, state, because, nature, place, updates, replaces, message, language }) => ({
        ...{ id, state, because, nature, place: Number(place), repeats: repeatsIn(messageFrom(message), language) },
        updates: updates !== null || replaces !== null,
      })),
      answers,
      doubledAnswers: latest.filter(({ _count }) => _count._all !== 1).length,
      raised,
      proposed,
      appointed,
      heldTwice: Object.values(holders).filter((count) => count > 1).length,
      overdue,
      doubledKeys: keys.filter(({ _count }) => _count._all > 1).length,
      auditFaults: audit.faults.length,
      auditEntries: audit.entries,
    }
  })
}

function repeatsIn(message: Message, language: string): Record<string, number> {
  const parts = counted(toPosts(message, language === 'en' ? 'en' : 'sv').map(({ blocks }) => JSON.stringify(blocks)))
  return Object.fromEntries(Object.entries(parts).filter(([, count]) => count > 1))
}

function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
