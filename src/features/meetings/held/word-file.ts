/** Minutes as a Word file: of one meeting, or of all that are finished in a year. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Unit } from '../../../database/database.ts'
import { day } from '../../../lib/day.ts'
import { onPaper, toDocx } from '../../../web/paper/index.ts'
import type { World } from '../../register/index.ts'
import { hostOf, nameOf } from '../notices/called.ts'
import { meetingsOf } from '../store.ts'
import { whenInWords } from '../when-in-words.ts'
import { type Held, loadHeld } from './held.ts'
import { textsIn } from './in-words.ts'
import { minutesOf } from './minutes.ts'

export async function minutesFile(held: Held, { governance, today }: World, language: Language) {
  const texts = textsIn(language).minutes
  const { called } = held
  const bytes = await toDocx(onPaper(minutesOf(held, language)), {
    title: texts.title(nameOf(called, language)),
    subtitle: whenInWords(called.meeting, language, today),
    municipality: governance.name,
    kind: texts.kind,
    on: called.meeting.heldOn ?? called.meeting.day,
    diarienummer: held.record?.state === 'final' ? (held.official?.diarienummer ?? null) : null,
    language,
  })
  const name = `${called.meeting.heldOn ?? called.meeting.day}-${called.body.id}.docx`
  return { name, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes }
}

/** What has been written of the year's meetings and is finished, read in one unit. `minutesFile` writes each of them. */
export async function finishedIn(unit: Unit, world: World, year: number, language: Language): Promise<readonly Held[]> {
  const { key, manifest } = world.governance
  const found: Held[] = []
  for (const body of manifest.bodies) {
    const held = await meetingsOf(unit, hostOf(body, key), {
      body: body.id,
      states: ['held'],
      from: day(`${year}-01-01`),
      through: day(`${year}-12-31`),
    })
    for (const meeting of held) {
      const loaded = await loadHeld(unit, meeting, world, textsIn(language).point.other)
      if (loaded?.record?.state === 'final') found.push(loaded)
    }
  }
  return found
}
