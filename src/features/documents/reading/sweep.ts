/** Asks those who are to confirm that they know something, and tells whoever answers for the documents when one is to be reviewed. */
import { z } from 'zod'
import type { Outbound } from '../../../conversation/inbound.ts'
import { buttons, links, messageOf, note, sentence } from '../../../conversation/say.ts'
import type { Unit } from '../../../database/database.ts'
import { looks } from '../../../jobs/looks.ts'
import type { Task } from '../../../jobs/task.ts'
import { addDays } from '../../../lib/day.ts'
import type { Person, World } from '../../register/index.ts'
import { lookupsOf } from '../../register/index.ts'
import type { Edition, Reading } from '../document.ts'
import { type DocumentNeeds, textsIn } from '../needs.ts'
import { listedIn } from '../register/register.ts'
import { changeReading, editionsOf, insertReadings, noteNewPeople, readingsOf } from '../store.ts'
import { type Acknowledgement, dueReadings, dueReminders } from './asked.ts'

export const confirmReading = 'documents.confirm-reading'

export function lookAfterDocuments(needs: DocumentNeeds): Task {
  const seen = looks(needs)
  return {
    name: 'documents.look-after',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '20 6 * * 1-5',
    async run() {
      await seen.through(needs.municipalities, async (municipality) => {
        const { governance, register } = await needs.snapshots.known(municipality)
        const world = { governance, register, today: needs.clock.today() }
        await needs.database.unit(municipality, async (unit) => {
          const editions = await editionsOf(unit, municipality)
          await askReaders(unit, editions, world, needs)
          await needs.notices.post(unit, municipality, reviews(editions, world, needs))
        })
      })
    },
  }
}

async function askReaders(unit: Unit, editions: readonly Edition[], world: World, needs: DocumentNeeds): Promise<void> {
  const { key, manifest } = world.governance
  if (manifest.acknowledgements.every(({ asked }) => asked === 'published-only')) return
  const asksNew = manifest.acknowledgements.some(({ asked }) => asked === 'new-employees')
  const newPeople = asksNew ? await noteNewPeople(unit, key, world.today) : []
  const readings = await readingsOf(unit, key)
  const at = needs.clock.now()
  const due = dueReadings(world, editions, readings, newPeople).map(({ acknowledgement, person, period }) => {
    const id = needs.ids.next()
    const reading: Reading = {
      ...{ id, acknowledgement: acknowledgement.id, personId: person.id, period },
      ...{ askedAt: at, remindedAt: null, readOn: null, recordedAt: null },
    }
    return { reading, said: asking(reading, acknowledgement, person, editions) }
  })
  await insertReadings(
    unit,
    key,
    due.map(({ reading }) => reading),
  )
  const again = dueReminders(readings, world.today).flatMap((reading) => {
    const acknowledgement = manifest.acknowledgements.find(({ id }) => id === reading.acknowledgement)
    const person = lookupsOf(world.register).person(reading.personId)
    return acknowledgement && person?.status === 'active'
      ? [{ reading, said: asking(reading, acknowledgement, person, editions, true) }]
      : []
  })
  for (const { reading } of again) await changeReading(unit, key, reading.id, { remindedAt: at })
  await needs.notices.post(
    unit,
    key,
    [...due, ...again].map(({ said }) => said),
  )
}

function asking(
  reading: Reading,
  { id, name, what, document, asked }: Acknowledgement,
  person: Person,
  editions: readonly Edition[],
  again = false,
): Outbound {
  const language = person.language ?? 'sv'
  const texts = textsIn(language).reading
  const where = editions.find((edition) => edition.document === document)?.publishedAt ?? null
  const isAddress = where !== null && URL.canParse(where) && new URL(where).protocol === 'https:'
  const parts = [
    sentence(again ? texts.again(what) : texts.ask(what)),
    ...(isAddress ? [links([{ label: texts.where, url: where }])] : where ? [note(where)] : []),
    buttons([
      { label: texts.read, style: 'primary', action: { name: confirmReading, payload: { readingId: reading.id } } },
    ]),
  ]
  return {
    address: { to: 'person', personId: person.id },
    message: messageOf(parts),
    nature: 'unasked',
    language,
    why: asked === 'new-employees' ? texts.whyNew(name) : texts.why(name),
    key: `documents.${again ? 'read-again' : 'read'}:${id}:${person.id}:${reading.period}`,
  }
}

/** A month before the day, once for each day that is set. Only for documents that have been registered here. */
function reviews(editions: readonly Edition[], world: World, { peopleWho }: DocumentNeeds): readonly Outbound[] {
  const soon = addDays(world.today, noticeDays)
  const due = listedIn(world.governance, editions, world.today).filter(
    ({ edition, reviewBy }) => edition !== null && reviewBy !== null && reviewBy <= soon,
  )
  if (due.length === 0) return []
  return peopleWho('strategist', world).flatMap(({ id, language: spoken }) =>
    due.map(({ id: document, title, reviewBy }): Outbound => {
      const language = spoken ?? 'sv'
      const texts = textsIn(language).review
      return {
        address: { to: 'person', personId: id },
        message: messageOf([sentence(texts.due(title, reviewBy!)), sentence(texts.next)]),
        nature: 'unasked',
        language,
        why: texts.why,
        key: `documents.review:${document}:${reviewBy}:${id}`,
      }
    }),
  )
}

const noticeDays = 30
