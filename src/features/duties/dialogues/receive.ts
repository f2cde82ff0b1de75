/** "Tagit emot": whoever was to have it says that it has come, and whoever handed it in gets a receipt. */
import { z } from 'zod'
import type { Dialogue } from '../../../conversation/dialogue.ts'
import { lookupsOf } from '../../register/index.ts'
import { targetsOf } from '../due/targets.ts'
import { textsIn, whose, withTargets } from '../in-words.ts'
import { type DutyNeeds, askerOf, worldOf } from '../needs.ts'
import { receiptTo } from '../record.ts'
import { changeDone, doneIn } from '../store.ts'

const payload = z.object({ ids: z.array(z.string()).min(1) })

export function receive(needs: DutyNeeds): Dialogue {
  return {
    name: 'duties.receive',
    takes: ({ action }) => action?.name === 'duties.receive',
    async decide(turn) {
      const { municipality } = turn.inbound
      const texts = textsIn(turn.language)
      const world = await worldOf(turn, needs)
      const personId = askerOf(turn) ?? ''
      const { ids } = payload.parse(turn.action?.payload)
      const rows = await needs.database.unit(municipality, (unit) => doneIn(unit, municipality, { ids }))
      const open = rows.filter(({ receivedAt }) => receivedAt === null)
      const [first] = open
      const duty = world.governance.manifest.duties.find(({ id }) => id === first?.dutyId)
      if (rows.length === 0) return { replies: [{ text: texts.record.undoneAlready }] }
      if (!first || !duty) return { replies: [{ text: texts.record.receivedAlready }] }
      if (!open.some(({ sentTo }) => sentTo.includes(personId))) return { replies: [{ text: texts.record.notForYou }] }
      const targets = (targetsOf(duty, world) ?? []).filter(({ key }) => open.some(({ target }) => target === key))
      const receiver = lookupsOf(world.register).person(personId)
      const sender = lookupsOf(world.register).person(first.recordedBy ?? '')
      const by = duty.to ? whose(duty.to, world, sender?.language ?? 'sv') : (receiver?.title ?? texts.handIn.someone)
      return {
        replies: [{ text: texts.record.received(withTargets(duty, targets, turn.language)) }],
        change: {
          audit: { action: 'duties.receive', subject: { kind: 'duty', id: duty.id }, detail: { ids } },
          async run(unit) {
            await changeDone(
              unit,
              municipality,
              open.map(({ id }) => id),
              { receivedAt: turn.now, receivedBy: personId },
            )
            if (sender && sender.id !== personId)
              await needs.notices.post(unit, municipality, [receiptTo(sender, by, duty, open, targets, world)])
          },
        },
      }
    },
  }
}
