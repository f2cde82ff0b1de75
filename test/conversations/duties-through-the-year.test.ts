import { expect, it } from 'vitest'
import { addDays, day, instantAt } from '../../src/lib/day.ts'
import { weekdayOf } from '../../src/governance/calendar/weeks.ts'
import { aWorld, type World } from '../support/world.ts'

/** Of four of the models; the fifth, in which reports are given, has a test of its own. */
const municipalities = ['solvesborg', 'grums', 'hagsjo', 'alnasa']

async function told(world: World, municipality: string) {
  return world.database.unit(municipality, async (unit) => ({
    steps: await unit.dutyTold.findMany({ where: { municipality } }),
    messages: await unit.outgoingMessage.findMany({
      where: { municipality, key: { startsWith: 'duties.reminder:' } },
      select: { personId: true, key: true },
    }),
  }))
}

it(
  'a year in which nobody does anything: each step once to each, in few messages, and who follows up hears of it',
  { timeout: 600_000 },
  async () => {
    const world = await aWorld({ today: '2026-12-01', municipalities })
    const sweep = world.features.flatMap(({ tasks }) => tasks ?? []).find(({ name }) => name === 'duties.remind')!
    for (let on = day('2026-12-01'); on < '2028-01-10'; on = addDays(on, 1)) {
      // A day of each week, and the first days of each month, when most is said.
      if (weekdayOf(on) !== 1 && (weekdayOf(on) > 5 || Number(on.slice(8)) > 3)) continue
      world.clock.set(instantAt(on, '07:00'))
      await sweep.run({})
    }
    world.clock.set(instantAt(day('2028-01-10'), '09:00'))
    for (const municipality of municipalities) {
      const { steps, messages } = await told(world, municipality)
      const once = new Set(
        steps.map(({ dutyId, target, period, step, personId }) => [dutyId, target, period, step, personId].join(' ')),
      )
      expect(once.size).toBe(steps.length)
      expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['first', 'again', 'late', 'escalate']))
      const perPerson = new Map<string, number>()
      for (const { personId } of messages) perPerson.set(personId ?? '', (perPerson.get(personId ?? '') ?? 0) + 1)
      // Some forty duties, two of three of them for each system: still at most about one message every other week.
      expect(Math.max(...perPerson.values())).toBeLessThan(28)
      expect(steps.length).toBeGreaterThanOrEqual(messages.length)
    }
    // The copies of the register of processing, system by system and committee by committee.
    const { register } = await world.snapshots.of('solvesborg')
    const coordinator = await world.talkAs(register.people.find(({ title }) => title === 'IT-samordnare')!.email!)
    await coordinator.says('hur går det med registerförteckningarna?')
    coordinator.hears(/^Kopia av förteckningen till IT-samordnaren 2028\n0 av \d+ är gjorda\./)
    coordinator.hears(/- Omsorgsnämnden, 0 av \d+, /)
    const manager = register.appointments.find(({ roleId, holder, scope }) => {
      const system = register.systems.find(({ id }) => id === scope.id)
      return (
        roleId === 'system-manager' &&
        holder.kind === 'person' &&
        system?.personalData === 'yes' &&
        system.status === 'active'
      )
    })!
    const system = register.systems.find(({ id }) => id === manager.scope.id)!
    const holder = await world.talkAs(register.people.find(({ id }) => id === manager.holder.id)!.email!)
    await holder.says(`klart: registerförteckningen för ${system.name} är inlämnad, KS 2028/12`)
    // What waited for a morning all year comes at the same time.
    expect(holder.heard().join('\n')).toContain(
      `Antecknat som gjort: Kopia av förteckningen till IT-samordnaren: ${system.name}, 10 januari.`,
    )
    await coordinator.says('hur går det med registerförteckningarna?')
    expect(coordinator.heard().join('\n')).toMatch(/1 av \d+ är gjorda\./)
  },
)
