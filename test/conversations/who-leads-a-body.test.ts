import { describe, expect, it } from 'vitest'
import { settingsOf } from '../../src/features/meetings/store.ts'
import { growVersion } from '../../src/features/register/index.ts'
import { aWorld } from '../support/world.ts'
import { caughtUp } from './support/caught-up.ts'

const aStrategist = async () => {
  const world = await aWorld({ today: '2026-11-27', municipalities: ['hagsjo'] })
  return { world, frida: await world.talkAs('Frida Stålnacke') }
}

describe('what is wrong with who sits in the bodies', { timeout: 120_000 }, () => {
  it('is told the strategist once, gathered, with a proposal', async () => {
    const { world, frida } = await aStrategist()
    await world.goTo('2026-11-30')
    const heard = frida.heard().join('\n')
    expect(heard).toContain('IT-strategiska beredningsgruppen saknar någon från Miljökontoret')
    expect(heard).toContain('Inget dokument säger vem som kallar till Systemägargruppen. Ska det vara Frida Stålnacke?')
    await world.goTo('2026-12-01')
    expect(frida.heard().join('\n').split('saknar någon från Miljökontoret').length).toBe(2)
  })

  it('is told with who could see to it when a body has lost its chair', async () => {
    const { world, frida } = await aStrategist()
    await world.goTo('2026-11-30')
    expect(frida.heard().join('\n')).not.toContain('IT-styrgruppen saknar ordförande')
    await world.database.unit('hagsjo', async (unit) => {
      const gone = { name: { in: ['Karim Lundell', 'Birgitta Norling'] } }
      await unit.person.updateMany({ where: gone, data: { status: 'left' } })
      await growVersion(unit, 'hagsjo')
    })
    await caughtUp(world)
    await world.goTo('2026-12-01')
    expect(frida.heard().join('\n')).toContain(
      'IT-styrgruppen saknar ordförande: det ska vara kommundirektören, men ingen har den uppgiften. Förslag: Frida Stålnacke leder mötena tills någon har den.',
    )
  })

  it('is settled by an answer, kept as the municipality’s own setting', async () => {
    const { world, frida } = await aStrategist()
    await frida.says('Annika Brodin kallar till systemägargruppen')
    frida.hears('Noterat som kommunens egen inställning: Annika Brodin kallar till Systemägargruppen.')
    const settings = await world.database.unit('hagsjo', (unit) => settingsOf(unit, 'hagsjo'))
    expect(settings.map(({ body }) => body)).toEqual(['systemagargrupp'])
  })

  it('is never settled against the document', async () => {
    const { frida } = await aStrategist()
    await frida.says('Annika Brodin kallar till IT-styrgruppen')
    frida.hears('Dokumentet säger redan vem som kallar till IT-styrgruppen')
  })

  it('stands on the strategist’s own page, with how each body stands', async () => {
    const { frida } = await aStrategist()
    await frida.says('start')
    frida.hears('Inget möte är bokat eller inläst för någon grupp.')
    frida.hears('Gruppernas bemanning')
  })
})

describe('a body’s standing time, quorum and notice', { timeout: 120_000 }, () => {
  it('are said once, shown as the municipality’s own, and taken back', async () => {
    const { world, frida } = await aStrategist()
    const setting = async () => (await world.database.unit('hagsjo', (unit) => settingsOf(unit, 'hagsjo')))[0]
    await frida.says('systemägargruppen möts alltid på tisdagar kl. 13')
    frida.hears('Noterat som kommunens egen inställning för Systemägargruppen. Möten: tisdagar kl. 13.00.')
    frida.hears('Det som redan är bokat står kvar.')
    await frida.says('systemägargruppen är beslutför när minst fyra är med')
    frida.hears('Beslutför: minst 4 ska vara med.')
    await frida.says('visa inställningarna för systemägargruppen')
    frida.hears('Dag och tid: tisdagar kl. 13.00, kommunens egen inställning')
    frida.hears('Beslutför: minst 4 ska vara med, kommunens egen inställning')
    frida.hears('om ingen säger något annat')
    expect(await setting()).toMatchObject({ body: 'systemagargrupp', weekday: 2, startTime: '13:00', quorum: 4 })

    await frida.presses('Ångra')
    frida.hears('Ångrat. För Systemägargruppen gäller det som gällde förut.')
    expect(await setting()).toMatchObject({ weekday: 2, quorum: null })
    await frida.presses('Ångra')
    frida.hears('har ändrats efter det')

    const peder = await world.talkAs('Peder Axmar')
    await peder.says('systemägargruppen möts alltid på fredagar')
    peder.hears('Det kan')
    expect(await setting()).toMatchObject({ weekday: 2 })
  })
})
