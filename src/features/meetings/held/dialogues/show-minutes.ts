/** "Visa anteckningarna från senaste styrgruppen", also as a Word file. What is not yet ready is shown to whoever keeps it. */
import { bodyInWords } from '../../../../governance/body-name.ts'
import { z } from 'zod'
import type { Unit } from '../../../../database/database.ts'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import type { Button, Meaning } from '../../../../conversation/message.ts'
import { links, messageOf, sentence } from '../../../../conversation/say.ts'
import type { World } from '../../../register/index.ts'
import { saidIn, worldOf } from '../../needs.ts'
import { titleOf } from '../../notices/called.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import { choicesPart } from '../../notices/notice.ts'
import { meetingsNear } from '../../notices/upcoming.ts'
import { meantIn, whichOf } from '../../notices/which.ts'
import { whenInWords } from '../../when-in-words.ts'
import { type Held, loadHeld } from '../held.ts'
import { textsIn } from '../in-words.ts'
import { minutesOf } from '../minutes.ts'
import { leads } from './mine.ts'

/** "Vem var med på styrgruppen?": it stands in the minutes. */
function asksWhoWasThere(turn: Turn): boolean {
  const said = saidIn(turn) ?? ''
  return (
    (turn.reading?.bodies.length ?? 0) > 0 &&
    /^\s*(?:vem|vilka|who)\s+(?:alla\s+)?(?:var\s+(?:med|där|närvarande|på plats)|deltog|närvarade|was (?:there|present|at)|were (?:there|present|at)|attended)(?!\p{L})/iu.test(
      said,
    )
  )
}

const about = z.object({ meetingId: z.string() })

export type MinutesNeeds = NoticeNeeds & {
  /** A link that signs the person in, valid once `keep` has been committed. */
  newLink(municipality: string, personId: string): { url: string; keep(unit: Unit): Promise<void> }
}

export function showMinutes(needs: MinutesNeeds): Dialogue {
  return {
    name: 'meetings.show-minutes',
    takes: (turn) =>
      turn.action
        ? ['meetings.show-minutes', 'meetings.word-file'].includes(turn.action.name)
        : turn.reading?.intent === 'meeting_minutes' || asksWhoWasThere(turn),
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const texts = textsIn(turn.language).minutes
      const all = await readable(needs, turn, world)
      const pressed = turn.action ? about.parse(turn.action.payload).meetingId : null
      if (pressed !== null) {
        const held = all.find(({ called }) => called.meeting.id === pressed)
        if (!held) return { replies: [{ text: texts.noneAtAll }] }
        return turn.action?.name === 'meetings.word-file'
          ? wordFile(needs, turn, held)
          : shown(needs, turn, world, held)
      }
      const bodies = turn.reading?.bodies ?? []
      const meetings = all.map(({ called }) => called.meeting)
      const which = whichOf(meetings, meantIn(saidIn(turn) ?? '', bodies, world.today, 'back'))
      const [body] = bodies.flatMap((id) => world.governance.body(id) ?? [])
      if (which.is === 'none' || (which.is === 'other' && body))
        return { replies: [{ text: body ? texts.none(bodyInWords(body, turn.language)) : texts.noneAtAll }] }
      if (which.is === 'one')
        return shown(
          needs,
          turn,
          world,
          all.find(({ called }) => called.meeting === which.meeting)!,
        )
      const offered = which.meetings.slice(0, 5).map((meeting): Button<Meaning> => ({
        label: `${titleOf({ meeting, body: world.governance.body(meeting.body)!, world }, turn.language)} ${whenInWords(meeting, turn.language, world.today)}`,
        action: { name: 'meetings.show-minutes', payload: { meetingId: meeting.id } },
      }))
      return { replies: [messageOf([sentence(texts.which), choicesPart(offered, turn.language)])] }
    },
  }
}

/** The newest first: what is ready, and of what is not, what one keeps oneself. */
async function readable(needs: NoticeNeeds, turn: Turn, world: World): Promise<readonly Held[]> {
  return needs.database.unit(turn.inbound.municipality, async (unit) => {
    const past = await meetingsNear(unit, world, { through: world.today, states: ['held'] })
    const found: Held[] = []
    for (const meeting of past.toReversed().slice(0, mostLookedAt)) {
      const held = await loadHeld(unit, meeting, world, textsIn(turn.language).point.other)
      if (!held?.record) continue
      if (held.record.state === 'final' || leads(held.called, turn, world, needs)) found.push(held)
    }
    return found
  })
}

const mostLookedAt = 40

function shown(needs: NoticeNeeds, turn: Turn, world: World, held: Held): Decision {
  const texts = textsIn(turn.language).minutes
  const payload = { meetingId: held.called.meeting.id }
  const own: Button<Meaning>[] = !leads(held.called, turn, world, needs)
    ? []
    : held.record?.state === 'final'
      ? [{ label: texts.reopen, action: { name: 'meetings.reopen-record', payload } }]
      : [
          { label: texts.finish, action: { name: 'meetings.finish-record', payload }, style: 'primary' },
          { label: texts.goOn, action: { name: 'meetings.point', payload: { ...payload, at: 0 } } },
        ]
  const word = { label: texts.word, action: { name: 'meetings.word-file', payload } }
  return { replies: [minutesOf(held, turn.language, [choicesPart([...own, word], turn.language)])] }
}

function wordFile(needs: MinutesNeeds, turn: Turn, { called }: Held): Decision {
  const texts = textsIn(turn.language).minutes
  const { municipality, conversation, person } = turn.inbound
  if (conversation.kind !== 'dm' || !person?.personId) return { replies: [{ text: texts.onlyInPrivate }] }
  const link = needs.newLink(municipality, person.personId)
  const url = `${link.url}?till=/moten/${called.meeting.id}/anteckningar`
  return {
    replies: [messageOf([sentence(texts.wordLink), links([{ label: texts.word, url }])])],
    change: {
      audit: { action: 'administration.give-sign-in-link', subject: { kind: 'person', id: person.personId } },
      run: link.keep,
    },
  }
}
