/** Every night: carries out what is decided for the day, as the register then is, and says so to whoever coordinates IT. */
import { z } from 'zod'
import type { Outbound } from '../../conversation/inbound.ts'
import { recordAudit } from '../../database/audit.ts'
import type { Task } from '../../jobs/task.ts'
import type { World } from '../register/index.ts'
import { applyPlan } from './carry-out.ts'
import { faultInWords, textsIn } from './in-words.ts'
import type { ReorganisationNeeds } from './needs.ts'
import { planReorganisation } from './plan.ts'
import { type Reorganisation, municipalitiesPlanning, reorganisationsOf } from './store.ts'

export function carryOutPlanned(needs: ReorganisationNeeds): Task {
  return {
    name: 'reorganisation.carry-out',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '40 0 * * *',
    async run() {
      const planning = await needs.database.system('sweeps', municipalitiesPlanning)
      for (const municipality of planning.filter((each) => needs.municipalities.includes(each))) {
        const all = await needs.database.unit(municipality, (unit) => reorganisationsOf(unit, municipality))
        const due = all.filter(({ state, from }) => state === 'planned' && from <= needs.clock.today())
        for (const one of due) await carryOut(one, municipality, needs)
      }
    },
  }
}

/** Rolls the unit back. */
class MovedMeanwhileError extends Error {
  override name = 'MovedMeanwhileError'
}

async function carryOut(one: Reorganisation, municipality: string, needs: ReorganisationNeeds): Promise<void> {
  const { governance, register } = await needs.snapshots.known(municipality)
  const world: World = { governance, register, today: needs.clock.today() }
  const planned = planReorganisation(one.changes, one.from, world, needs.ids)
  await needs.database.unit(municipality, async (unit) => {
    const told = needs.peopleWho('strategist', world).map(({ id, language }): Outbound => {
      const t = textsIn(language ?? 'sv')
      const faults = planned.ok ? [] : planned.faults.map((fault) => faultInWords(fault, language ?? 'sv'))
      return {
        ...{ address: { to: 'person', personId: id }, nature: 'unasked', language: language ?? 'sv', why: t.why },
        message: { text: planned.ok ? t.told(one.from) : t.toldFaults(one.from, faults) },
        key: `reorganisation.${planned.ok ? 'done' : 'failed'}:${one.id}:${id}`,
      }
    })
    if (planned.ok && !(await applyPlan(unit, municipality, one, planned.plan, needs.clock.now())))
      throw new MovedMeanwhileError()
    await needs.notices.post(unit, municipality, told)
    if (planned.ok)
      await recordAudit(unit, {
        ...{
          id: needs.ids.next(),
          municipality,
          at: needs.clock.now(),
          action: 'reorganisation.apply',
          channel: 'schedule',
        },
        ...{ subject: { kind: 'reorganisation', id: one.id }, actor: { kind: 'system', id: null } },
      })
  })
}
