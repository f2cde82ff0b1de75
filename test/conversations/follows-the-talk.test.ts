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
