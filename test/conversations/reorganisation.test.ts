import { describe, expect, it } from 'vitest'
import { carryOutFile } from '../../src/features/reorganisation/index.ts'
import { verifyAudit } from '../../src/database/audit.ts'
import { aWorld } from '../support/world.ts'
import { caughtUp } from './support/caught-up.ts'

describe('a reorganisation', () => {
  it(
    'is shown with what has no place, carried out on its day, followed by everything, and can be undone',
    { timeout: 180_000 },
    async () => {
      const world = await aWorld({ today: '2026-03-12', municipalities: ['solvesborg'] })
      const coordinator = await world.talkAs('Annelie Borgström')
      const emma = await world.talkAs('Emma Rosell')
      await emma.says('slå ihop Ekonomiavdelningen och HR-avdelningen till Verksamhetsstöd från 1 april')
      emma.hears('Det kan bara den som samordnar IT')
      await coordinator.says('slå ihop Ekonomiavdelningen och HR-avdelningen till Verksamhetsstöd från 1 april')
      coordinator.hears('Inget är ändrat än.')
      coordinator.hears('Ekonomiavdelningen och HR-avdelningen blir Verksamhetsstöd.')
      coordinator.hears('Verksamhetsstöd har ingen utpekad chef')
      await coordinator.presses('Genomför')
      coordinator.hears('Det genomförs 1 april 2026.')
      const unitOf = async (name: string) => {
        const { governance, register } = await world.snapshots.of('solvesborg')
        return governance.unit(register.systems.find((each) => each.name === name)?.unitId ?? '')?.name
      }
      expect(await unitOf('Raindance')).toBe('Ekonomiavdelningen')

      await world.goTo('2026-04-01')
      await caughtUp(world)
      expect(await unitOf('Raindance')).toBe('Verksamhetsstöd')
      expect(await unitOf('Heroma')).toBe('Verksamhetsstöd')
      const { governance, register } = await world.snapshots.of('solvesborg')
      expect(governance.manifest.units.map(({ id }) => id)).not.toContain('hr')
      expect(governance.unit('hr')?.name).toBe('HR-avdelningen')
      expect(world.governances[0]!.manifest.units.map(({ name }) => name)).toContain('Verksamhetsstöd')
      expect(register.people.find(({ name }) => name === 'Emma Rosell')?.unitId).toBe('verksamhetsstöd')
      await coordinator.says('vilka system har HR-avdelningen?')
      coordinator.hears('Raindance')

      await coordinator.presses('Ångra')
      coordinator.hears('Då är det som förut igen.')
      await caughtUp(world)
      expect(await unitOf('Heroma')).toBe('HR-avdelningen')
      const verdict = await world.database.unit('solvesborg', (unit) => verifyAudit(unit, 'solvesborg'))
      expect(verdict.faults).toEqual([])
    },
  )

  it(
    'that makes one nämnd of two keeps what each had done, and asks the new one for what it owes',
    { timeout: 180_000 },
    async () => {
      const world = await aWorld({ today: '2027-02-01', municipalities: ['karlsborg'] })
      const anton = await world.talkAs('anton.bergefors@karlsborg.example.se')
      await anton.says('hur går det med IT-planerna?')
      anton.hears('0 av 5 är gjorda.')
      await anton.says('SN har lämnat sin i går, dnr SN 2027/3')
      anton.hears('Antecknat som gjort: Nämndens IT-plan: Socialnämnden')
      await anton.says('slå ihop Socialnämnden och Barn- och utbildningsnämnden till Välfärdsnämnden från 2 februari')
      anton.hears('Socialnämnden och Barn- och utbildningsnämnden blir Välfärdsnämnden.')
      await anton.presses('Genomför')
      await world.goTo('2027-02-02')
      await caughtUp(world)

      // Offices stand under the new one, which owes a plan of its own; what the old one handed in is told as it was.
      const { governance } = await world.snapshots.of('karlsborg')
      const above = (office: string) => governance.unit(governance.unit(office)?.parent ?? '')?.name
      expect([above('buf'), above('socialforvaltningen')]).toEqual(['Välfärdsnämnden', 'Välfärdsnämnden'])
      await anton.says('hur går det med IT-planerna?')
      anton.hears('0 av 4 är gjorda.')
      anton.hears('Välfärdsnämnden')
      anton.hears('Gjort för enheter som har upphört:')
      anton.hears(/Socialnämnden, 31 januari, SN 2027\/3/)
      expect(anton.last().text).not.toContain('Barn- och utbildningsnämnden')
      await anton.says('Välfärdsnämnden har lämnat sin IT-plan i dag, dnr VN 2027/1')
      await anton.says('hur går det med IT-planerna?')
      anton.hears('1 av 4 är gjorda.')

      // Whoever received what went to the old ones receives what goes to the new one; all rules that named them name it.
      const made = governance.manifest.units.find(({ name }) => name === 'Välfärdsnämnden')!
      expect(made.kind).toBe('committee')
      expect(JSON.stringify({ ...governance.manifest, clauses: [] })).not.toMatch(/"unit:(?:socialnamnden|bun)"/)
    },
  )

  it(
    'from a file splits and closes units, and is not carried out while something has no place',
    { timeout: 120_000 },
    async () => {
      const world = await aWorld({ today: '2026-03-12', municipalities: ['solvesborg'] })
      const text = (systems: string) => `from: 2026-03-12
decision: KF 2026-02-20 § 31
changes:
  - split:
      unit: ekonomi
      into: [{ id: redovisning, name: Redovisningsavdelningen, head: ekonomichef }, { id: upphandling, name: Upphandlingsavdelningen, head: ekonomichef }]
      systems: { ${systems} }
  - close: { unit: medborgarkontoret, successor: kansliet }
  - rename: { unit: fkn, name: Kultur- och fritidsnämnden }
`
      const how = { dryRun: false, orphans: false }
      const first = await carryOutFile(text('SB-01: redovisning'), 'solvesborg', how, world)
      expect(first).toMatchObject({ ok: true, id: null })
      expect(first.ok && first.says).toContain('systemet Proceedo (Ekonomiavdelningen)')
      const wrong = await carryOutFile(text('SB-99: redovisning, SB-01: nowhere'), 'solvesborg', how, world)
      expect(wrong).toEqual({
        ok: false,
        faults: ['Det finns ingen enhet ”nowhere”.', '”SB-99” finns inte i registret eller styrningen.'],
      })
      expect(await carryOutFile('from: igår', 'solvesborg', how, world)).toMatchObject({ ok: false })

      const done = await carryOutFile(
        text('SB-01: redovisning, SB-02: upphandling'),
        'solvesborg',
        { ...how, orphans: true },
        world,
      )
      expect(done.ok && done.id).toBeTruthy()
      await caughtUp(world)
      const { governance, register } = await world.snapshots.of('solvesborg')
      const unit = (code: string) => register.systems.find((each) => each.code === code)?.unitId
      expect([unit('SB-01'), unit('SB-02'), unit('SB-10'), unit('SB-25')]).toEqual([
        'redovisning',
        'upphandling',
        'kommunledning',
        'kansliet',
      ])
      expect(governance.unit('fkn')).toMatchObject({ name: 'Kultur- och fritidsnämnden' })
    },
  )
})
