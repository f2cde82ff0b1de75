import { expect, it } from 'vitest'
import { proofsOf } from '../support/proofs.ts'
import { aWorld } from '../support/world.ts'

/** In Hagsjö the IT-styrgrupp decides on central money; Peder leads a unit, Frida follows all cases, Karim chairs the group. */
it('central money is applied for, asked about when it stands still, and granted', { timeout: 180_000 }, async () => {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
  const talk = (who: string) => world.talkAs(`${who}@hagsjo.example.se`)
  const [frida, peder, karim] = [await talk('frida.stalnacke'), await talk('peder.axmar'), await talk('karim.lundell')]
  await peder.says('vi vill söka centrala medel till en e-tjänst för bygglov')
  peder.hears('S3-80')
  await peder.presses('Starta ärendet')
  const application = { title: 'E-tjänst för bygglov', unit: 'ekonomi', owner: '', need: 'Ansökan utan papper.' }
  await peder.submits({ ...application, amount: 'mycket' })
  expect(Object.keys(peder.faults())).toEqual(['amount'])
  await peder.submits({ ...application, amount: '250 000' })
  peder.hears('Ärende 1, E-tjänst för bygglov, är startat. Vägen är: Delfinansiering med centrala medel.')
  peder.hears(/Belopp: 250\s000 kr/)
  expect(await proofsOf(world, 'hagsjo', 'S3-80')).toContainEqual(
    expect.objectContaining({ about: 'decision-path:delfinansiering.steps.beslut', status: 'due' }),
  )

  await world.goTo('2026-04-24')
  expect(peder.heard().join('\n')).not.toContain('har inte rört sig')
  await world.goTo('2026-04-27')
  await world.goTo('2026-04-28')
  expect(peder.heard().join('\n')).toContain('Ärende 1, E-tjänst för bygglov, har inte rört sig sedan torsdag 12 mars.')
  expect(karim.heard().join('\n')).not.toContain('har inte rört sig')
  await frida.says('ärende 1')
  await frida.presses('Gå igenom kriterierna')
  const criteria = frida.form().inputs.map(({ name }) => [name, 'Ja, två kontor.'])
  await frida.submits(Object.fromEntries(criteria))
  await world.goTo('2026-05-15')
  await world.goTo('2026-05-20')
  await world.goTo('2026-05-21')
  const asked = 'Bara beslutet återstår. Är det taget?'
  expect(frida.heard().join('\n')).toContain(asked)
  expect(karim.heard().filter((text) => text.includes(asked))).toHaveLength(1)
  await world.goTo('2026-06-15')
  expect(karim.heard().filter((text) => text.includes(asked))).toHaveLength(1)

  await frida.presses('För in beslut')
  await frida.submits({
    ...{ outcome: 'approved', text: '200 000 kr beviljas.', by: 'body:it-styrgrupp', name: 'Karim Lundell' },
    ...{ jobTitle: '', nature: 'execution', delegation: '', committee: '', diarienummer: '', on: '2026-06-12' },
  })
  frida.hears('Beslutet i ärende 1 är infört: bifall, Karim Lundell')
  const [decided] = (await proofsOf(world, 'hagsjo', 'S3-80')).filter(({ about }) => about.endsWith('steps.beslut'))
  expect(decided).toMatchObject({ status: 'met', shownBy: ['Ärende 1: E-tjänst för bygglov'] })
})
