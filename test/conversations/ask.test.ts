import { beforeEach, describe, expect, it } from 'vitest'
import { type Talker, type World, aWorld } from '../support/world.ts'

/** In Karlsborg's example: Anton keeps the register, Emelie is systemansvarig for Visma Ekonomi. */
let world: World
let goran: Talker
let anton: Talker

/** In the playground, where replies and what nobody asked for arrive in one place. */
const talk = (who: string) => world.talkAs(`${who}@karlsborg.example.se`, { channel: 'playground' })

beforeEach(async () => {
  world = await aWorld({ today: '2026-03-12', municipalities: ['karlsborg'] })
  goran = await talk('goran.pihl')
  anton = await talk('anton.bergefors')
})

describe('asking', () => {
  it('gives a name, the rule behind it and that the data are an example’s', async () => {
    await goran.says('vem är systemansvarig för Visma Ekonomi?')

    goran.hears(/^Emelie Dufvander är systemansvarig för Visma Ekonomi\.\n/)
    goran.hears(/Varför: .*S2-46/)
    goran.hears('Exempeldata, påhittade personer.')
  })

  it('tells once what is kept, for how long and who is responsible', async () => {
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    goran.hears(/Bra att veta: .* ansvarar för uppgifterna här\./)

    await goran.says('vem är systemansvarig för Heroma?')
    expect(goran.last().text).not.toContain('Bra att veta')
  })

  it('tells it with a greeting, too, when that comes first', async () => {
    await goran.says('hej')
    goran.hears(/^Hej\. .*Bra att veta/s)

    await goran.says('hej')
    expect(goran.last().text).not.toContain('Bra att veta')
  })

  it('follows up on what was asked before', async () => {
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    await goran.says('och it-kontakt?')

    goran.hears('är IT-kontakt för Visma Ekonomi.')
  })

  it('says that a system is not there, and keeps the question without names for the keeper', async () => {
    await goran.says('vem äger Blendorama, är det Emelie Dufvander?')
    goran.hears('Blendorama')

    await goran.says('frågor utan svar')
    goran.hears('Den listan är för dem som sköter registret.')

    await anton.says('frågor utan svar')
    anton.hears('En fråga har jag inte kunnat svara på:')
    anton.hears('Blendorama')
    expect(anton.last().text).not.toMatch(/Emelie|Dufvander/)

    await anton.presses('Blendorama')
    anton.hears('vem äger Blendorama, är det [namn]?')
    await anton.presses('Inget att göra')
    await anton.says('frågor utan svar')
    anton.hears('Inga frågor väntar.')
  })

  it('keeps a personal number nowhere, whatever comes of the question', async () => {
    for (const text of [
      'vem har hand om 19121212-1212?',
      '121212+1212',
      'vem betalar för 1212121212',
      'är det 191212121212 som äger Heroma',
    ]) {
      await goran.says(text)
    }
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    await goran.presses('Stämmer inte')
    await goran.says('det är 121212-1212')

    expect(await rowsHolding(world, '12[-+]?1212')).toEqual([])
    expect(await rowsHolding(world, 'personnummer')).not.toEqual([])
  })

  it('forgets who asked when told, and after ninety days by itself', async () => {
    await goran.says('vem äger Blendorama?')
    expect(await askers(world)).toEqual([`person:${goran.person.id}`])

    await goran.says('radera mina uppgifter')
    goran.hears('Ingen kan längre se att det var du')
    expect(await askers(world)).toEqual([])

    await goran.says('vem äger Blendorama?')
    await world.goTo('2026-06-09')
    expect(await askers(world)).toHaveLength(1)
    await world.goTo('2026-06-11')
    expect(await askers(world)).toEqual([])
  })

  it('shows what it can do with questions that it answers itself', async () => {
    await goran.says('vad kan du?')
    goran.hears('Jag svarar på frågor om IT-systemen i Karlsborg')
    const questions = goran
      .last()
      .blocks!.flatMap((block) => (block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : []))
    expect(questions.length).toBeGreaterThanOrEqual(4)

    for (const question of questions) {
      await goran.says('vad kan du?')
      const received = await goran.presses(question)
      expect(received.claimed).toBe(true)
      expect(goran.last().text).not.toMatch(/förstod jag inte|hittar ing|kan jag inte svara|Vad gäller det/)
    }
  })

  it('answers in English from then on when asked to', async () => {
    await goran.says('speak English please')
    goran.hears('I will answer in English.')

    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    goran.hears('Emelie Dufvander is system manager of Visma Ekonomi.')
  })
})

