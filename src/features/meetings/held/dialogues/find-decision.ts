/** "Vad beslutade vi om Teams-licenserna?": the decisions, each with its meeting and day. */
import type { Unit } from '../../../../database/database.ts'
import type { Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import type { Draft } from '../../../../conversation/message.ts'
import { type Part, buttons, list, messageOf, sentence, source } from '../../../../conversation/say.ts'
import { saying } from '../../../../conversation/say-button.ts'
import type { World } from '../../../register/index.ts'
import { seatingOf } from '../../body/seats.ts'
import { isStrategist, saidIn, worldOf } from '../../needs.ts'
import { hostOf } from '../../notices/called.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import { settingsOf } from '../../store.ts'
import { dayInWords } from '../../when-in-words.ts'
import { textsIn } from '../in-words.ts'
import { stemsOf } from '../entry.ts'
import type { RecordEntry } from '../record.ts'
import { findDecisions } from '../search.ts'
import { decisionsOf, recordsOf } from '../store.ts'
import { decisionTold } from '../told-decision.ts'

const mostShown = 5

export function findDecision(needs: NoticeNeeds): Dialogue {
  return {
    name: 'meetings.find-decision',
    takes: (turn) => turn.reading?.intent === 'decision_search',
    async decide(turn) {
      const texts = textsIn(turn.language).search
      const world = await worldOf(turn, needs)
      const told = decisionTold(saidIn(turn) ?? '')
      const about = told ?? (turn.reading?.matter ?? '').replace(/[?!.\s]+$/u, '')
      const stems = stemsOf(about || (saidIn(turn) ?? ''))
      if (stems.length === 0) return { replies: [{ text: texts.what }] }
      const { entries, drafts } = await needs.database.unit(turn.inbound.municipality, (unit) =>
        readable(unit, needs, turn, world, stems),
      )
      const found = findDecisions(about || (saidIn(turn) ?? ''), entries)
      const matter = about || (saidIn(turn) ?? '')
      if (found.length === 0) return { replies: [told === null ? { text: texts.none(matter) } : whereItIsKept(turn)] }
      const shown = found.slice(0, mostShown).flatMap((entry) => inWords(entry, drafts, turn, world))
      const heading = found.length === 1 ? texts.one(matter) : texts.some(found.length, matter)
      const more = found.length > mostShown ? [sentence(texts.more(found.length - mostShown))] : []
      return { replies: [messageOf([sentence(heading), ...shown, ...more])] }
    },
  }
}

/** A decision that somebody tells of is kept where it was taken, or by whom it appoints. */
function whereItIsKept({ language }: Turn): Draft {
  const { told } = textsIn(language).search
  return messageOf([
    sentence(told.notHere),
    list([told.atMeeting, told.appointed, told.adopted]),
    buttons([saying(told.takeMinutes), saying(told.registerDocument)]),
  ])
}

function inWords(entry: RecordEntry, drafts: ReadonlySet<string>, { language }: Turn, world: World): readonly Part[] {
  const texts = textsIn(language).search
  const body = world.governance.nameOf(`body:${entry.body}`, language)
  const from = texts.from(body, dayInWords(entry.day, language, world.today))
  return [sentence(entry.text), source(drafts.has(entry.meetingId) ? `${from}, ${texts.draft}` : from)]
}

/** Of minutes that are ready everybody reads the decisions; of the others those who sit in the body. */
async function readable(unit: Unit, needs: NoticeNeeds, turn: Turn, world: World, stems: readonly string[]) {
  const { municipality, person } = turn.inbound
  const { bodies } = world.governance.manifest
  const entries: RecordEntry[] = []
  const drafts = new Set<string>()
  for (const host of new Set(bodies.map((body) => hostOf(body, municipality)))) {
    const own = bodies.filter((body) => hostOf(body, municipality) === host).map(({ id }) => id)
    const settings = await settingsOf(unit, host)
    const sitsIn = (id: string): boolean => {
      const body = world.governance.body(id)
      const setting = settings.find((one) => one.body === id) ?? null
      return body !== null && seatingOf(body, setting, world).people.some((one) => one.person.id === person?.personId)
    }
    const records = new Map((await recordsOf(unit, host, own)).map((record) => [record.meetingId, record.state]))
    for (const entry of await decisionsOf(unit, host, stems, own)) {
      const state = records.get(entry.meetingId)
      if (state === 'draft' && !sitsIn(entry.body) && !isStrategist(turn, world, needs)) continue
      if (state === 'draft') drafts.add(entry.meetingId)
      entries.push(entry)
    }
  }
  return { entries, drafts }
}
