import { describe, expect, it } from 'vitest'
import { doneIn } from '../../src/features/duties/store.ts'
import { proofsOf } from '../support/proofs.ts'
import { aWorld } from '../support/world.ts'
import { caughtUp } from './support/caught-up.ts'

describe('the attestation of systems', () => {
  it(
    'is one list for each person, goes to the owner when unanswered, and is counted',
    { timeout: 180_000 },
    async () => {
      const world = await aWorld({ today: '2027-01-08', municipalities: ['solvesborg'] })
      const manager = await world.talkAs('Emma Rosell')
      const other = await world.talkAs('Mattias Örtenblad')
      const coordinator = await world.talkAs('Annelie Borgström')
      const owner = await world.talkAs('Lotta Silwer')

      await manager.says('intyga mina system')
      manager.hears('Ingen runda är öppen.')
      await manager.says('starta intygandet')
      manager.hears('Rundan öppnas av den som samordnar IT.')
      await world.goTo('2027-01-09')
      await world.goTo('2027-01-11')
      const list = manager.heard().find((text) => text.includes('Intyga dina system'))!
      expect(list).toContain('Visma Recruit, Annonser, ansökningar och urval, ja, Lotta Silwer')
      expect(list).toContain('Rätt behörighet')
      await manager.presses('Inget har ändrats')
      manager.hears('Intygat att inget har ändrats: Visma Recruit.')
      await manager.presses('Ångra')
      manager.hears('Då är det inte intygat längre.')
      await manager.says('inget har ändrats')
      manager.hears('Intygat att inget har ändrats: Visma Recruit.')

      await other.says('jag vill intyga')
      await other.presses('Något har ändrats')
      const [systems] = other.form().inputs
      const draftit = (systems?.kind === 'choice' ? systems.options : []).find(({ label }) => label === 'Draftit')!
      await other.submits({ system: draftit.value, personalData: 'same' })
      expect(other.faults()).toHaveProperty('measures')
      await other.submits({
        system: draftit.value,
        removed: '3',
        description: 'Förteckningar över behandlingar',
        personalData: 'sensitive',
        roles: 'Anna hjälper till',
      })
      other.hears('Tack. Intygat för Draftit, med det som har ändrats. Registret är ändrat efter det.')
      other.hears('Kvar att intyga: Netpublicator')
      await other.presses('Inget har ändrats för resten')
      other.hears('Netpublicator')
      await caughtUp(world)
      const { register } = await world.snapshots.of('solvesborg')
      const system = register.systems.find(({ name }) => name === 'Draftit')!
      expect([system.description, system.personalData]).toEqual(['Förteckningar över behandlingar', 'sensitive'])
      const done = await world.database.unit('solvesborg', (unit) =>
        doneIn(unit, 'solvesborg', { duties: ['ratt-behorighet'] }),
      )
      expect(done.filter(({ target }) => target === `system:${system.id}`).map(({ note }) => note)).toEqual([
        'roller: Anna hjälper till; borttagna användare: 3; beskrivning: Förteckningar över behandlingar; personuppgifter: känsliga',
      ])

      await world.goTo('2027-01-21')
      expect(manager.heard().join('\n')).not.toContain('väntar på att intygas')
      await world.goTo('2027-02-01')
      await world.goTo('2027-02-02')
      expect(owner.heard().join('\n')).toContain('Den som är ansvarig har inte intygat')
      const chief = await world.talkAs('Katarina Wiberg')
      expect(chief.heard().join('\n')).toContain('Stratsys')
      expect(chief.heard().join('\n')).not.toContain('Adato')
      expect(coordinator.heard().join('\n')).toContain('Tiden för att intyga är ute.')
      await coordinator.says('hur går intygandet?')
      coordinator.hears(/3 av \d+ system är intygade, 1 med ändringar\. Tiden är ute\./)
      coordinator.hears('hos ägaren')
      const proofs = (await proofsOf(world, 'solvesborg', 'S0-59')).flatMap(({ shownBy }) => shownBy)
      expect(proofs.join('\n')).toContain('Draftit')
      expect(proofs.join('\n')).not.toContain('Stratsys')
      await owner.says('inget har ändrats')
      owner.hears('Adato')

      const pages = world.features.flatMap((feature) => feature.pages ?? [])
      const visitor = { session: { municipality: 'solvesborg', personId: coordinator.person.id }, language: 'sv' }
      const shown = (where: string) => pages.find(({ path }) => path === where)!.show(visitor as never, {} as never)
      const page = (await shown('/intygande')) as { html: string }
      expect(page.html).toMatch(/\d+ av \d+ system är intygade, 1 med ändringar\./)
      const { file } = (await shown('/intygande/csv')) as { file: { bytes: Uint8Array } }
      const rows = Buffer.from(file.bytes).toString('utf8').split('\r\n')
      expect(rows.find((row) => row.startsWith('Draftit'))).toContain('ändrat')
      expect(rows.find((row) => row.startsWith('Stratsys'))).toContain('hos ägaren')

      await world.goTo('2027-03-02')
      await world.goTo('2027-03-03')
      expect(coordinator.heard().join('\n')).toContain('Det som ännu väntar blev inte intygat')
      const proved = await proofsOf(world, 'solvesborg', 'S0-59')
      expect(proved.map(({ status }) => status)).not.toContain('met')
      expect(proved.flatMap(({ missing }) => missing).join('\n')).toContain('Stratsys')
    },
  )

  it('is not asked where no document demands it', async () => {
    const world = await aWorld({ today: '2027-01-31', municipalities: ['karlsborg'] })
    const coordinator = await world.talkAs(
      (await world.snapshots.of('karlsborg')).register.people.find(({ title }) => title === 'IT-samordnare')!.name,
    )
    await coordinator.says('starta intygandet')
    coordinator.hears('Inget styrdokument här kräver att någon intygar system för system')
  })
})
