/** "Är jag med i nån grupp?", "sitter jag i styrgruppen?": whoever asks is told, with what he or she is there. */
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import { list, messageOf, sentence } from '../../../../conversation/say.ts'
import { bodyInWords, bodyTitle } from '../../../../governance/body-name.ts'
import type { Body } from '../../../../governance/manifest/schema.ts'
import type { World } from '../../../register/index.ts'
import { type MeetingNeeds, worldOf } from '../../needs.ts'
import type { Seat } from '../../shared-body.ts'
import { rememberBody } from '../../spoken-of.ts'
import { settingsOf } from '../../store.ts'
import { seatingOf } from '../seats.ts'
import { en } from '../texts/en.ts'
import { sv } from '../texts/sv.ts'

const texts = { sv, en }

export function tellOwnGroups(needs: MeetingNeeds): Dialogue {
  return {
    name: 'meetings.tell-own-groups',
    takes: (turn) => turn.reading?.intent === 'my_groups',
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const own = await ownSeats(turn, world, needs)
      const named = turn.reading!.bodies.flatMap((id) => world.governance.body(id) ?? [])
      return named.length > 0 ? whetherIn(named, own, turn) : all(own, turn)
    },
  }
}

type Own = { body: Body; seats: readonly Seat[] }

async function ownSeats(turn: Turn, world: World, needs: MeetingNeeds): Promise<readonly Own[]> {
  const personId = turn.inbound.person?.personId ?? null
  const settings = await needs.database.unit(world.governance.key, (unit) => settingsOf(unit, world.governance.key))
  return world.governance.manifest.bodies.flatMap((body) => {
    const setting = settings.find((one) => one.body === body.id) ?? null
    const seated = seatingOf(body, setting, world).people.find(({ person }) => person.id === personId)
    return seated ? [{ body, seats: seated.seats }] : []
  })
}

function whetherIn(named: readonly Body[], own: readonly Own[], turn: Turn): Decision {
  const { ownGroups: t } = texts[turn.language]
  const lines = named.map((body) => {
    const mine = own.find((one) => one.body === body)
    return mine ? t.isIn(bodyInWords(body, turn.language), mine.seats) : t.isNotIn(bodyInWords(body, turn.language))
  })
  const [only, ...others] = named
  return {
    replies: [messageOf(lines.map(sentence))],
    ...(only && others.length === 0 ? { memory: rememberBody(only.id, turn.memory) } : {}),
  }
}

function all(own: readonly Own[], { language, memory }: Turn): Decision {
  const { ownGroups: t } = texts[language]
  const [only, ...others] = own
  if (!only) return { replies: [{ text: t.none }] }
  const said =
    others.length === 0
      ? [sentence(t.isIn(bodyInWords(only.body, language), only.seats))]
      : [sentence(t.heading(own.length)), list(own.map(({ body, seats }) => t.line(bodyTitle(body, language), seats)))]
  return {
    replies: [messageOf(said)],
    ...(others.length === 0 ? { memory: rememberBody(only.body.id, memory) } : {}),
  }
}
