import { describe, expect, it } from 'vitest'
import { verifyAudit } from '../../src/database/audit.ts'
import { lookupsOf } from '../../src/features/register/lookups.ts'
import { aWorld, everywhere } from '../support/world.ts'

/** In Karlsborg's example: Anton keeps the register. */
async function aTown() {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['karlsborg'] })
  const talk = (who: string) => world.talkAs(`${who}@karlsborg.example.se`, { channel: 'playground' })
  return {
    world,
    goran: await talk('goran.pihl'),
    emelie: await talk('emelie.dufvander'),
    anton: await talk('anton.bergefors'),
  }
}

const systemsOf = async (world: Awaited<ReturnType<typeof aTown>>['world']) =>
  (await world.snapshots.of('karlsborg')).register.systems

it(
  'what is missed most stands first, is mended once, and those who asked hear of it the next morning',
  { timeout: 120_000 },
  async () => {
    const { world, goran, emelie, anton } = await aTown()
    await goran.says('vem äger Blendorama?')
    await emelie.says('vem är systemägare för blendoramas')
    await emelie.says('vem ansvarar för Kvistnet?')

    await goran.says('vad kunde du inte svara på?')
    goran.hears('Den listan är för dem som sköter registret.')

    await anton.says('Vad kunde du inte svara på?')
    anton.hears('3 frågor har jag inte kunnat svara på. De gäller 2 saker, den vanligaste först:')
    anton.hears(/Blendorama\p{L}*, finns inte i registret, 2, 2026-03-12\n.*Kvistnet, finns inte i registret, 1/iu)
    expect(anton.last().text).not.toMatch(/Göran|Pihl|Dufvander/)

    await anton.presses(anton.buttons().find((label) => /^blendorama/i.test(label))!)
    anton.hears('har efterfrågats 2 gånger')
    await anton.presses('Annat namn på ett system')
    await anton.submits({ words: 'Blendorama', system: 'Vismaekonomi9' })
    expect(anton.faults()).toEqual({ system: 'Det systemet finns inte. Menar du Visma Ekonomi?' })
    await anton.submits({ words: 'Heroma', system: 'Visma Ekonomi' })
    expect(anton.faults()).toEqual({ words: 'Så heter redan Heroma i registret.' })
    await anton.submits({ words: 'Blendorama', system: 'visma ekonomi' })
    anton.hears('”Blendorama” är nu ett annat namn på Visma Ekonomi. De 2 som frågade får veta det.')

    await goran.says('vem är systemansvarig för Blendorama?')
    goran.hears('är systemansvarig för Visma Ekonomi')
    await world.goTo('2026-03-13')
    expect(goran.heard().join('\n')).toContain(
      'Du frågade 2026-03-12 om ”Blendorama”. Nu vet jag: det är ett annat namn på Visma Ekonomi.',
    )
    expect(emelie.heard().join('\n')).toContain('Nu vet jag')
    await emelie.presses('Vem ansvarar för Visma Ekonomi?')
    emelie.hears('Visma Ekonomi')
    const verdict = await world.database.unit('karlsborg', (unit) => verifyAudit(unit, 'karlsborg'))
    expect(verdict.faults).toEqual([])
  },
)

it('a system that is missing comes into the register with its unit and its people', { timeout: 120_000 }, async () => {
  const { world, goran, anton } = await aTown()
  await goran.says('vem är systemansvarig för Kvistnet?')
  await anton.says('frågor utan svar')
  await anton.presses('Kvistnet')
  await anton.presses('Nytt system')
  const role = anton.form().inputs.find(({ label }) => label === 'systemansvarig')!.name
  const given = { name: 'Kvistnet', description: 'Trädvård', unit: '', [role]: 'nobody@karlsborg.example.se' }
  await anton.submits({ ...given, unit: 'Månförvaltningen' })
  expect(anton.faults()).toHaveProperty('unit')
  await anton.submits(given)
  expect(anton.faults()).toEqual({ [role]: 'Jag hittar ingen sådan i registret. Skriv e-postadressen.' })
  await anton.submits({ ...given, [role]: 'emelie.dufvander@karlsborg.example.se' })
  anton.hears('Klart. Kvistnet finns nu i registret. Den som frågade får veta det.')
  await goran.says('vem är systemansvarig för Kvistnet?')
  goran.hears('Emelie Dufvander är systemansvarig för Kvistnet.')
  expect((await systemsOf(world)).filter(({ name }) => name === 'Kvistnet')).toHaveLength(1)
})

it('a role that nobody holds is asked about, filled, and told of', { timeout: 120_000 }, async () => {
  const { world, goran, anton } = await aTown()
  const { register, governance } = await world.snapshots.of('karlsborg')
  const taken = new Set(
    register.appointments.filter(({ roleId }) => roleId === 'system-manager').map(({ scope }) => scope.id),
  )
  const vacant = register.systems.find(({ id, status }) => !taken.has(id) && status === 'active')
  const role = governance.role('system-manager')!.label.sv
  expect(vacant, 'the example has a vacant chair').toBeDefined()
  await goran.says(`vem är ${role} för ${vacant!.name}?`)
  await anton.says('vad kunde du inte svara på')
  anton.hears('ingen har rollen')
  await anton.presses(`${role} för ${vacant!.name}`)
  await anton.presses('Vem har rollen')
  await anton.submits({ who: 'emelie.dufvander@karlsborg.example.se' })
  anton.hears(`Klart. ${vacant!.name} har nu en ${role}.`)
  await world.goTo('2026-03-13')
  goran.hears(`Du frågade 2026-03-12 vem som är ${role} för ${vacant!.name}. Nu har någon fått rollen.`)
  expect(goran.last().text).not.toContain('Emelie')
})

describe('two keepers, old buttons and other people', () => {
  // The form is sent past the platform, to where people talk in this test.
  it.skipIf(everywhere === 'slack' || everywhere === 'teams')(
    'a group that is done is answered kindly, and nobody else may mend it',
    async () => {
      const { world, goran, anton } = await aTown()
      await goran.says('vem äger Blendorama?')
      await anton.says('frågor utan svar')
      await anton.presses('Blendorama')
      await anton.presses('Inget att göra')
      await anton.presses('Nytt system')
      anton.hears('Den är redan klar.')
      const send = (form: string) =>
        world.receive({
          ...{ channel: 'playground', municipality: 'karlsborg', key: `k-${form}`, kind: 'form', form, values: {} },
          conversation: { id: `talk-${goran.person.id}`, kind: 'dm' },
          person: {
            personId: goran.person.id,
            platformUserId: goran.person.id,
            name: '',
            email: null,
            standing: 'member',
          },
        })
      await send('unknown-questions.alias:thing blendorama')
      await world.outbox.idle()
      goran.hears('Den listan är för dem som sköter registret.')
      await send('unknown-questions.nonsense')
      expect(lookupsOf((await world.snapshots.of('karlsborg')).register).systemsOfUnit('x')).toEqual([])
    },
  )

  it('how it was put and who asked are gone after ninety days; the words stay for the ranking', async () => {
    const { world, goran, anton } = await aTown()
    await goran.says('vem äger Blendorama egentligen?')
    await world.goTo('2026-06-11')
    await anton.says('frågor utan svar')
    await anton.presses('Blendorama')
    anton.hears('gallrat efter 90 dagar')
    const rows = await world.database.unit('karlsborg', async (unit) => [
      await unit.unknownText.count(),
      await unit.unknownAsker.count(),
    ])
    expect(rows).toEqual([0, 0])
  })
})
