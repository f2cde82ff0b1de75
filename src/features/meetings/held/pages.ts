/** The minutes as a Word file, for whoever may read them. */
import type { Draft, Message } from '../../../conversation/message.ts'
import type { Page, Visitor } from '../../../web/pages.ts'
import { toDocx } from '../../../web/paper/index.ts'
import { html } from '../../../web/html.ts'
import type { World } from '../../register/index.ts'
import { hostOf, nameOf } from '../notices/called.ts'
import type { NoticeNeeds } from '../notices/needs.ts'
import { partOf } from '../notices/upcoming.ts'
import { meetingWithId } from '../store.ts'
import { whenInWords } from '../when-in-words.ts'
import { type Held, loadHeld } from './held.ts'
import { textsIn } from './in-words.ts'
import { minutesOf } from './minutes.ts'

export function minutesPages(needs: NoticeNeeds): readonly Page[] {
  return [
    {
      path: '/moten/:meeting/anteckningar',
      allows: 'everyone',
      title: (language) => textsIn(language).minutes.kind,
      async show(visitor, request) {
        const found = await find(needs, visitor, String(request.params['meeting']))
        if (!found) return html`<p>${textsIn(visitor.language).minutes.noneAtAll}</p>`
        return { file: await wordFile(found.held, found.world, visitor) }
      },
    },
  ]
}

async function find(
  needs: NoticeNeeds,
  visitor: Visitor,
  meetingId: string,
): Promise<{ held: Held; world: World } | null> {
  const { municipality, personId } = visitor.session
  const { governance, register } = await needs.snapshots.of(municipality)
  const world = { governance, register, today: needs.clock.today() }
  const hosts = new Set(governance.manifest.bodies.map((body) => hostOf(body, municipality)))
  const held = await needs.database.unit(municipality, async (unit) => {
    for (const host of hosts) {
      const meeting = await meetingWithId(unit, host, meetingId)
      if (meeting) return loadHeld(unit, meeting, world, textsIn(visitor.language).point.other)
    }
    return null
  })
  if (!held?.record) return null
  const isReady = held.record.state === 'final'
  return isReady || partOf(held.called, personId).leads || visitor.may('strategist') ? { held, world } : null
}

async function wordFile(held: Held, { governance, today }: World, { language }: Visitor) {
  const texts = textsIn(language).minutes
  const { called } = held
  const bytes = await toDocx(onPaper(minutesOf(held, language)), {
    title: texts.title(nameOf(called)),
    subtitle: whenInWords(called.meeting, language, today),
    municipality: governance.name,
    kind: texts.kind,
    on: called.meeting.heldOn ?? called.meeting.day,
    diarienummer: null,
    language,
  })
  const name = `${called.meeting.heldOn ?? called.meeting.day}-${called.body.id}.docx`
  return { name, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes }
}

/** Nothing can be pressed on paper. */
function onPaper({ text, blocks = [] }: Draft): Message {
  return { text, blocks: blocks.flatMap((block) => (block.kind === 'buttons' ? [] : [block])) }
}
