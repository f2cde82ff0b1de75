/** The minutes as official documents: for registration, for whoever asks to see them, and for the archive. */
import { bodyInWords, bodyTitle } from '../../../governance/body-name.ts'
import type { RecordSource } from '../../../feature.ts'
import { dayInWords } from '../when-in-words.ts'
import { meetingsOf, meetingWithId } from '../store.ts'
import { loadHeld } from './held.ts'
import { textsIn } from './in-words.ts'
import { minutesFile } from './word-file.ts'
import { recordsOf } from './store.ts'

export const minutesRecords: RecordSource = {
  kind: 'minutes',
  async list(unit, { world, language }) {
    const { key, manifest } = world.governance
    const own = manifest.bodies.filter(({ shared }) => (shared?.host ?? key) === key)
    const records = await recordsOf(
      unit,
      key,
      own.map(({ id }) => id),
    )
    if (records.length === 0) return []
    const meetings = new Map((await meetingsOf(unit, key)).map((meeting) => [meeting.id, meeting]))
    return records.flatMap(({ meetingId, state, finishedAt, body: bodyId }) => {
      const meeting = meetings.get(meetingId)
      const body = world.governance.body(bodyId)
      if (!meeting || !body) return []
      const on = meeting.heldOn ?? meeting.day
      const title = `${textsIn(language).minutes.title(bodyInWords(body, language))}, ${dayInWords(on, language, world.today)}`
      return [
        {
          subjectId: meetingId,
          title,
          on,
          owner: bodyTitle(body, language),
          finishedAt: state === 'final' ? finishedAt : null,
        },
      ]
    })
  },
  async paper(unit, subjectId, { world, language }) {
    const meeting = await meetingWithId(unit, world.governance.key, subjectId)
    const held = meeting && (await loadHeld(unit, meeting, world, textsIn(language).point.other))
    return held?.record?.state === 'final' ? minutesFile(held, world, language) : null
  },
}
