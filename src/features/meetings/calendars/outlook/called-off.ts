/** A meeting that was called off, or whose event was thrown away, in Outlook: it is off here too, and those in charge are told. */
import type { Language, Outbound } from '../../../../conversation/inbound.ts'
import { buttons, messageOf, sentence } from '../../../../conversation/say.ts'
import type { Unit } from '../../../../database/database.ts'
import type { World } from '../../../register/index.ts'
import type { Meeting } from '../../meeting.ts'
import { type Called, convenersOf, loadCalled } from '../../notices/called.ts'
import { subjectOf } from '../../notices/in-words.ts'
import { tell } from '../../notices/sweep.ts'
import { changeMeeting } from '../../store.ts'
import { textsIn } from '../in-words.ts'
import { type CalendarEvent, saveEvent } from '../store.ts'
import type { OutlookNeeds } from './needs.ts'

export async function callOff(
  unit: Unit,
  needs: OutlookNeeds,
  { meeting, event }: { meeting: Meeting; event: CalendarEvent },
  world: World,
): Promise<void> {
  const { municipality } = event
  const now = needs.clock.now()
  const off = await changeMeeting(unit, meeting, {
    ...{ state: 'cancelled', cancelledAt: now, cancelledBecause: textsIn('sv').offInOutlook },
    icsSequence: meeting.icsSequence + 1,
  })
  await saveEvent(unit, { ...event, cancelled: true, shows: off.icsSequence, readAt: now })
  const called = await loadCalled(unit, off, world)
  if (called) await needs.notices.post(unit, municipality, noticesOf(needs, called, world))
  await tell(unit, needs, { municipality, host: municipality, meetingId: meeting.id }, world)
}

/** To whoever convenes and to the strategist, each once. */
function noticesOf(needs: OutlookNeeds, called: Called, world: World): readonly Outbound[] {
  const people = new Map(
    [...convenersOf(called, []), ...needs.peopleWho('strategist', world)].map((person) => [person.id, person]),
  )
  return [...people.values()].map(({ id, language }): Outbound => {
    const spoken = language ?? 'sv'
    return {
      address: { to: 'person', personId: id },
      message: messageIn(called, spoken),
      nature: 'unasked',
      why: textsIn(spoken).whyOff,
      language: spoken,
      key: `meetings.off-in-outlook:${called.meeting.id}:${called.meeting.icsSequence}:${id}`,
    }
  })
}

function messageIn(called: Called, language: Language): Outbound['message'] {
  const texts = textsIn(language)
  const payload = { meetingId: called.meeting.id }
  return messageOf([
    sentence(texts.calledOff(...subjectOf(called, language))),
    buttons([
      { label: texts.replaceMeeting, action: { name: 'meetings.replace-meeting', payload } },
      { label: texts.isOnAfterAll, action: { name: 'meetings.undo-cancel', payload } },
    ]),
  ])
}
