import { expect, it } from 'vitest'
import { proofsOf } from '../support/proofs.ts'
import { papersOf } from '../support/papers.ts'
import { aWorld } from '../support/world.ts'

/** In Hagsjö the preparatory group is asked before rules are decided; Frida, the strategist, chairs it. */
it('a text is sent to the group, answered, reminded of and collected', { timeout: 120_000 }, async () => {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
  const talk = (who: string) => world.talkAs(`${who}@hagsjo.example.se`)
  const [frida, mattias, peder] = [await talk('frida.stalnacke'), await talk('mattias.orre'), await talk('peder.axmar')]
  await frida.says('skicka förslaget på remiss till beredningsgruppen')
  frida.hears('S3-41')
  await frida.presses('Skriv remissen')
  await frida.submits({ title: 'Regler för AI', text: '', link: 'ingen länk', due: '2026-03-12' })
  expect(Object.keys(frida.faults()).toSorted()).toEqual(['due', 'link', 'text'])
  await frida.submits({
    title: 'Regler för AI',
    text: 'Vi föreslår tre regler.',
    link: 'https://hagsjo.example.se/ai',
    due: '2026-03-27',
  })
  frida.hears(/Remissen Regler för AI är skickad till IT-strategiska beredningsgruppen, \d+ personer\./)
  await mattias.says('skicka en remiss till beredningsgruppen')
  mattias.hears('Det kan den som skickade remissen, strategen eller den som leder gruppen göra.')

  await world.goTo('2026-03-13')
  expect(mattias.heard().join('\n')).toContain(
    'Remiss till IT-strategiska beredningsgruppen: Regler för AI. Svar senast fredag 27 mars.',
  )
  await mattias.presses('Svara')
  await mattias.submits({ stance: 'remarks', text: '' })
  expect(Object.keys(mattias.faults())).toEqual(['text'])
  await mattias.submits({ stance: 'remarks', text: 'Skriv kortare.' })
  mattias.hears('Ditt svar på Regler för AI är sparat.')
  await mattias.presses('Ångra')
  await mattias.says('visa remissen')
  await mattias.presses('Svara')
  await mattias.submits({ stance: 'for', text: '' })
  mattias.hears('är sparat')
  await peder.says('visa remissen om AI')
  peder.hears('Svaren läser den som skickade remissen')

  await world.goTo('2026-03-24')
  const others = (
    await world.database.unit('hagsjo', (unit) =>
      unit.outgoingMessage.findMany({ where: { key: { startsWith: 'consultations.remind:' } } }),
    )
  ).map(({ personId }) => personId)
  expect(others.length).toBeGreaterThan(0)
  expect(others).not.toContain(mattias.person.id)
  await world.goTo('2026-03-30')
  await world.goTo('2026-03-31')
  // Whoever has not answered sees where it stands that there is nothing left to answer.
  const { register } = await world.snapshots.of('hagsjo')
  const silent = await world.talkAs(register.people.find(({ id }) => id === others[0])!.email!)
  expect(silent.heard().filter((text) => text.includes('Remissen Regler för AI är stängd.'))).toHaveLength(2)
  expect(mattias.heard().join('\n')).not.toContain('är stängd')
  expect(frida.heard().join('\n')).toMatch(/Remissen Regler för AI är slut\. 1 av \d+ har svarat\./)
  await frida.says('hur gick det med remissen?')
  frida.hears('Mattias Orre')
  frida.hears('Läge: Stängd')
  const [remiss] = await papersOf(world, 'hagsjo', 'consultation')
  expect(remiss).toMatchObject({ title: 'Remiss: Regler för AI', finished: true })
  expect(remiss?.text).toContain('Mattias Orre')
})

it('takes its step in the case that it was sent for', { timeout: 120_000 }, async () => {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
  const frida = await world.talkAs('frida.stalnacke@hagsjo.example.se')
  await frida.says('starta ett ärende om nya regler')
  frida.hears('Nya regler går en bestämd väg till beslut.')
  await frida.presses('Starta ärendet')
  await frida.submits({ title: 'Regler för AI', unit: 'ekonomi', owner: '', need: 'Många frågar.' })
  await frida.presses('Skicka på remiss')
  await frida.submits({ title: 'Regler för AI', text: 'Vi föreslår tre regler.', link: '', due: '2026-03-27' })
  await frida.says('visa remissen')
  await frida.presses('Stäng remissen')
  await frida.says('ärende 1')
  frida.hears(
    /Klart torsdag 12 mars, IT-strategiska beredningsgruppen: Förslaget går på remiss till beredningsgruppen \(remiss ”Regler för AI”, 0 av \d+ svar\)/,
  )
  expect(await proofsOf(world, 'hagsjo', 'S3-41')).toContainEqual(
    expect.objectContaining({ status: 'met', shownBy: [expect.stringContaining('Regler för AI')] }),
  )
})
