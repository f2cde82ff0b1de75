/** Reminds those who have not replied, once, and closes what has come to its last day. */
import { z } from 'zod'
import { recordAudit } from '../../database/audit.ts'
import { looks } from '../../jobs/looks.ts'
import type { Task } from '../../jobs/task.ts'
import { dayOf, daysBetween } from '../../lib/day.ts'
import { type CaseNeeds, markConsulted } from '../cases/index.ts'
import { isToRemind, unanswered } from './consultation.ts'
import { closedInPlace, ending, reminder } from './endings.ts'
import { bodyName, textsIn } from './in-words.ts'
import { changeConsultation, consultationsIn, municipalitiesAsking } from './store.ts'

export function followConsultations(needs: CaseNeeds): Task {
  const seen = looks(needs)
  return {
    name: 'consultations.follow',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '35 6 * * 1-5',
    async run() {
      await seen.through(await needs.database.system('cases-sweep', municipalitiesAsking), async (municipality) => {
        const { governance, register } = await needs.snapshots.known(municipality)
        const world = { governance, register, today: needs.clock.today() }
        await needs.database.unit(municipality, async (unit) => {
          for (const whole of await consultationsIn(unit, municipality)) {
            const { consultation, replies } = whole
            if (consultation.state !== 'open') continue
            if (isToRemind(consultation, world.today, daysBetween, dayOf(consultation.sentAt)))
              await needs.notices.post(
                unit,
                municipality,
                unanswered(whole).map((personId) => reminder(whole, personId, world)),
              )
            const isOver = consultation.dueOn < world.today
            const isWhole = unanswered(whole).length === 0
            if (!isOver && !isWhole) continue
            const at = needs.clock.now()
            await changeConsultation(unit, consultation, { state: 'closed', closedAt: at })
            if (consultation.caseId !== null)
              await markConsulted(
                unit,
                { caseId: consultation.caseId, body: consultation.body },
                {
                  id: needs.ids.next(),
                  who: bodyName(consultation.body, world, 'sv'),
                  evidence: textsIn('sv').evidence(consultation.title, replies.length, consultation.asked.length),
                  recordedBy: consultation.sentBy,
                  recordedAt: at,
                },
                world,
              )
            await needs.notices.post(unit, municipality, [ending(whole, world), ...closedInPlace(whole, world)])
            await recordAudit(unit, {
              id: needs.ids.next(),
              municipality,
              at,
              action: 'consultations.close',
              subject: { kind: 'consultation', id: consultation.id },
              actor: { kind: 'system', id: null },
              channel: 'system',
            })
          }
        })
      })
    },
  }
}
