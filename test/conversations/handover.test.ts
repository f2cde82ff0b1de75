import { describe, expect, it } from 'vitest'
import { givesDepartureAway } from '../../src/features/appointments/index.ts'
import { exportPerson, withheld } from '../../src/features/records/index.ts'
import { aWorld } from '../support/world.ts'
import { caughtUp } from './support/caught-up.ts'

describe('somebody who leaves', () => {
  it(
    'is kept secret until the closest manager confirms, and hands everything over from one list',
    { timeout: 180_000 },
    async () => {
      const world = await aWorld({ today: '2026-03-12', municipalities: ['solvesborg'] })
      const dijana = await world.talkAs('Dijana Hodžić')
      const manager = await world.talkAs('Carl-Magnus Rosell')
      const emma = await world.talkAs('Emma Rosell')
      const coordinator = await world.talkAs('Annelie Borgström')
      const registrar = await world.talkAs('Mattias Örtenblad')

      const one = { municipality: 'solvesborg', version: 1 }
      await world.database.unit('solvesborg', async (unit) => {
        const since = { openedBy: emma.person.id, openedAt: world.clock.now(), ownerId: dijana.person.id }
        await unit.governanceCase.create({
          data: { id: 'case', ...one, number: 1, path: 'inforande', title: 'Nytt ekonomisystem', need: 'x', ...since },
        })
        await unit.developmentProject.create({
          data: {
            ...{ id: 'project', ...one, name: 'Byte av elevregister', about: 'x', leaderId: dijana.person.id },
            ...{ toldBy: emma.person.id, toldAt: world.clock.now() },
          },
        })
      })

      await emma.says('Dijana Hodžić slutar 31 maj')
      emma.hears('Jag har inte antecknat något.')
      await dijana.says('jag slutar')
      await dijana.says('jag slutar den 31 maj')
      dijana.hears(
        'Antecknat: din sista dag är 31 maj 2026. Ingen annan får veta det förrän Carl-Magnus Rosell eller Annelie',
      )
      await emma.says('har Dijana Hodžić slutat?')
      emma.hears(/^(?!.*31 maj)/s)
      await emma.says('vad ska Dijana Hodžić lämna över')
      emma.hears('Det kan bara den som har uppdragen')

      const { governance, register: now } = await world.snapshots.of('solvesborg')
      const exported = await world.database.unit('solvesborg', async (unit) => {
        const about = world.features.flatMap((feature) => feature.about ?? [])
        const to = { world: { governance, register: now, today: world.clock.today() }, about, language: 'sv' as const }
        const all = await exportPerson(unit, dijana.person, to)
        return { all, shown: withheld(all, await givesDepartureAway(unit, 'solvesborg', dijana.person.id)) }
      })
      expect(JSON.stringify(exported.all)).toContain('2026-05-31')
      expect(JSON.stringify(exported.shown)).not.toMatch(/2026-05-31|31 maj|leaving/)

      await world.goTo('2026-03-13')
      expect(manager.heard().join('\n')).toContain('har anmält att sista dagen är 31 maj 2026')
      expect(emma.heard().join('\n')).not.toContain('sista dagen')
      await emma.pressesOf(manager, 'Bekräfta')
      await manager.presses('Bekräfta')
      expect(manager.heard().join('\n')).toContain('Bekräftat: Dijana Hodžić slutar')
      manager.hears('Systemansvarig för Raindance')
      manager.hears('Ledamot i Projektgruppen')
      manager.hears('Ärende 1: Nytt ekonomisystem')
      manager.hears('Leder projektet Byte av elevregister')

      await manager.says('lämna över Raindance efter Dijana Hodžić till Emma Rosell')
      manager.hears('Förslag har gått till Kommunstyrelsen')
      await coordinator.says('vad ska Dijana Hodžić lämna över')
      coordinator.hears('Projektledare')
      await coordinator.presses('Lämna över en del')
      const options = coordinator.form().inputs.flatMap((input) => (input.kind === 'choice' ? input.options : []))
      const seat = options.find(({ label }) => label.includes('Projektgruppen'))!
      await coordinator.submits({ what: [seat.value], to: 'Ingen Alls' })
      expect(coordinator.faults()).toHaveProperty('to')
      const [own, led] = ['cases.open/case', 'projects.led/project']
      await coordinator.submits({ what: [seat.value, own!, led!], to: 'Emma Rosell' })
      coordinator.hears('Emma Rosell tar över från 1 juni 2026: ledamot i Projektgruppen.')
      coordinator.hears(
        'Överlämnat till Emma Rosell: Ärende 1: Nytt ekonomisystem, Leder projektet Byte av elevregister.',
      )
      const after = await world.database.unit('solvesborg', async (unit) => [
        (await unit.governanceCase.findFirst())?.ownerId,
        (await unit.developmentProject.findFirst())?.leaderId,
      ])
      expect(after).toEqual([emma.person.id, emma.person.id])

      await world.goTo('2026-03-16')
      expect(registrar.heard().join('\n')).toContain(
        'Emma Rosell till systemansvarig för Raindance från 1 juni 2026, efter Dijana',
      )
      await registrar.presses('Anteckna beslutet')
      await registrar.submits({ decision: 'KS 2026-03-24 § 41', outcome: 'yes' })
      await caughtUp(world)
      await world.goTo('2026-05-25')
      expect(manager.heard().join('\n')).toContain('har en sak kvar att lämna över')

      await world.goTo('2026-06-01')
      await caughtUp(world)
      await world.goTo('2026-06-02')
      expect(manager.heard().join('\n')).toContain('Dijana Hodžić har slutat.')
      await coordinator.says('vem är systemansvarig för Raindance')
      coordinator.hears('Emma Rosell är systemansvarig för Raindance.')
      const { register } = await world.snapshots.of('solvesborg')
      expect(register.people.find(({ name }) => name === 'Dijana Hodžić')?.status).toBe('left')
    },
  )
})
