/** Everything that somebody holds, from all features, as one list with what can be done about it. */
import type { Holding } from '../../../conversation/holdings.ts'
import type { Language } from '../../../conversation/inbound.ts'
import type { Button, Draft, Meaning } from '../../../conversation/message.ts'
import { buttons, heading, messageOf, note, sentence, table } from '../../../conversation/say.ts'
import type { Day } from '../../../lib/day.ts'
import { textsIn } from '../in-words.ts'
import type { AppointmentNeeds } from '../needs.ts'
import { rolesHeld } from './own.ts'

export type Held = Holding & { source: string; passes: boolean }

/** What a form knows it by. */
export const keyOfHeld = ({ source, id }: Held): string => `${source}/${id}`

export async function everythingHeld(
  personId: string,
  { municipality, language }: { municipality: string; language: Language },
  needs: Pick<AppointmentNeeds, 'holdings' | 'clock'>,
): Promise<readonly Held[]> {
  const found: Held[] = []
  for (const source of needs.holdings()) {
    const own = await source.of({ municipality, personId, language, now: needs.clock.now() })
    const passes = source.name === rolesHeld || source.handOver !== undefined
    found.push(...own.map((holding) => ({ ...holding, source: source.name, passes })))
  }
  return found
}

export const handActions = { all: 'appointments.hand-over-all', some: 'appointments.hand-over-some' } as const

/** `who` is null when it is the reader's own. */
export function listInWords(
  held: readonly Held[],
  about: { personId: string; who: string | null; lastDay: Day | null },
  language: Language,
): Draft {
  const { leaving: t } = textsIn(language)
  const title = about.who === null ? t.yours : t.theirs(about.who)
  if (held.length === 0) return { text: about.who === null ? t.nothingYours : t.nothing(about.who) }
  const rows = held.map(({ label, note: how }) => [label, how ?? ''])
  const passing = held.filter(({ passes }) => passes)
  const button = (label: string, name: string, more: Partial<Button<Meaning>> = {}): Button<Meaning> => ({
    ...{ label, action: { name, payload: { personId: about.personId } }, opens: 'form' },
    ...more,
  })
  return messageOf([
    heading(title),
    ...(about.lastDay ? [sentence(t.lastDay(about.lastDay))] : []),
    table([t.columns.what, t.columns.how], rows),
    ...(passing.length > 0
      ? [
          note(t.how),
          buttons([
            button(t.handAll, handActions.all, { style: 'primary' }),
            ...(passing.length > 1 ? [button(t.handSome, handActions.some)] : []),
          ]),
        ]
      : []),
  ])
}
