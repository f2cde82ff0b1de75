import { describe, expect, it, vi } from 'vitest'
import { planMeeting, theMeeting } from '../support/meetings.ts'
import { type World, aWorld } from '../support/world.ts'

// Weeks go by in each talk.
vi.setConfig({ testTimeout: 120_000 })

/** The steering group is called a week before, by the strategist; its chair is appointed, and the municipal director deputises. */
const convener = 'Frida Stålnacke'
const chair = 'Karim Lundell'
const deputy = 'Birgitta Norling'
const member = 'Peder Axmar'

/** Where what nobody asked for comes, too, so that all that is heard is in order. */
const talkAs = (world: World, who: string) => world.talkAs(who, { channel: 'playground' })

async function aSteeringMeeting(on = '2026-03-26') {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
  const id = await planMeeting(world, { body: 'it-styrgrupp', on, place: 'Rådhuset' })
  return { world, id }
}
const called = async () => {
  const { world, id } = await aSteeringMeeting()
  await world.goTo('2026-03-19')
  return { world, id }
}
const everybody = (world: World) => Promise.all([convener, chair, deputy, member].map((who) => talkAs(world, who)))

describe('a planned meeting', () => {
  it('is prepared by whoever convenes it, some days before the notice', async () => {
    const { world } = await aSteeringMeeting()
    await world.goTo('2026-03-12')
    const frida = await talkAs(world, convener)
    frida.hears('Kallelsen till IT-styrgruppen torsdag 26 mars kl. 9.00–10.30 går ut torsdag 19 mars.')
    frida.hears('Plats: Rådhuset.')
    expect((await talkAs(world, member)).heard()).toEqual([])
  })

  it('is called in the body’s own time, with time, place, agenda and buttons', async () => {
    const { world, id } = await called()
    const [frida, , , peder] = await everybody(world)
    peder!.hears('Du är kallad till IT-styrgruppen torsdag 26 mars kl. 9.00–10.30.')
    peder!.hears('Rådhuset')
    peder!.hears('Inköp och uppgraderingar att besluta om')
    peder!.hears('Jag kommer · Jag kan inte · Någon går i mitt ställe')
    frida!.hears('går ut till 5 personer')
    expect((await theMeeting(world, id)).state).toBe('called')
  })

  it('is called once, however often one looks', async () => {
    const { world } = await called()
    const peder = await talkAs(world, member)
    const before = peder.heard().length
    await world.goTo('2026-03-19', '10:00')
    await world.goTo('2026-03-20')
    expect(peder.heard()).toHaveLength(before)
  })

  it('is not called on a day off, but on the working day before', async () => {
    // A week before is Good Friday.
    const { world } = await aSteeringMeeting('2026-04-10')
    await world.goTo('2026-04-01')
    const peder = await talkAs(world, member)
    expect(peder.heard()).toEqual([])
    await world.goTo('2026-04-02')
    peder.hears('Du är kallad till IT-styrgruppen')
  })
})

describe('an answer', () => {
  it('by button is noted, and the notice says so where it stands', async () => {
    const { world } = await called()
    const peder = await talkAs(world, member)
    await peder.presses('Jag kommer')
    expect(peder.heard().join('\n')).toContain('Tack, du är anmäld till IT-styrgruppen torsdag 26 mars kl. 9.00–10.30.')
    const updates = world.everything().filter(({ updates }) => updates !== null)
    expect(updates.map(({ message }) => message.text).join()).toContain('Du har svarat att du kommer.')
  })

  it('in words finds the meeting by its day', async () => {
    const { world } = await called()
    const peder = await talkAs(world, member)
    await peder.says('jag kan inte på torsdag')
    expect(peder.heard().join('\n')).toContain('Jag har skrivit upp att du inte kommer till IT-styrgruppen')
    await peder.says('ingen')
    peder.hears('Då är det noterat.')
  })

  it('names a substitute, who is called', async () => {
    const { world } = await called()
    const peder = await talkAs(world, member)
    await peder.says('jag kan inte på torsdag, Maria Lindvall går i mitt ställe')
    expect(peder.heard().join('\n')).toContain('Maria Lindvall går i ditt ställe')
    await world.goTo('2026-03-20')
    const maria = await talkAs(world, 'Maria Lindvall')
    maria.hears('Peder Axmar kan inte och har bett dig gå i sitt ställe till IT-styrgruppen')
  })

  it.each([
    'utse Maria Lindvall till systemansvarig för Byfast',
    'vad har Maria Lindvall för telefon',
    'ring Maria Lindvall',
  ])('asks who goes instead, and takes nobody from "%s"', async (other) => {
    const { world } = await called()
    const peder = await talkAs(world, member)
    await peder.says('jag kan inte på torsdag')
    await peder.says(other)
    expect(peder.heard().join('\n')).not.toContain('Maria Lindvall går i ditt ställe')
  })

  it('takes a name with a word or two about it', async () => {
    const { world } = await called()
    const peder = await talkAs(world, member)
    await peder.says('jag kan inte på torsdag')
    await peder.says('jag tror Maria Lindvall kan gå')
    expect(peder.heard().join('\n')).toContain('Maria Lindvall går i ditt ställe')
  })

  it('can be changed, and the substitute is let go', async () => {
    const { world } = await called()
    const peder = await talkAs(world, member)
    await peder.says('jag kan inte på torsdag, Maria Lindvall går i mitt ställe')
    await world.goTo('2026-03-20')
    await peder.says('jag kommer på torsdag')
    await world.goTo('2026-03-23')
    const maria = await talkAs(world, 'Maria Lindvall')
    maria.hears('Du behövs inte på IT-styrgruppen')
  })

  it('of somebody who is called to nothing is met kindly', async () => {
    const { world } = await called()
    const patrik = await talkAs(world, 'Patrik Modin')
    await patrik.says('jag kommer på torsdag')
    patrik.hears('Du är inte kallad till något kommande möte')
  })

  it('with a button from an earlier year is met kindly', async () => {
    const { world } = await called()
    const peder = await talkAs(world, member)
    await world.goTo('2026-04-20')
    await peder.presses('Jag kommer')
    expect(peder.heard().join('\n')).toContain('har redan varit')
  })

  it('by whoever convenes is noted for another', async () => {
    const { world } = await called()
    const frida = await talkAs(world, convener)
    await frida.says('Peder Axmar kommer inte på torsdag')
    frida.hears('Jag har skrivit upp att Peder Axmar inte kommer till IT-styrgruppen')
  })
})

