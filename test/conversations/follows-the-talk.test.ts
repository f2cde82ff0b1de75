import { expect, it, vi } from 'vitest'
import { aWorld } from '../support/world.ts'

/** What is written right after something follows it: its people, its systems, its day; never the survey for want of better. */
vi.setConfig({ testTimeout: 120_000 })

it('when it is due and who is left is of the attestation that was spoken of', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['solvesborg'] })
  const lotta = await world.talkAs('Lotta Silwer')
  const annelie = await world.talkAs('Annelie Borgström')
  await lotta.says('har jag nåt att intyga')
  for (const line of ['när ska det vara klart', 'vilka är kvar', 'hur många har gjort det']) {
    await lotta.says(line)
    expect(lotta.last().text, line).toContain('Ingen runda har hållits.')
  }
  await annelie.says('starta intygandet')
  await annelie.says('vilka är kvar')
  annelie.hears(/0 av \d+ system är intygade/)
  await annelie.says('påminn dem')
  annelie.hears('Jag påminner själv dem som inte har intygat')
})

it('a decision that is told of is not looked for in vain: it is said where it is kept', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['solvesborg'] })
  const mattias = await world.talkAs('Mattias Örtenblad')
  for (const line of [
    'vi beslutade om budgeten för Raindance den 3 mars, § 94',
    'nämnden har beslutat att godkänna planen § 12',
    'vi tog beslut om licenserna i går',
  ]) {
    await mattias.says(line)
    expect(mattias.last().text, line).toContain('Det beslutet är inte antecknat här.')
  }
  await mattias.says('vad beslutade vi om licenserna')
  mattias.hears('Jag hittar inget beslut om')
})

it('who takes over is put forward for what was just spoken of, and the day is said in words', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['solvesborg'] })
  const lotta = await world.talkAs('Lotta Silwer')
  await lotta.says('vem är systemansvarig för heroma')
  await lotta.says('han har slutat')
  await lotta.says('Emma Rosell tar över')
  lotta.hears('Förslaget att utse Emma Rosell till systemansvarig för Heroma')
  await lotta.says('från första januari')
  lotta.hears('Förslaget att utse Emma Rosell')
})

it('what is to be taken up is what was answered, or the item just raised, and never a refusal', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['solvesborg'] })
  const annelie = await world.talkAs('Annelie Borgström')
  await annelie.says('vilka system saknar systemansvarig')
  await annelie.says('ta upp det i it-gruppen')
  annelie.hears('”Sex system saknar systemansvarig” till nästa möte i IT-gruppen')
  await annelie.says('lägg det på dagordningen i projektgruppen också')
  annelie.hears('”Sex system saknar systemansvarig” till nästa möte i Projektgruppen')
  const lotta = await world.talkAs('Lotta Silwer')
  await lotta.says('jag kan inte komma på mötet')
  await lotta.says('ta upp det i it-gruppen')
  lotta.hears('Vad ska tas upp?')
})

it('nobody named is asked for in one sentence, and a number is only a number', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const anna = await world.talkAs('Anna Sjölin')
  for (const line of ['hans nummer?', 'vem är hennes chef', 'vad har hon för mejl']) {
    await anna.says(line)
    expect(anna.last().text, line).toMatch(/^Vem menar du\?/)
  }
  await anna.says('vem är Ali Hosseini')
  await anna.says('hans nummer?')
  anna.hears('070-174 06 30')
  expect(anna.last().text).not.toContain('har en roll för')
})

it('“våra” and “hos oss” are of the unit that was told of, and of the asker’s own where none was', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const rebecka = await world.talkAs('Rebecka Tornberg')
  await rebecka.says('vem ansvarar för våra')
  rebecka.hears('Tre system hör till Hemtjänsten')
  rebecka.hears('Ali Hosseini')
  await rebecka.says('Hej! Rebecka här, enhetschef i hemtjänsten')
  rebecka.hears('Hos Hemtjänsten finns')
  await rebecka.says('vilka system har vi hos oss')
  rebecka.hears('Tre system hör till Hemtjänsten')
})

it('how to learn a system is of whoever answers for it, of which one, or of the helpdesk', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const anna = await world.talkAs('Anna Sjölin')
  await anna.says('finns det nån manual till Lärvo Skola')
  anna.hears('Handböcker och kurser står inte i registret.')
  anna.hears('Petra Vallgren')
  await anna.says('hur lär jag mig skolsystemet')
  anna.hears('Vilket system menar du?')
  await anna.says('finns det nån manual till IST')
  anna.hears('Jag hittar inget system som heter ”IST”')
  await anna.says('en elev kommer inte in, vem ringer jag')
  anna.hears('Kundservice')
  await anna.says('vem kan visa mig hur man gör')
  anna.hears('Vilket system gäller det?')
  await anna.says('Skema')
  anna.hears('Mattias Orre')
})

it('a bare “nämnden” is the one that was told of, and no other that ends so', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['alnasa'] })
  const ingela = await world.talkAs('Ingela Rosvik', { municipality: 'alnasa' })
  await ingela.says('vilka system har nämnden ansvar för')
  expect(ingela.last().text).not.toContain('Tekniska nämnden')
  await ingela.says('god dag, jag är ordförande i barn- och utbildningsnämnden')
  await ingela.says('vilka system har nämnden ansvar för')
  ingela.hears('hör till Barn- och utbildningsnämnden')
  await ingela.says('vi i nämnden beslutade i går att säga upp avtalet för Novaschem')
  ingela.hears('Det beslutet är inte antecknat här.')
  for (const line of ['ok hej', 'det räcker så, ha det gott', 'ha det']) {
    await ingela.says(line)
    expect(ingela.last().text, line).toContain('Hej då.')
  }
})

