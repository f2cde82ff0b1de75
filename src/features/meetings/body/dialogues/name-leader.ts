/** Who calls or chairs a body that no document names anybody for: said once by the strategist, kept as the municipality's own setting. */
import { bodyInWords } from '../../../../governance/body-name.ts'
import { z } from 'zod'
import { isQuestion } from '../../../../conversation/asks.ts'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import { shownOf, type World } from '../../../register/index.ts'
import { partyInWords } from '../../../rules/index.ts'
import { whoIsAway } from '../../change/who-is-away.ts'
import { isStrategist, type MeetingNeeds, saidIn, worldOf } from '../../needs.ts'
import { noSetting } from '../../setting.ts'
import { saveSetting, settingsOf } from '../../store.ts'
import { bodyTexts, nameLeader } from '../in-words.ts'
import { bodiesNamed } from '../named.ts'

const payload = z.object({ body: z.string(), seat: z.enum(['convener', 'chair']), person: z.string() })
type Named = z.infer<typeof payload>

const says = {
  convener:
    /(?<!\p{L})(?:kallar|sammankallar|ska kalla|kallar in|är sammankallande|blir sammankallande|convenes|is (?:the )?convener)(?!\p{L})/iu,
  chair: /(?<!\p{L})(?:är ordförande|blir ordförande|ska vara ordförande|leder|chairs|is (?:the )?chair)(?!\p{L})/iu,
}

/** "Jag sammankallar gruppen", with no day: whose task it is, and no meeting. */
const aboutSelf = /^\s*(?:(?:det )?är jag som |jag )(?:är |blir |ska vara )?(?:sammankall|ordförande|leder)/iu

export function nameWhoLeads(needs: MeetingNeeds): Dialogue {
  return {
    name: nameLeader,
    takes: (turn) => (turn.action ? turn.action.name === nameLeader : seatSaid(turn) !== null),
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const texts = bodyTexts[turn.language]
      const named = namedIn(turn, world)
      if (named === null) return { replies: [{ text: texts.who }] }
      if (!isStrategist(turn, world, needs)) {
        const { strategist } = world.governance.manifest.permissions
        const who = strategist.map((party) => partyInWords(party, { ...world, language: turn.language })).join(', ')
        return { replies: [{ text: texts.onlyStrategist(who) }] }
      }
      return decide(named, { turn, world, needs })
    },
  }
}

/** Which seat is given to somebody. A body must be named too, or the words are about something else; to call a meeting needs no name. */
function seatSaid(turn: Turn): Named['seat'] | null {
  const text = saidIn(turn)?.trim()
  const { bodies = [], people = [], intent } = turn.reading ?? {}
  if (text === undefined || isQuestion(text) || /^\s*(?:är|is)(?!\p{L})/iu.test(text) || bodies.length === 0)
    return null
  const isOnlySelf = aboutSelf.test(text) && !/\d/u.test(text)
  if (people.length === 0 && !isOnlySelf && (intent === 'meeting_extra' || intent === 'meeting_book')) return null
  if (says.convener.test(text)) return 'convener'
  return says.chair.test(text) ? 'chair' : null
}

function namedIn(turn: Turn, world: World): Named | null {
  if (turn.action) return payload.parse(turn.action.payload)
  const text = saidIn(turn)!
  const [body] = bodiesNamed(text, turn.reading, world.governance)
  const [person, ...others] = whoIsAway(text, turn.reading, turn.inbound.person?.personId ?? null, world)
  const seat = seatSaid(turn)
  return body && person && others.length === 0 && seat ? { body: body.id, seat, person: person.id } : null
}

async function decide(
  { body: bodyId, seat, person: personId }: Named,
  { turn, world, needs }: { turn: Turn; world: World; needs: MeetingNeeds },
): Promise<Decision> {
  const texts = bodyTexts[turn.language]
  const { municipality } = turn.inbound
  const body = world.governance.body(bodyId)
  const person = world.register.people.find(({ id }) => id === personId)
  if (!body || !person) return { replies: [{ text: texts.who }] }
  const stated = body[seat]
  if (stated && !stated.own) {
    const who = partyInWords(stated.party, { ...world, language: turn.language })
    return { replies: [{ text: texts.documentSays(bodyInWords(body, turn.language), seat, who) }] }
  }
  const settings = await needs.database.unit(municipality, (unit) => settingsOf(unit, municipality))
  const before = settings.find((one) => one.body === bodyId) ?? noSetting(bodyId, turn.now)
  const after = {
    ...before,
    [seat]: `person:${personId}`,
    decidedBy: turn.inbound.person?.personId ?? null,
    decidedAt: turn.now,
  }
  return {
    replies: [
      { text: texts.named(shownOf(person, world.governance).name ?? '', seat, bodyInWords(body, turn.language)) },
    ],
    change: {
      audit: {
        action: 'meetings.name-leader',
        subject: { kind: 'body', id: bodyId },
        detail: { seat, person: personId },
      },
      run: (unit) => saveSetting(unit, municipality, after),
    },
  }
}
