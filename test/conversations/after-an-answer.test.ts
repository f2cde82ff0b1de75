import { expect, it, vi } from 'vitest'
import { aWorld } from '../support/world.ts'

/** What people write right after an answer: it names nothing, and is of what was just answered. */
vi.setConfig({ testTimeout: 120_000 })

it('after somebody was shown: how to reach them, their boss, where it stands, and that it is wrong', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['solvesborg'] })
  const mattias = await world.talkAs('Mattias Örtenblad')
  const annelie = await world.talkAs('Annelie Borgström')

  await mattias.says('vem är systemansvarig för raindance')
  await mattias.says('hur vet du det')
  mattias.hears('S0-33')
  mattias.hears('Det står i kommunens register')
  await mattias.says('och mejl?')
  mattias.hears('dijana.hodzic@solvesborg.example.se')
  await mattias.says('vem är hennes chef')
  mattias.hears('Carl-Magnus Rosell')
  await mattias.says('telefon till honom')
  mattias.hears('070-174 06 10')
  await mattias.says('det står fel telefonnummer på mig')
  mattias.hears('Vad ska det vara?')
  await mattias.says('070-174 99 99')
  mattias.hears('Jag har sagt till Annelie Borgström')
  await world.goTo('2026-12-01')
  expect(annelie.heard().join('\n')).toContain(
    'Mattias Örtenblad säger att en uppgift i registret är fel: ”det står fel telefonnummer på mig: 070-174 99 99”',
  )

  await mattias.says('vem är systemansvarig för raindance')
  await mattias.says('bananpaj')
  mattias.hears('Om Raindance kan du fråga till exempel:')
  await mattias.presses('Vem har hand om Raindance?')
  mattias.hears('Dijana Hodžić')
})

it('after an appointment was noted: another paragraph, another body, another day', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['solvesborg', 'karlsborg'] })
  const mattias = await world.talkAs('Mattias Örtenblad')
  await mattias.says('omsorgsnämnden utsåg i går Robert Ahlin till systemansvarig för Ciceron, § 112')
  mattias.hears('Antecknat: Robert Ahlin är systemansvarig för Ciceron från 29 november 2026, enligt § 112.')
  await mattias.says('nej det var kommunstyrelsen')
  mattias.hears('enligt Kommunstyrelsen § 112.')
  await mattias.says('oj, § 121')
  mattias.hears('enligt Kommunstyrelsen § 121.')
  await mattias.says('från 1 januari')
  mattias.hears('från 1 januari 2027, enligt Kommunstyrelsen § 121.')
  const { register } = await world.snapshots.known('solvesborg')
  const robert = register.people.find(({ name }) => name === 'Robert Ahlin')!
  expect(
    register.appointments.filter(({ holder, from }) => holder.id === robert.id && from === '2027-01-01'),
  ).toHaveLength(1)

  const annelie = await world.talkAs('Annelie Borgström')
  await annelie.says('utse Monika Lindquist till systemansvarig för Gatulyset')
  annelie.hears('går till Byggnadsnämnden')
  await annelie.says('från 1 februari')
  annelie.hears('går till Byggnadsnämnden')
  await annelie.says('nej vänta, ta bort det')
  annelie.hears('Förslaget är tillbakataget.')
  await world.goTo('2026-12-01')
  expect(mattias.heard().join('\n')).toContain(
    'Annelie Borgström har tagit tillbaka sitt förslag. Du behöver inte svara.',
  )

  const anton = await world.talkAs('Anton Bergefors', { municipality: 'karlsborg' })
  await anton.says('vilka system saknar systemansvarig')
  await anton.says('utse Parviz Daneshvar för Biljetten')
  anton.hears('Parviz Daneshvar')
  anton.hears('systemansvarig för Biljetten')
})

it('after a report’s day: whether it is done, what it holds, the draft, and that it is sent', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['karlsborg'] })
  const anton = await world.talkAs('Anton Bergefors')
  await anton.says('när är lägesrapporten till chefsgruppen')
  anton.hears('Lämnas av IT-samordnaren till Chefsgruppen.')
  await anton.says('har jag lämnat nån i år')
  anton.hears('Det är inte gjort.')
  await anton.says('vad ska stå i den')
  anton.hears('Utkastet som jag gör tar upp')
  await anton.says('visa utkastet')
  anton.hears('Utkast ur det jag vet')
  await anton.says('det är bra, skicka den')
  anton.hears('Rapporten lämnas till Chefsgruppen.')

  await anton.says('vilka nämnder har inte lämnat it-plan')
  await anton.says('när ska den vara inne')
  anton.hears('Nämndens IT-plan')
  await anton.says('vem gör den')
  anton.hears('Claes Hammarby')
  await anton.says('vem är det i tekniska')
  anton.hears('Tekniska nämnden: Claes Hammarby')
  await anton.says('socialnämnden har lämnat sin i dag')
  await anton.says('påminn dom andra')
  anton.hears('Påminnelsen går ut nästa arbetsmorgon till:')
  await anton.says('påminn tekniska')
  anton.hears('Claes Hammarby')
  await anton.says('vilka system saknar systemansvarig')
  await anton.says('skicka listan till mig')
  anton.hears('Hämta som Excel')
})

it('a reminder comes on its morning, about what was spoken of, and can be taken back', async () => {
  const world = await aWorld({ today: '2026-11-26', municipalities: ['hagsjo'] })
  const hakan = await world.talkAs('Håkan Viklander')
  await hakan.says('vilka system äger jag')
  await hakan.says('påminn mig på måndag')
  hakan.hears('Jag påminner dig måndag 30 november om ”Du är systemägare för två system:”.')
  await hakan.says('påminn mig på tisdag om avtalet')
  await hakan.presses('Ta bort påminnelsen')
  hakan.hears('Påminnelsen är borttagen.')
  await world.goTo('2026-11-30')
  expect(hakan.heard().join('\n')).toContain('Du bad mig påminna dig: Du är systemägare för två system:')
  await world.goTo('2026-12-01')
  expect(hakan.heard().join('\n')).not.toContain('påminna dig: avtalet')
  await hakan.says('skicka inget på fredagar')
  hakan.hears('Jag kan inte välja veckodagar åt dig.')
  await hakan.says('jag är borta 20 december till 7 januari')
  hakan.hears('20 december–7 januari')
  await hakan.says('Carina Holmstrand går in')
  hakan.hears('Carina Holmstrand ersätter Håkan Viklander')
})
