/** "Hur går det med registerförteckningarna?": who has, who has not, with receipts; also as a file and a page. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import {
  type Part,
  buttons,
  heading,
  links,
  list,
  messageOf,
  note,
  sentence,
  table,
} from '../../../conversation/say.ts'
import { rememberAbout } from '../../../conversation/understanding/memory.ts'
import { saying } from '../../../conversation/say-button.ts'
import type { Duty } from '../../../governance/manifest/schema.ts'
import type { World } from '../../register/index.ts'
import { currentIn } from '../current.ts'
import { holdersFor, recipientsFor } from '../due/holders.ts'
import { targetsOf } from '../due/targets.ts'
import type { Done } from '../duty.ts'
import { dutiesMeant, dutiesNear } from '../find.ts'
import { doneOn, evidenceInWords, lower, nameIn, ruleOf, textsIn } from '../in-words.ts'
import { type Matrix, matrixOf } from '../matrix.ts'
import { type Fates, committeeTable, earlierLines, tableOf } from '../matrix-rows.ts'
import { type DutyNeeds, askerOf, saidIn, worldOf } from '../needs.ts'
import { isOnCalendar } from '../overview.ts'
import { isHandedOver } from '../record.ts'
import { asksStatus } from '../said.ts'
import { doneIn, toldIn } from '../store.ts'

const mostRows = 15
/** The dialogue that takes what is said of the list. */
export const followsList = 'duties.follow-list'
const opened = z.object({ dutyId: z.string(), csv: z.boolean() })

export function showStatus(needs: DutyNeeds): Dialogue {
  return {
    name: 'duties.show-status',
    takes(turn) {
      if (turn.action) return turn.action.name === 'duties.open-page'
      const said = saidIn(turn)
      if (said === null) return false
      const governance = needs.governances.find(({ key }) => key === turn.inbound.municipality)
      if (!governance) return false
      if (turn.reading?.intent === 'duty_status') return dutiesNear(said, governance).length > 0
      return asksStatus(said) && dutiesMeant(said, governance).sure
    },
    async decide(turn) {
      const world = await worldOf(turn, needs)
      if (turn.action) return openPage(turn, opened.parse(turn.action.payload), needs)
      const duties = dutiesNear(saidIn(turn)!, world.governance)
      const texts = textsIn(turn.language)
      // Several may be meant by one word: what is on a calendar, and counts the most, says most.
      const weight = (one: Duty) => Number(isOnCalendar(one)) * 2 + Number(isHandedOver(one))
      const [duty, ...others] = duties.toSorted((one, other) => weight(other) - weight(one))
      if (!duty) return { replies: [{ text: texts.record.nothing }] }
      const parts = isOnCalendar(duty)
        ? await matrixParts(turn, duty, world, needs)
        : await eventParts(turn, duty, world, needs)
      const more = others.slice(0, 3).map(({ name }) => saying(name, texts.missing.ask(lower(name))))
      const about = { what: 'duty', id: duty.id, of: turn.inbound.municipality }
      return {
        replies: [messageOf([...parts, buttons(more)])],
        memory: rememberAbout(about, turn.memory),
        // Asked first of what comes, unless something else is under way.
        ...(turn.progress === null || turn.progress.dialogue === followsList
          ? { progress: { dialogue: followsList, step: 'list', data: {} } }
          : {}),
      }
    },
  }
}

export type Seen = { matrix: Matrix; fates: Fates }

export function seenOf(duty: Duty, year: number, world: World, needs: DutyNeeds): Promise<Seen> {
  const municipality = world.governance.key
  return needs.database.unit(municipality, async (unit) => {
    const current = await currentIn(unit, world, [duty])
    const told = await toldIn(unit, municipality, { since: new Date(Date.parse(`${year - 1}-06-01`)), dutyId: duty.id })
    const fates = await needs.notices.fates(unit, municipality, [...new Set(told.map(({ noticeKey }) => noticeKey))])
    return { matrix: matrixOf(duty, current, told, year, world, needs), fates }
  })
}

