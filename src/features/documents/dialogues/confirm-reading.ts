/** "Jag har läst": by the button of the question, or in words. And how many have. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { buttons, list, messageOf, sentence } from '../../../conversation/say.ts'
import { dayOf } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import type { Reading } from '../document.ts'
import { type DocumentNeeds, mayKeep, textsIn } from '../needs.ts'
import { confirmReading } from '../reading/sweep.ts'
import { changeReading, readingsOf } from '../store.ts'

const payload = z.object({ readingId: z.string() })

export function confirmReadings(needs: DocumentNeeds): Dialogue {
  return {
    name: 'documents.confirm-reading',
    takes: (turn) =>
      turn.action
        ? turn.action.name === confirmReading
        : turn.reading?.intent === 'document_read' || turn.reading?.intent === 'document_readers',
    async decide(turn) {
      const { municipality, person } = turn.inbound
      const { governance, register } = await needs.snapshots.of(municipality, 0)
      const world = { governance, register, today: dayOf(turn.now) }
      if (turn.reading?.intent === 'document_readers') return readers(turn, world, needs)
      const personId = person?.personId ?? null
      const mine =
        personId === null
          ? []
          : await needs.database.unit(municipality, (unit) => readingsOf(unit, municipality, personId))
      if (turn.action) {
        const id = payload.parse(turn.action.payload).readingId
        const one = mine.find((reading) => reading.id === id)
        return one ? confirmed(one, turn, world) : { replies: [{ text: textsIn(turn.language).reading.nothing }] }
      }
      return inWords(
        mine.filter(({ readOn }) => readOn === null),
        turn,
        world,
      )
    },
  }
}

function inWords(open: readonly Reading[], turn: Turn, world: World): Decision {
  const texts = textsIn(turn.language).reading
  const [only, ...others] = open
  if (!only) return { replies: [{ text: texts.nothing }] }
  if (others.length === 0) return confirmed(only, turn, world)
  const offered = open.slice(0, 5).map((reading) => ({
    label: nameOf(reading, world),
    action: { name: confirmReading, payload: { readingId: reading.id } },
  }))
  return {
    replies: [messageOf([sentence(texts.which), list(open.map((one) => nameOf(one, world))), buttons(offered)])],
  }
}

/** Said twice it is still read once, on the first day. */
function confirmed(reading: Reading, turn: Turn, world: World): Decision {
  const texts = textsIn(turn.language).reading
  const on = reading.readOn ?? world.today
  const replies = [{ text: texts.thanks(nameOf(reading, world), on) }]
  if (reading.readOn !== null) return { replies }
  return {
    replies,
    change: {
      audit: { action: 'documents.confirm-reading', subject: { kind: 'document-reading', id: reading.id } },
      run: (unit) => changeReading(unit, turn.inbound.municipality, reading.id, { readOn: on, recordedAt: turn.now }),
    },
  }
}

async function readers(turn: Turn, world: World, needs: DocumentNeeds): Promise<Decision> {
  const texts = textsIn(turn.language).reading
  const { municipality, person } = turn.inbound
  if (!mayKeep(person?.personId ?? null, world, needs)) return { replies: [{ text: texts.notYours }] }
  const all = await needs.database.unit(municipality, (unit) => readingsOf(unit, municipality))
  const lines = world.governance.manifest.acknowledgements.flatMap(({ id, name }) => {
    const own = all.filter(({ acknowledgement }) => acknowledgement === id)
    return own.length === 0 ? [] : [texts.readers(name, own.filter(({ readOn }) => readOn !== null).length, own.length)]
  })
  return { replies: [lines.length === 0 ? { text: texts.noneAsked } : messageOf([list(lines)])] }
}

function nameOf({ acknowledgement }: Reading, { governance }: World): string {
  return governance.manifest.acknowledgements.find(({ id }) => id === acknowledgement)?.name ?? acknowledgement
}
