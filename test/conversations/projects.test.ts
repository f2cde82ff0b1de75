import { expect, it } from 'vitest'
import { seatingOf } from '../../src/features/meetings/index.ts'
import { planMeeting } from '../support/meetings.ts'
import { proofsOf } from '../support/proofs.ts'
import { aWorld } from '../support/world.ts'

/** In Hagsjö planned projects go to Frida, the strategist, who passes them on; members of a group are asked how theirs go. */
it('a project is told of, passed on, and begins the answer to the status round', { timeout: 120_000 }, async () => {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
  const talk = (who: string) => world.talkAs(`${who}@hagsjo.example.se`)
  const [frida, mattias] = [await talk('frida.stalnacke'), await talk('mattias.orre')]
  await planMeeting(world, { body: 'beredningsgrupp', on: '2026-03-26', place: 'Rådhuset' })
  await mattias.says('vi planerar en e-tjänst för bygglov')
  mattias.hears('S3-08')
  await mattias.presses('Anmäl projektet')
  expect(mattias.form().inputs[0]).toMatchObject({ initial: 'E-tjänst för bygglov' })
  const told = {
    name: 'E-tjänst för bygglov',
    about: 'Ansökan utan papper.',
    unit: mattias.form().inputs[2]!.initial ?? '',
  }
  await mattias.submits({ ...told, leader: 'Ingen Alls', starts: '2026-09-01', ends: '2026-08-01' })
  expect(Object.keys(mattias.faults()).toSorted()).toEqual(['ends', 'leader'])
  await mattias.submits({ ...told, leader: '', starts: '2026-04-01', ends: '2026-12-01' })
  mattias.hears('E-tjänst för bygglov är anmält. Jag berättar för IT-strategen')

  await world.goTo('2026-03-13')
  expect(frida.heard().join('\n')).toContain('Mattias Orre planerar ett projekt')
  await frida.presses('För vidare')
  await frida.submits({ to: [], text: '' })
  expect(Object.keys(frida.faults())).toEqual(['to'])
  await frida.submits({ to: ['body:beredningsgrupp', 'unit:it-enheten'], text: 'Berör kartan.' })
  frida.hears('fört vidare till')
  // From a school office to an office of the board's: another authority.
  frida.hears('Det som skickas kan bli allmän handling. Rådgör med registratorn.')
  await frida.says('visa dagordningen för beredningsgruppen')
  frida.hears('Planerat projekt: E-tjänst för bygglov')

  await mattias.says('hur går det med projektet bygglov?')
  mattias.hears('Läget är inte rapporterat än.')
  await mattias.presses('Rapportera läget')
  await mattias.submits({ light: 'watch', text: 'Leverantören är sen.', state: 'running', leader: '' })
  mattias.hears('Behöver ses efter, fredag 13 mars: Leverantören är sen.')
  await world.goTo('2026-03-19')
  expect(mattias.heard().join('\n')).toContain('IT-strategiska beredningsgruppen')
  await mattias.presses('Rapportera läget')
  expect(await proofsOf(world, 'hagsjo', 'S3-08')).toContainEqual(
    expect.objectContaining({ status: 'met', shownBy: ['E-tjänst för bygglov'] }),
  )
  const forwarded = (await proofsOf(world, 'hagsjo', 'S3-09')).find(({ status }) => status === 'met')
  expect(forwarded?.shownBy).toEqual([
    'E-tjänst för bygglov: IT-strategiska beredningsgruppen',
    'E-tjänst för bygglov: IT-enheten',
  ])
  await frida.says('vilka projekt pågår?')
  frida.hears('E-tjänst för bygglov')
})

it(
  'the leader of one of the largest sits in the project group, for as long as that is so',
  { timeout: 120_000 },
  async () => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['solvesborg'] })
    const { register, governance } = await world.snapshots.of('solvesborg')
    const strategist = register.people.find(({ title }) => title === 'IT-samordnare')!
    const leader =
      register.people.find(({ email, unitId }) => email !== null && unitId === 'bun') ??
      register.people.find(({ email }) => email !== null && email !== strategist.email)!
    const anna = await world.talkAs(strategist.email!)
    await anna.says('nytt projekt: Byte av elevregister')
    await anna.presses('Anmäl projektet')
    await anna.submits({
      name: 'Byte av elevregister',
      about: 'Ett register för alla skolor.',
      unit: String(anna.form().inputs[2]!.initial ?? 'ekonomi'),
      leader: leader.email!,
      starts: '',
      ends: '',
      kind: 'ordinary',
    })
    anna.hears('Byte av elevregister är anmält.')
    const members = async () => {
      const now = await world.snapshots.of('solvesborg')
      const here = { ...now, today: world.clock.today() }
      return seatingOf(governance.body('projektgruppen')!, null, here).people.map(({ person }) => person.id)
    }
    expect(await members()).not.toContain(leader.id)
    await anna.presses('Räkna till de största')
    anna.hears('Projektgruppen')
    expect(await members()).toContain(leader.id)
    await anna.says('hur går det med projektet elevregister')
    await anna.presses('Rapportera läget')
    await anna.submits({ light: 'good', text: '', state: 'done', leader: '' })
    expect(await members()).not.toContain(leader.id)
    await anna.presses('Ångra')
    expect(await members()).toContain(leader.id)
  },
)