describe('a chair who cannot come', () => {
  it('is stood in for by the deputy, who hears of it', async () => {
    const { world } = await called()
    const karim = await talkAs(world, chair)
    await karim.presses('Jag kan inte')
    await world.goTo('2026-03-20')
    const birgitta = await talkAs(world, deputy)
    birgitta.hears('Du är ersättare och leder mötet om du kommer.')
  })

  it('and has no deputy either: whoever convenes hears it, and may move the meeting', async () => {
    const { world } = await called()
    const [frida, karim, birgitta] = await everybody(world)
    await birgitta!.presses('Jag kan inte')
    await karim!.presses('Jag kan inte')
    await world.goTo('2026-03-20')
    frida!.hears('Ordföranden kan inte komma till IT-styrgruppen')
  })
})

describe('the municipality’s own quorum', () => {
  it('is watched, and said to be its own', async () => {
    const { world } = await called()
    for (const who of [member, 'Sanna Wikholm', 'Mikael Rönnbäck']) {
      const talker = await talkAs(world, who)
      await talker.presses('Jag kan inte')
    }
    await world.goTo('2026-03-20')
    const frida = await talkAs(world, convener)
    frida.hears('kan 3 komma. Kommunens egen inställning är minst 4.')
  })
})

describe('shortly before the meeting', () => {
  it('only those are reminded who have not answered', async () => {
    const { world } = await called()
    const [, , , peder] = await everybody(world)
    await peder!.presses('Jag kommer')
    const before = peder!.heard().length
    await world.goTo('2026-03-23')
    const karim = await talkAs(world, chair)
    karim.hears('du har inte svarat. Kommer du?')
    expect(peder!.heard()).toHaveLength(before)
    const frida = await talkAs(world, convener)
    frida.hears('Kommer: Frida Stålnacke, Peder Axmar.')
  })
})

describe('the list of who has answered', () => {
  it('is what “vilka har svarat” and “påminn dem” are about right after it, and not otherwise', async () => {
    const { world } = await called()
    const [frida, karim, , peder] = await everybody(world)
    await peder!.presses('Jag kommer')

    await frida!.says('vilka kommer på styrgruppen?')
    frida!.hears('Kommer: Frida Stålnacke, Peder Axmar.')
    await frida!.says('vilka har inte svarat?')
    frida!.hears(/IT-styrgruppen torsdag 26 mars.*\n.*\nHar inte svarat: /u)
    await frida!.says('påminn dom')
    frida!.hears(/^Jag påminner .*Karim Lundell.* om IT-styrgruppen torsdag 26 mars/u)
    await world.goTo('2026-03-20')
    karim!.hears('du har inte svarat. Kommer du?')
    expect(peder!.heard().join('\n')).not.toContain('du har inte svarat')
    const heard = karim!.heard().length

    // Once is enough: neither a second word nor the reminder's own day.
    await frida!.says('vilka kommer på styrgruppen?')
    await frida!.says('skicka en påminnelse till de som inte har svarat')
    frida!.hears('har redan fått sin påminnelse')
    await world.goTo('2026-03-23')
    expect(karim!.heard()).toHaveLength(heard)

    await peder!.says('vilka kommer på styrgruppen?')
    await peder!.says('påminn dem')
    peder!.hears('skickar den som sammankallar, ordföranden eller IT-strategen')
    await peder!.says('vem äger Raindance?')
    await peder!.says('vilka har svarat?')
    expect(peder!.last().text).not.toContain('IT-styrgruppen torsdag')
  })
})

describe('a member who leaves', () => {
  it('is let go, and is called no more', async () => {
    const { world } = await called()
    const { register } = await world.snapshots.of(world.municipality)
    const leaving = register.people.find(({ name }) => name === member)!
    await world.database.unit(world.municipality, async (unit) => {
      await unit.person.updateMany({ where: { id: leaving.id }, data: { status: 'left' } })
      await unit.municipality.updateMany({
        where: { key: world.municipality },
        data: { registerVersion: { increment: 1 } },
      })
    })
    await world.goTo('2026-03-20')
    const frida = await talkAs(world, convener)
    await frida.says('vilka kommer till styrgruppen?')
    expect(frida.heard().at(-1)).not.toContain(member)
  })
})
