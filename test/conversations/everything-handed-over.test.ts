import { expect, it } from 'vitest'
import { noSetting } from '../../src/features/meetings/setting.ts'
import { saveSetting, settingsOf } from '../../src/features/meetings/store.ts'
import { aWorld } from '../support/world.ts'

/** In Hagsjö Fredrik sits in the preparatory group; Linnea sits in no group. */
it(
  'what somebody has open is in one list and passes in one step: survey, remiss, proposals, and what they lead',
  { timeout: 180_000 },
  async () => {
    const world = await aWorld({ today: '2026-09-01', municipalities: ['hagsjo'] })
    const [frida, fredrik, linnea] = await Promise.all(
      ['Frida Stålnacke', 'Fredrik Nygren', 'Linnea Forsman'].map((who) => world.talkAs(who)),
    )
    await frida!.says('starta årets enkät')
    await frida!.presses('Starta')
    await frida!.says('skicka förslaget på remiss till beredningsgruppen')
    await frida!.presses('Skriv remissen')
    await frida!.submits({ title: 'Regler för AI', text: 'Vi föreslår tre regler.', link: '', due: '2026-10-01' })
    const { id } = fredrik!.person
    await world.database.unit('hagsjo', async (unit) => {
      const leads = { ...noSetting('it-styrgrupp', world.clock.now()), deputy: `person:${id}` }
      await saveSetting(unit, 'hagsjo', leads)
      await unit.proposal.create({
        data: {
          ...{ id: 'proposal', municipality: 'hagsjo', kind: 'improvement', systemId: null, text: 'Större text.' },
          ...{ madeBy: frida!.person.id, madeAt: world.clock.now(), toPerson: id, state: 'sent', version: 1 },
        },
      })
    })
    await world.goTo('2026-09-02')

    await fredrik!.says('vad ska jag lämna över?')
    for (const held of ['Enkäten om e-förvaltning 2026', 'Regler för AI', 'Större text.', 'IT-styrgruppen'])
      fredrik!.hears(held)
    await fredrik!.says('lämna över allt till Linnea Forsman')
    fredrik!.hears('Överlämnat till Linnea Forsman')
    const after = await world.database.unit('hagsjo', async (unit) => ({
      asked: (await unit.surveyRespondent.findMany()).map(({ personId }) => personId),
      remiss: (await unit.consultation.findFirst())!.asked,
      proposal: (await unit.proposal.findFirst())!.toPerson,
      deputy: (await settingsOf(unit, 'hagsjo')).find(({ body }) => body === 'it-styrgrupp')!.deputy,
    }))
    expect(after.asked).toContain(linnea!.person.id)
    expect(after.asked).not.toContain(id)
    expect(after.remiss).toContain(linnea!.person.id)
    expect(after.remiss).not.toContain(id)
    expect([after.proposal, after.deputy]).toEqual([linnea!.person.id, `person:${linnea!.person.id}`])

    // Linnea goes on where Fredrik stopped, and what was his is no longer.
    await linnea!.says('svara på enkäten')
    linnea!.hears(/1 av \d+/)
    await fredrik!.says('vad ska jag lämna över?')
    expect(fredrik!.last().text).not.toMatch(/Enkäten|Regler för AI|Större text/)
  },
)
