/** A group without a meeting booked: said in one sentence, with the way to book one for whoever may. */
import { bodyInWords } from '../../governance/body-name.ts'
import type { Decision, Turn } from '../../conversation/dialogue.ts'
import { buttons, messageOf, sentence } from '../../conversation/say.ts'
import { saying } from '../../conversation/say-button.ts'
import type { Body } from '../../governance/manifest/schema.ts'
import { shownOf, type World } from '../register/index.ts'
import { seatingOf } from './body/seats.ts'
import { isStrategist, type MeetingNeeds } from './needs.ts'
import { hostOf } from './notices/called.ts'
import type { BodySetting } from './setting.ts'
import { bodySpokenOf, rememberBody } from './spoken-of.ts'
import { settingsOf } from './store.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

const texts = { sv, en }

/** `body` stays what is spoken of. `with-who`: also who are called when one is booked. */
export async function noneBooked(
  needs: MeetingNeeds,
  turn: Turn,
  world: World,
  body: Body,
  how: 'with-who' | null = null,
): Promise<Decision> {
  const { noneBooked: t } = texts[turn.language]
  const setting = await settingOf(body, turn, needs)
  const isTheirs = mayBook(body, setting, turn, world, needs)
  const names = how === null ? [] : namesIn(body, setting, world)
  return {
    replies: [
      messageOf([
        sentence(
          names.length === 0
            ? t.none(bodyInWords(body, turn.language))
            : `${t.none(bodyInWords(body, turn.language))} ${t.called(names)}`,
        ),
        buttons(isTheirs ? [saying(t.label, t.book(bodyInWords(body, turn.language)))] : []),
      ]),
    ],
    memory: rememberBody(body.id, turn.memory),
  }
}

function namesIn(body: Body, setting: BodySetting | null, world: World): readonly string[] {
  return seatingOf(body, setting, world).people.flatMap(({ person }) => shownOf(person, world.governance).name ?? [])
}

/** The one group that is named, else the one of the last answer. */
export function bodyMeant(turn: Turn, { governance }: World): Body | null {
  const named = turn.reading?.bodies ?? []
  const [only, ...others] = named.length > 0 ? named : bodySpokenOf(turn)
  return only === undefined || others.length > 0 ? null : governance.body(only)
}

export async function settingOf(body: Body, turn: Turn, needs: MeetingNeeds): Promise<BodySetting | null> {
  const host = hostOf(body, turn.inbound.municipality)
  const settings = await needs.database.unit(turn.inbound.municipality, (unit) => settingsOf(unit, host))
  return settings.find((one) => one.body === body.id) ?? null
}

/** Whoever convenes or chairs the body, and the strategist, where it is ours. */
export function mayBook(
  body: Body,
  setting: BodySetting | null,
  turn: Turn,
  world: World,
  needs: MeetingNeeds,
): boolean {
  if (hostOf(body, turn.inbound.municipality) !== turn.inbound.municipality) return false
  const leads = seatingOf(body, setting, world).people.some(
    ({ person, seats }) =>
      person.id === turn.inbound.person?.personId && (seats.includes('convener') || seats.includes('chair')),
  )
  return leads || isStrategist(turn, world, needs)
}
