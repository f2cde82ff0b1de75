import { expect, it } from 'vitest'
import { proofsOf } from '../support/proofs.ts'
import { aWorld } from '../support/world.ts'

it(
  'a proposal about a system reaches whoever answers for it, and its outcome whoever made it',
  { timeout: 120_000 },
  async () => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['solvesborg', 'hagsjo'] })
    const { register } = await world.snapshots.of('solvesborg')
    const dijana = await world.talkAs('dijana.hodzic@solvesborg.example.se')
    const other =
      register.people.find(({ email, unitId, id }) => email !== null && id !== dijana.person.id && unitId === 'bun') ??
      register.people.find(({ email, id }) => email !== null && id !== dijana.person.id)!
    const ulla = await world.talkAs(other.email!)
    await ulla.says('förslag om Raindance: det borde gå att söka på fakturanummer')
    ulla.hears('Förslaget går till Dijana')
    ulla.hears('”Det borde gå att söka på fakturanummer”')
    ulla.hears('S0-36')
    await ulla.presses('Skicka')
    ulla.hears('Du får besked här.')
    await world.goTo('2026-03-13')
    expect(dijana.heard().join('\n')).toContain('har ett förslag om Raindance: Det borde gå att söka på fakturanummer')
    await dijana.presses('Mottaget')
    await ulla.says('hur gick det med mitt förslag?')
    ulla.hears('Raindance: Det borde gå att söka på fakturanummer (mottaget)')
    await dijana.says('vilka förslag har kommit in?')
    dijana.hears('Det här väntar på svar från dig:')
    await dijana.presses('Svara: Raindance')
    await dijana.submits({ state: 'refused', answer: '' })
    expect(Object.keys(dijana.faults())).toEqual(['answer'])
    await dijana.submits({ state: 'accepted', answer: 'Leverantören lovar det till hösten.' })
    await world.goTo('2026-03-16')
    expect(ulla.heard().join('\n')).toContain('tas vidare. Leverantören lovar det till hösten.')
    await dijana.presses('Ångra')
    await ulla.says('jag har ett förslag')
    await ulla.presses('Skriv förslaget')
    await ulla.submits({ system: 'Nejsystemet', text: 'x' })
    expect(Object.keys(ulla.faults())).toEqual(['system'])
    await ulla.submits({ system: 'raindance', text: 'Större text på skärmen.' })
    await ulla.presses('Ta tillbaka')
    ulla.hears('Det är tillbakataget.')

    const [improvements] = await proofsOf(world, 'solvesborg', 'S0-36')
    expect(improvements?.shownBy.length).toBeGreaterThan(0)

    await ulla.says('jag har en idé: låt eleverna bygga en app om återbruk')
    ulla.hears('S0-45')
    await ulla.presses('Skicka')
    await world.goTo('2026-03-17')
    const coordinator = await world.talkAs(register.people.find(({ title }) => title === 'IT-samordnare')!.email!)
    expect(coordinator.heard().join('\n')).toContain('har en idé att pröva: Låt eleverna bygga en app om återbruk')
    await coordinator.says('vem har lämnat förslag i år?')
    coordinator.hears(/förslag har lämnats i år:\n- .*Låt eleverna bygga/)
    await coordinator.presses('Starta ett ärende')
    await coordinator.submits({
      title: 'App om återbruk',
      unit: String(coordinator.form().inputs.find(({ name }) => name === 'unit')?.initial ?? 'ekonomi'),
      owner: '',
      need: 'Eleverna bygger.',
    })
    coordinator.hears('Ärende 1, App om återbruk, är startat. Vägen är: Starta ett spetsprojekt.')
  },
)
