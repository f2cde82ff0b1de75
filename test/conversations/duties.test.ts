import { describe, expect, it } from 'vitest'
import { aWorld, type World } from '../support/world.ts'

const hour = { timeout: 120_000 }
const at = (key: string) => async (world: World, who: string) => world.talkAs(`${who}@${key}.example.se`)

/** Karlsborg: Anton is the coordinator and reports to the heads; Cathrine leads the office below the board; Emelie runs Visma Ekonomi. */
describe('duties in a municipality whose document says little of days', () => {
  const karlsborg = () => aWorld({ today: '2026-11-30', municipalities: ['karlsborg'] })
  const talk = at('karlsborg')

  it('are told the month they come, again, and late to whoever should have had it, each once', hour, async () => {
    const world = await karlsborg()
    const anton = await talk(world, 'anton.bergefors')
    const heard = async (day: string) => {
      const before = anton.heard().length
      await world.goTo(day)
      return anton.heard().slice(before).join('\n')
    }
    await heard('2026-12-01')
    for (const quiet of ['2027-01-04', '2027-02-01', '2027-03-01', '2027-04-01'])
      expect(await heard(quiet)).not.toContain('Lägesrapport')
    expect(await heard('2027-05-03')).toContain('Lägesrapport till chefsgruppen, senast 15 juni')
    expect(await heard('2027-05-04')).not.toContain('Lägesrapport')
    expect(await heard('2027-06-07')).toContain('Lägesrapport till chefsgruppen, senast 15 juni')
    expect(await heard('2027-06-21')).toContain('Lägesrapport till chefsgruppen, borde ha varit klart 15 juni')
    expect(await heard('2027-07-12')).not.toContain('Lägesrapport')
  })

  it('are written down as done with when it was and what shows it, changed, and taken back', hour, async () => {
    const world = await karlsborg()
    await world.goTo('2027-05-03')
    const anton = await talk(world, 'anton.bergefors')
    await anton.says('klart: lägesrapporten, KS 2027/99')
    anton.hears('Antecknat som gjort: Lägesrapport till chefsgruppen, 3 maj.')
    anton.hears('Underlag: KS 2027/99.')
    await anton.says('det gjordes i mars')
    anton.hears('Ändrat: Lägesrapport till chefsgruppen, mars 2027. Underlag: KS 2027/99.')
    anton.hears('skrevs in i efterhand')
    await anton.says('kalla till IT-gruppen den 10 april kl 9')
    expect(anton.last().text).not.toContain('Ändrat')
    await anton.says('vad ska jag göra i år?')
    anton.hears('Lägesrapport till chefsgruppen, mars 2027, KS 2027/99')
    await anton.says('klart: skyddsåtgärder för plattformen')
    await anton.says('ångra')
    anton.hears('Ångrat.')
    await anton.says('ångra')
    expect(anton.last().text).not.toContain('Ångrat.')
  })

  it('come to whoever is to have them, who says so, and whoever handed it in gets a receipt', hour, async () => {
    const world = await karlsborg()
    const anton = await talk(world, 'anton.bergefors')
    const cathrine = await talk(world, 'cathrine.lilliehorn')
    for (const each of [anton, cathrine]) await each.says('hej')
    await anton.says('klart: lägesrapporten')
    anton.hears('Cathrine Lilliehorn får veta det och kan kvittera.')
    await world.goTo('2026-12-01')
    expect(cathrine.heard().join('\n')).toContain('Lägesrapport till chefsgruppen är lämnat av IT-samordnaren.')
    await cathrine.presses('Tagit emot')
    expect(cathrine.heard().join('\n')).toContain('Kvitterat: Lägesrapport till chefsgruppen.')
    await world.goTo('2026-12-02')
    expect(anton.heard().join('\n')).toContain('Kvitto: Lägesrapport till chefsgruppen togs emot av Chefsgruppen')
    await cathrine.presses('Tagit emot')
    expect(cathrine.last().text).toMatch(/redan/)
  })

  it('are seen together by whoever follows them up, and by nobody else', hour, async () => {
    const world = await karlsborg()
    await world.goTo('2027-04-06')
    const anton = await talk(world, 'anton.bergefors')
    const emelie = await talk(world, 'emelie.dufvander')
    await emelie.says('vad har vi inte gjort?')
    emelie.hears('Det visar jag för den som följer upp styrningen.')
    await anton.says('vad har vi inte gjort?')
    anton.hears(/Ska finnas, men saknas:\n- Nämndens IT-plan/)
    await anton.says('hur går det med IT-planerna?')
    anton.hears('0 av 5 är gjorda.')
    const cathrine = await talk(world, 'cathrine.lilliehorn')
    await cathrine.says('IT-planen för kommunstyrelsen är klar, KS 2027/45')
    await anton.says('hur går det med IT-planerna?')
    anton.hears('1 av 5 är gjorda.')
    anton.hears(/Kommunstyrelsen, Cathrine Lilliehorn, gjort, 6 april, KS 2027\/45/)
    await emelie.says('hur går det med IT-planerna?')
    expect(emelie.last().text).not.toContain('Cathrine')
  })

  it('that are a report are drafted from what is known, and handed in with one’s own words', hour, async () => {
    const world = await karlsborg()
    await world.goTo('2027-05-03')
    const anton = await talk(world, 'anton.bergefors')
    await anton.says('skriv lägesrapporten')
    anton.hears('38 system är i bruk.')
    anton.hears(/Ska finnas, men saknas:\n- Nämndens IT-plan/)
    await anton.presses('Lämna rapporten')
    await anton.submits({ own: 'Bytet av växel är försenat.', on: '2027-05-03', number: 'KS 2027/77' })
    anton.hears('Lägesrapport till chefsgruppen är antecknad som lämnad 3 maj till Chefsgruppen.')
    await world.goTo('2027-05-04')
    const cathrine = await talk(world, 'cathrine.lilliehorn')
    expect(cathrine.heard().join('\n')).toContain('Bytet av växel är försenat.')
    const emelie = await talk(world, 'emelie.dufvander')
    await emelie.says('skriv lägesrapporten')
    emelie.hears('är det IT-samordnaren som lämnar')
    const onAgenda = () =>
      world.database.unit('karlsborg', (unit) =>
        unit.agendaItem.count({ where: { id: { startsWith: 'duty:' }, withdrawnAt: null } }),
      )
    const raised = await onAgenda()
    await anton.presses('Ångra')
    expect(await onAgenda()).toBe(raised - 1)
  })

  it('that have questions of their own are filled in, and received', hour, async () => {
    const world = await karlsborg()
    const emelie = await talk(world, 'emelie.dufvander')
    await emelie.says('pengarna räcker inte till säkerheten i Visma Ekonomi')
    await emelie.presses('Fyll i')
    await emelie.submits({ lack: 'Tvåfaktorsinloggning', risk: '', need: 'Licenser före hösten' })
    expect(Object.keys(emelie.faults())).toEqual(['risk'])
    await emelie.submits({ lack: 'Tvåfaktorsinloggning', risk: 'Intrång', need: 'Licenser före hösten' })
    emelie.hears(/Lämnat: Meddela att pengarna inte räcker för systemet: Visma Ekonomi/)
    await world.goTo('2026-12-01')
    const cathrine = await talk(world, 'cathrine.lilliehorn')
    expect(cathrine.heard().join('\n')).toContain('Vad räcker pengarna inte till? Tvåfaktorsinloggning')
    await cathrine.presses('Tagit emot')
    await world.goTo('2026-12-02')
    expect(emelie.heard().join('\n')).toContain(
      'Kvitto: Meddela att pengarna inte räcker för systemet: Visma Ekonomi togs emot av förvaltningschefen',
    )
    await emelie.says('vad gäller om pengarna inte räcker till säkerheten?')
    expect(emelie.last().text).toContain('S2-50')
  })

  it('are asked about when only something like their name is said', hour, async () => {
    const world = await karlsborg()
    const anton = await talk(world, 'anton.bergefors')
    await anton.says('klart: rapporten till cheferna, KS 2026/12')
    await anton.presses('Lägesrapport till chefsgruppen')
    anton.hears('Underlag: KS 2026/12.')
    await anton.says('vilka nämnder saknar it-plan')
    anton.hears('0 av 5 är gjorda.')
    await anton.says('vilka plikter har jag')
    anton.hears('Lägesrapport till chefsgruppen, till Chefsgruppen, minst 2 gånger per år, S2-22')
    anton.hears('Inget mer har en dag i år.')
    anton.hears(/Nästa år:\n- /)
  })

  it('are not for anybody to say done, nor before they are', hour, async () => {
    const world = await karlsborg()
    const emelie = await talk(world, 'emelie.dufvander')
    await emelie.says('klart: lägesrapporten')
    emelie.hears('är det IT-samordnaren som ska göra')
    const anton = await talk(world, 'anton.bergefors')
    await anton.says('klart: lägesrapporten, den gavs 2026-12-24')
    anton.hears('Den dagen har inte varit än.')
  })
})
