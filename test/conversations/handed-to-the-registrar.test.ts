import { expect, it } from 'vitest'
import { aWorld } from '../support/world.ts'

/** In Sölvesborg the IT-plan goes to the council, which has no chat; Mattias is its registrar. */
it('what goes to the elected goes to their registrar as a paper with a receipt', { timeout: 120_000 }, async () => {
  const world = await aWorld({ today: '2026-09-01', municipalities: ['solvesborg'] })
  const { register } = await world.snapshots.of('solvesborg')
  const director = await world.talkAs(register.people.find(({ title }) => title === 'Kommundirektör')!.email!)
  const registrar = await world.talkAs('Mattias Örtenblad')
  await director.says('klart: ta fram IT-planen, KS 2026/88')
  director.hears('Ta fram IT-planen')
  director.hears('Det som skickas kan bli allmän handling. Rådgör med registratorn.')
  await world.goTo('2026-09-02')
  expect(registrar.heard().join('\n')).toContain('Ta fram IT-planen')
  expect(registrar.heard().join('\n')).toContain('Det som skickas kan bli allmän handling. Rådgör med registratorn.')
  await registrar.presses('Hämta handlingen')
  registrar.hears('Länken')
  await registrar.presses('Tagit emot')
  await world.goTo('2026-09-03')
  expect(director.heard().join('\n')).toContain('Kvitto: Ta fram IT-planen togs emot av')

  const [done] = await world.database.unit('solvesborg', (unit) => unit.dutyDone.findMany({ where: {} }))
  const page = world.features.flatMap(({ pages = [] }) => pages).find(({ path }) => path === '/ataganden/lamnat/:id')!
  const paper = (personId: string) =>
    page.show(
      {
        session: { municipality: 'solvesborg', personId, csrfToken: '' },
        ...{ name: '', municipality: '', language: 'sv', may: () => false },
      } as never,
      { params: { id: done!.id } } as never,
    )
  expect(await paper(registrar.person.id)).toMatchObject({ file: { name: 'ta-fram-it-planen.docx' } })
  const other = register.people.find(({ title, email }) => email !== null && title !== 'Kommundirektör')!
  expect(await paper(other.id)).not.toHaveProperty('file')
})