export async function matrixParts(turn: Turn, duty: Duty, world: World, needs: DutyNeeds): Promise<readonly Part[]> {
  const { matrix: texts } = textsIn(turn.language)
  const year = Number(world.today.slice(0, 4))
  const { matrix, fates } = await seenOf(duty, year, world, needs)
  const received = matrix.rows.filter(({ done }) => done?.receivedAt).length
  const rule = ruleOf(duty, world, turn.language)
  const committees = committeeTable(matrix, turn.language)
  const lead = isInvolved(duty, askerOf(turn), world, needs)
  const shown = tableOf({ rows: matrix.rows.slice(0, mostRows) }, fates, world, turn.language, lead)
  return [
    heading(texts.title(nameIn(duty, turn.language), year)),
    sentence(
      [
        matrix.rows.length === 1 ? texts.summaryOne(matrix.done === 1) : texts.summary(matrix.done, matrix.rows.length),
        ...(received > 0 ? [texts.received(received)] : []),
      ].join(' '),
    ),
    ...(committees ? [table(committees.columns, committees.rows)] : []),
    ...(committees && matrix.rows.length > mostRows ? [] : [table(shown.columns, shown.rows)]),
    ...(matrix.rows.length > mostRows
      ? [note(texts.more(committees ? matrix.rows.length : matrix.rows.length - mostRows))]
      : []),
    ...(matrix.earlier.length > 0 ? [sentence(texts.earlier), list(earlierLines(matrix, world, turn.language))] : []),
    ...(rule === null ? [] : [note(rule)]),
    ...(lead
      ? [
          buttons(
            [true, false].map((csv) => ({
              label: csv ? texts.csv : texts.page,
              action: { name: 'duties.open-page', payload: { dutyId: duty.id, csv } },
            })),
          ),
        ]
      : []),
  ]
}

/** Nothing to measure against: what has been written down of it. */
async function eventParts(turn: Turn, duty: Duty, world: World, needs: DutyNeeds): Promise<readonly Part[]> {
  const { matrix: texts } = textsIn(turn.language)
  const municipality = world.governance.key
  const done = await needs.database.unit(municipality, (unit) => doneIn(unit, municipality, { duties: [duty.id] }))
  const event =
    duty.when.rule === 'on' ? duty.when.event : duty.when.rule === 'before' ? duty.when.event : duty.evidence
  return [
    heading(nameIn(duty, turn.language)),
    sentence(texts.notOnCalendar(nameIn(duty, turn.language), event)),
    sentence(texts.doneTimes(done.length)),
    ...(done.length > 0 ? [list(done.slice(-mostRows).map((one) => eventLine(one, duty, world, turn)))] : []),
  ]
}

function eventLine(one: Done, duty: Duty, world: World, turn: Turn): string {
  const target = (targetsOf(duty, world) ?? []).find(({ key }) => key === one.target)
  return [target?.name, doneOn(one, turn.language, world.today), evidenceInWords(one)].filter(Boolean).join(', ')
}

/** The names and numbers of others are for whoever owes it, gets it, or follows the governance up. */
function isInvolved(duty: Duty, personId: string | null, world: World, needs: DutyNeeds): boolean {
  if (personId === null) return false
  if (needs.may(personId, 'strategist', world) || needs.may(personId, 'registerKeeper', world)) return true
  return (targetsOf(duty, world) ?? []).some((target) =>
    [...holdersFor(duty, target, world, needs), ...recipientsFor(duty, target, world, needs)].some(
      ({ id }) => id === personId,
    ),
  )
}

function openPage(turn: Turn, { dutyId, csv }: z.infer<typeof opened>, { newLink }: DutyNeeds): Decision {
  const { page, matrix } = textsIn(turn.language)
  const { municipality, person, conversation } = turn.inbound
  if (conversation.kind !== 'dm' || !person?.personId) return { replies: [{ text: page.onlyInPrivate }] }
  const link = newLink(municipality, person.personId)
  const url = `${link.url}?till=/ataganden/${dutyId}${csv ? '/csv' : ''}`
  return {
    replies: [messageOf([sentence(page.linkOnce), links([{ label: csv ? matrix.csv : matrix.page, url }])])],
    change: {
      audit: { action: 'administration.give-sign-in-link', subject: { kind: 'person', id: person.personId } },
      run: link.keep,
    },
  }
}