describe('when an answer is wrong', () => {
  it('is questioned until a keeper accepts with one click, and then the register is changed and the reporter told', async () => {
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    await goran.presses('Stämmer inte')
    goran.hears('Vem är systemansvarig för Visma Ekonomi, om inte Emelie Dufvander? Skriv namnet.')

    await goran.says('Göran Pihl')
    goran.hears(/^Tack\. Jag har skickat ”.*” till .*Anton Bergefors/)
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    goran.hears('Någon har sagt att uppgiften inte stämmer (')

    anton.hears('Göran Pihl säger att det här inte stämmer: Emelie Dufvander är systemansvarig för Visma Ekonomi.')
    await anton.presses('Ändra till Göran Pihl')
    anton.hears('Klart. Nu gäller: Göran Pihl är systemansvarig för Visma Ekonomi.')

    goran.hears('Tack för hjälpen, registret är rättat. Nu gäller: Göran Pihl är systemansvarig för Visma Ekonomi.')
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    goran.hears(/^Göran Pihl är systemansvarig för Visma Ekonomi\./)
    goran.hears('Bekräftat 2026-03-12.')
  })

  it('takes “hon har slutat” as it is said, and leaves the chair empty when accepted', async () => {
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    await goran.says('hon har slutat')
    goran.hears(/^Tack\. Jag har skickat ”.*” till/)

    anton.hears('Personen har slutat.')
    await anton.presses('Ta bort Emelie Dufvander')
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    goran.hears('Visma Ekonomi har ingen systemansvarig just nu: rollen är vakant.')
  })

  it('is not put before the keeper whom it is about, when there is another', async () => {
    await goran.says('vem är systemansvarig för Public 360?')
    goran.hears(/^Ragnhild Oxelmark är systemansvarig/)
    await goran.says('hon har slutat')
    goran.hears(/Jag har skickat ”.*” till Anton Bergefors\./)
    expect((await talk('ragnhild.oxelmark')).heard()).toEqual([])
  })

  it('is taken back by whoever changes their mind, and only for a while', async () => {
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    await goran.says('hon har slutat')
    await goran.says('nej vänta det var fel')
    goran.hears('Då tar jag tillbaka det du anmälde.')
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    expect(goran.last().text).not.toContain('inte stämmer')
    await anton.presses('Ta bort Emelie Dufvander')
    anton.hears('Det här är redan avgjort.')

    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    await goran.says('hon har slutat')
    world.clock.advance(11 * 60_000)
    await goran.says('ångra')
    expect(goran.last().text).not.toContain('tar jag tillbaka')
  })

  it('is as it was when refused', async () => {
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    await goran.says('det stämmer inte')
    await goran.presses('Jag vet inte vem')
    await anton.presses('Behåll som det är')

    goran.hears('Uppgiften stämmer: Emelie Dufvander är systemansvarig för Visma Ekonomi.')
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    expect(goran.last().text).not.toContain('Någon har sagt')
  })

  it('is of the role that is said, whatever was asked before', async () => {
    await goran.says('vem är systemägare för Visma Ekonomi?')
    await goran.says('systemansvarig för Visma Ekonomi stämmer inte')
    goran.hears('Vem är systemansvarig för Visma Ekonomi')
  })

  it('says to everybody all along that the people are invented', async () => {
    await goran.says('hej')
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    await goran.presses('Stämmer inte')
    await goran.says('Göran Pihl')
    await anton.presses('Ändra till Göran Pihl')
    await goran.says('tack')

    for (const text of [...goran.heard(), ...anton.heard()]) expect(text).toContain('Exempeldata, påhittade personer.')
  })

  it('can be left alone', async () => {
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    await goran.presses('Stämmer inte')
    await goran.presses('Avbryt')

    goran.hears('Då ändras ingenting.')
  })

  it('is let go of when something else is asked instead', async () => {
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    await goran.presses('Stämmer inte')
    await goran.says('vilka system har Anton Bergefors?')
    goran.hears(/^Anton Bergefors har /)

    await goran.says('Göran Pihl')
    expect(goran.last().text).not.toContain('Tack')
  })

  it('is not reported twice, and decided only once', async () => {
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    await goran.says('hon har slutat')
    const emelie = await talk('emelie.dufvander')
    await emelie.says('vem är systemansvarig för Visma Ekonomi?')
    await emelie.says('fel person')
    await emelie.presses('Jag vet inte vem')
    emelie.hears('Det är redan anmält.')

    await anton.presses('Behåll som det är')
    await anton.presses('Ta bort Emelie Dufvander')
    anton.hears(/redan/)
  })

  it('is decided by nobody who may not', async () => {
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    await goran.says('hon har slutat')
    const { actions } = await sealed(world)
    const received = await world.receive({
      channel: 'terminal',
      municipality: 'karlsborg',
      conversation: { id: 'talk-other', kind: 'dm' },
      person: { personId: goran.person.id, platformUserId: 'x', name: 'Göran Pihl', email: null, standing: 'member' },
      key: 'forged',
      kind: 'action',
      action: actions[0]!,
    })
    await world.outbox.idle()

    expect(received.claimed).toBe(true)
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    goran.hears(/^Emelie Dufvander är systemansvarig/)
  })
})

async function askers({ database, municipality }: World): Promise<string[]> {
  const rows = await database.unit(municipality, (unit) => unit.unknownAsker.findMany())
  return rows.map(({ asker }) => asker)
}

/** Where in the whole database something stands that looks like this. */
async function rowsHolding({ database }: World, pattern: string): Promise<string[]> {
  return database.system('test', async (unit) => {
    const tables = await unit.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
    const found: string[] = []
    for (const { name } of tables) {
      const query = `SELECT t::text AS row FROM "${name}" t WHERE t::text ~ $1`
      const rows = await unit.$queryRawUnsafe<{ row: string }[]>(query, pattern)
      found.push(...rows.map(({ row }) => `${name}: ${row}`))
    }
    return found
  })
}

async function sealed({ database, municipality }: World): Promise<{ actions: string[] }> {
  const rows = await database.unit(municipality, (unit) =>
    unit.sealedAction.findMany({ where: { name: 'ask.decide-correction' } }),
  )
  return { actions: rows.map(({ id }) => id) }
}
