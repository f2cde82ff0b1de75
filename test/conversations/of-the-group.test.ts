import { expect, it, vi } from 'vitest'
import { aWorld } from '../support/world.ts'

/** What is asked after a group was spoken of is asked of that group, whatever was said of it; and one's own groups are one's own. */
vi.setConfig({ testTimeout: 120_000 })

it('what is asked after the rule of a group is asked of that group', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const frida = await world.talkAs('Frida Stålnacke')
  const none = /Systemägargruppen är bokat framåt/
  for (const [line, hears] of [
    ['när är nästa', none],
    ['är den bokad', none],
    ['vad ska tas upp då', none],
    ['vad brukar de prata om', none],
    ['har nån tackat ja', none],
    ['skriv till dem som inte svarat', none],
    ['kan någon gå i mitt ställe', none],
    ['vilka bjuds in', /^I Systemägargruppen ingår/],
    ['vilka sitter där', /^I Systemägargruppen ingår/],
    ['vem leder den', /I dag: Annika Brodin/],
    ['har det förra mötet något protokoll', /anteckningar/],
    ['vad bestämde vi förra gången', /anteckningar/],
    ['boka det', /^Vilken dag och tid/],
  ] as const) {
    await frida.says('hur ofta ska systemägargruppen träffas')
    frida.hears('fyra gånger per år')
    await frida.says(line)
    expect(frida.last().text, line).toMatch(hears)
  }
})

it('who sits in a group by what they hold is told by name, and who leads it by appointment too', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const kerstin = await world.talkAs('Kerstin Malmgren')
  await kerstin.says('vilka är med i systemägargruppen')
  kerstin.hears('Kerstin Malmgren (Utbildningsdirektör)')
  await kerstin.says('vem är ordförande i systemägargruppen')
  kerstin.hears('I dag: Annika Brodin')
})

it('one’s own groups are told of, and whether one is in a group', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const kerstin = await world.talkAs('Kerstin Malmgren')
  for (const line of ['är jag med i nån grupp', 'vilka grupper är jag med i']) {
    await kerstin.says(line)
    expect(kerstin.last().text, line).toContain('Systemägargruppen')
  }
  await kerstin.says('which groups am I in')
  kerstin.hears('system owner group')
  await kerstin.says('jag sitter i systemägargruppen, stämmer det?')
  kerstin.hears('Ja, du är med i Systemägargruppen, som ledamot.')
  await kerstin.says('sitter jag i finansieringsgruppen')
  kerstin.hears('Nej, du är inte med i Finansieringsgruppen')
})

it('what is left and what comes first is of one’s own list', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const kerstin = await world.talkAs('Kerstin Malmgren')
  for (const line of [
    'vad är kvar',
    'vilket ska vara klart först',
    'vad måste jag göra innan dess',
    'när ska det vara klart',
  ]) {
    await kerstin.says('vad är mina egna uppgifter i år')
    kerstin.hears('IT i verksamhetsplanen')
    await kerstin.says(line)
    expect(kerstin.last().text, line).toContain('IT i verksamhetsplanen')
  }
  await kerstin.says('vad är kvar för mig att göra före jul')
  kerstin.hears('IT i verksamhetsplanen')
})

it('a group that is not here is said not to be, with those that are', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const kerstin = await world.talkAs('Kerstin Malmgren')
  await kerstin.says('när är nästa möte i it-gruppen')
  kerstin.hears('Jag hittar ingen grupp som heter ”it-gruppen”.')
  kerstin.hears('IT-styrgruppen')
  await kerstin.says('när är nästa möte i gruppen')
  expect(kerstin.last().text).not.toContain('Jag hittar ingen grupp')
})

it('a weekday that may be either of two is asked about, and the hour is kept', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const frida = await world.talkAs('Frida Stålnacke')
  await frida.says('boka ett möte med systemägargruppen nästa torsdag klockan 13')
  frida.hears('Vilken dag menar du?')
  await frida.presses('torsdag 10 december')
  frida.hears('är bokat torsdag 10 december kl. 13')
})
