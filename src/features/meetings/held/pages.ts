/** The minutes as a Word file, for whoever may read them. */
import type { Page, Visitor } from '../../../web/pages.ts'
import { html } from '../../../web/html.ts'
import type { World } from '../../register/index.ts'
import { hostOf } from '../notices/called.ts'
import type { NoticeNeeds } from '../notices/needs.ts'
import { partOf } from '../notices/upcoming.ts'
import { meetingWithId } from '../store.ts'
import { type Held, loadHeld } from './held.ts'
import { textsIn } from './in-words.ts'
import { minutesFile } from './word-file.ts'

export function minutesPages(needs: NoticeNeeds): readonly Page[] {
  return [
    {
      path: '/moten/:meeting/anteckningar',
      allows: 'everyone',
      title: (language) => textsIn(language).minutes.kind,
      async show(visitor, request) {
        const found = await find(needs, visitor, String(request.params['meeting']))
        if (!found) return html`<p>${textsIn(visitor.language).minutes.noneAtAll}</p>`
        return { file: await minutesFile(found.held, found.world, visitor.language) }
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