it('who may know stands beside what cannot be answered of a system, and its price is of whoever pays', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['solvesborg'] })
  const lotta = await world.talkAs('Lotta Silwer')
  await lotta.says('vem är systemansvarig för heroma')
  await lotta.says('är det ett dyrt system')
  lotta.hears('Jag har inga uppgifter om vad Heroma kostar.')
  await lotta.says('har det mörkt läge')
  lotta.hears('har hand om Heroma och kan veta.')
  await lotta.says('heroma har hängt sig')
  await lotta.says('vi jobbar hela natten, vem svarar då')
  lotta.hears('Öppet')
  await lotta.says('jag går på semester 14 december till 6 januari')
  lotta.hears('14 december–6 januari')
  await lotta.says('Emma Rosell tar över då')
  lotta.hears('Emma Rosell ersätter Lotta Silwer')
})

it('what can be asked of somebody is offered once, and never for a line of something else', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const frida = await world.talkAs('Frida Stålnacke')
  await frida.says('vem är Ali Hosseini')
  await frida.says('Har någon sjungit något vackert på sistone?')
  expect(frida.last().text).not.toContain('Ali Hosseini')
  await frida.says('kan han sjunga')
  frida.hears('Om Ali Hosseini kan du fråga till exempel:')
  await frida.says('sjunger han bra')
  frida.hears('Det kan jag inte svara på.')
  expect(frida.last().text).not.toContain('Ali Hosseini')
})

it('a new strategist is shown where the municipality stands, not the helpdesk', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const frida = await world.talkAs('Frida Stålnacke')
  const anna = await world.talkAs('Anna Sjölin')
  for (const line of ['jag är ny it-strateg här, var börjar jag', 'hej, jag har precis börjat som it-strateg']) {
    await frida.says(line)
    frida.hears('Här ser du hur det står till i Hagsjö kommun:')
    expect(frida.last().text).not.toContain('Kundservice')
  }
  for (const label of frida.buttons()) {
    await frida.presses(label)
    expect(frida.last().text, label).not.toMatch(/^(?:Det kan jag inte svara på|Jag hittar)/)
  }
  await anna.says('jag är ny här, var börjar jag')
  anna.hears('Kundservice')
})

it('a group that has no meeting booked is told of so, with a button to book one', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const frida = await world.talkAs('Frida Stålnacke')
  const anna = await world.talkAs('Anna Sjölin')
  for (const line of ['vilka kommer', 'vad ska stå på dagordningen', 'vilka punkter är det', 'när är den']) {
    await frida.says('när träffas it-styrgruppen')
    await frida.says(line)
    expect(frida.last().text, line).toContain('IT-styrgruppen är bokat framåt.')
  }
  await frida.says('vilka kommer')
  await frida.presses('Boka ett möte')
  frida.hears('Vilken dag och tid?')
  await anna.says('när träffas it-styrgruppen')
  await anna.says('vilka kommer')
  anna.hears(/^Inget möte i IT-styrgruppen är bokat framåt. Till mötena kallas .*Frida Stålnacke/)
  expect(anna.buttons()).not.toContain('Boka ett möte')
})

it('“planera dem” right after the groups plans their year', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const frida = await world.talkAs('Frida Stålnacke')
  await frida.says('vilka grupper ska träffas nästa år och hur ofta')
  await frida.says('planera dem nästa år')
  frida.hears('2027')
  expect(frida.last().text).not.toContain('Det kan jag inte svara på')
})

it('a meeting being booked takes a day and a time, and nothing of something else that names one', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const frida = await world.talkAs('Frida Stålnacke')
  await frida.says('boka ett möte med it-styrgruppen')
  frida.hears('Vilken dag och tid?')
  await frida.says('okej tack för i dag')
  frida.hears('Varsågod.')
  await frida.says('påminn mig om budgeten på fredag')
  frida.hears('Jag påminner dig')
  await frida.says('vem är ledig på torsdag')
  expect(frida.last().text).not.toContain('Vilken tid')
  await frida.says('vi kan ta torsdag 17 december')
  frida.hears('Vilken tid')
  await frida.says('stämmer inte, hon slutade i går')
  expect(frida.last().text).not.toContain('arbetsdag')
})

it('a reminder after thanks is of what was answered before, and after a refusal it asks of what', async () => {
  const world = await aWorld({ today: '2026-11-26', municipalities: ['hagsjo'] })
  const hakan = await world.talkAs('Håkan Viklander')
  await hakan.says('vilka system äger jag')
  await hakan.says('tack')
  await hakan.says('påminn mig om det på måndag')
  hakan.hears('om ”Du är systemägare för två system:”.')
  await hakan.says('påminn mig om det på tisdag också')
  hakan.hears('om ”Du är systemägare för två system:”.')
  await hakan.says('vem är systemägare för Kvastfenan')
  await hakan.says('påminn mig om det här på fredag')
  hakan.hears('Vad vill du bli påmind om?')
})

it('somebody else who leaves is asked for by name, and never taken for whoever writes', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['karlsborg'] })
  const emelie = await world.talkAs('Emelie Dufvander')
  for (const line of [
    'min chef slutar i januari, vem tar över hennes system',
    'vår systemansvarige går i pension i mars',
  ]) {
    await emelie.says(line)
    expect(emelie.last().text, line).not.toContain('din sista dag')
  }
  await emelie.says('jag är bortrest på fredag')
  emelie.hears('4 december')
  expect(emelie.last().text).not.toContain('7 december')
  await emelie.says('vilka system har vi hand om')
  emelie.hears('Ekonomiavdelningen')
  await emelie.says('hej så länge')
  emelie.hears('Hej då.')
})
