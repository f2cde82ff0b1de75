import { expect, it, vi } from 'vitest'
import { aWorld } from '../support/world.ts'

/** Ordinary lines after who answers for a system: its holder, its price, an account in it, and what nobody has. */
vi.setConfig({ testTimeout: 120_000 })

it('whoever answers for it is asked about: who stands in, whether it is another, and that it is to be', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['solvesborg'] })
  const lotta = await world.talkAs('Lotta Silwer')
  await lotta.says('vem är systemansvarig för heroma')
  await lotta.says('vad händer om systemägaren blir sjuk')
  lotta.hears('Ingen ersättare är anmäld för Lotta Silwer.')
  for (const line of [
    'är det inte ekonomichefen',
    'är inte det ekonomichefen som har det',
    'isn’t it the ekonomichef',
  ]) {
    await lotta.says('vem är systemansvarig för heroma')
    await lotta.says(line)
    expect(lotta.last().text, line).toContain('Carl-Magnus Rosell')
    expect(lotta.last().text, line).toContain('Jan-Erik Blomdahl')
  }
  await lotta.says('han ska inte ha det längre')
  lotta.hears('Vem är systemansvarig för Heroma, om inte Jan-Erik Blomdahl?')
  await lotta.says('avbryt')
})

it('what no register tells of the system that is spoken of is told as such, with who knows', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['solvesborg'] })
  const lotta = await world.talkAs('Lotta Silwer')
  await lotta.says('vem är systemansvarig för heroma')
  await lotta.says('vem är Sanna Rehn')
  await lotta.says('vad kostar det om året')
  lotta.hears('Jag har inga uppgifter om vad Heroma kostar.')
  await lotta.says('när går avtalet ut')
  lotta.hears('Jag har inga uppgifter om avtalet för Heroma.')
  for (const line of ['hur får man en inloggning till det', 'kan han ge mig behörighet dit']) {
    await lotta.says(line)
    expect(lotta.last().text, line).toContain('servicedesk')
    expect(lotta.last().text, line).toContain('har hand om Heroma och kan veta.')
  }
  await lotta.says('finns det nån att ringa efter fem')
  lotta.hears('Öppet')
})

it('who is to take what nobody has is whoever appoints', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['solvesborg'] })
  const lotta = await world.talkAs('Lotta Silwer')
  await lotta.says('vilka system saknar systemansvarig')
  for (const line of ['vem borde ta det', 'vem ska ha dem då', 'och vem utser']) {
    await lotta.says(line)
    expect(lotta.last().text, line).toContain('utser systemansvarig')
  }
})

it('what is written in passing is heard: lists, needs that have come, who reads this, whom to tell', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['solvesborg'] })
  const lotta = await world.talkAs('Lotta Silwer')
  await lotta.says('kan du skicka en lista på våra system')
  lotta.hears('52 system finns i registret')
  await lotta.says('which of those contain sensitive data')
  lotta.hears('with sensitive personal data')
  await lotta.says('har någon anmält ett behov på sistone')
  lotta.hears('Inga ärenden är startade.')
  for (const line of ['vem läser det jag skrev', 'kan chefen se det här', 'vem ser det jag skriver']) {
    await lotta.says(line)
    expect(lotta.last().text, line).toContain('ser bara du')
  }
  await lotta.says('vi har bytt skolsekreterare, vem säger jag till')
  lotta.hears('som sköter registret')
  await lotta.says('hur står det till med enkäten')
  await lotta.says('vad gäller om man vill köpa en egen programvara')
  expect(lotta.last().text).not.toContain('enkätomgång')
  await lotta.says('jag är ledig 14 till 18 december')
  await lotta.says('vem gör mina saker under tiden')
  lotta.hears('Ingen ersättare är anmäld för dig.')
  await lotta.says('jag ska sluta i mars, vem tar över mina system')
  lotta.hears('Antecknat: din sista dag är 31 mars 2027.')
  lotta.hears('”vem tar över efter mig”')
})

it('an English newcomer is welcomed, may ask for a tool, and says goodbye', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['kil'] })
  const hampus = await world.talkAs('Hampus Grenholm', { municipality: 'kil' })
  await hampus.says("hi, I'm a new teacher here, where do I start")
  hampus.hears('welcome')
  await hampus.says('I want a tool for recording audio, how do I ask for one')
  expect(hampus.last().text).not.toContain('I answer questions about')
  await hampus.says('cancel')
  await hampus.says('ok thanks, bye')
  expect(hampus.last().text).not.toContain('cannot')
})

it('whoever was told of is known through the helpdesk: the number, who stands in, who it was before', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['karlsborg'] })
  const borje = await world.talkAs('Börje Kåhre', { municipality: 'karlsborg' })
  await borje.says('jag jobbar som vaktmästare, vad finns det för system för mig')
  borje.hears('Hej och välkommen.')
  await borje.says('vem sköter passersystemet')
  await borje.says('jag kommer inte in på kontoret, kortet funkar inte')
  await borje.says('har du numret till honom')
  borje.hears('070-174 06 73')
  await borje.says('vem vikarierar för honom i sommar')
  borje.hears('Ingen ersättare är anmäld för Sven-Åke Ljus.')
  await borje.says('vilka andra grejer har han hand om')
  borje.hears('Passersystemet')
  await borje.says('är Gatuportalen viktig')
  borje.hears(/Gatuportalen är .* enligt registret|Registret anger inte hur viktigt/)
  await borje.says('nä det räcker, hej')
  borje.hears('Hej då.')
})

it('who has what of ours stands beside each, and somebody new is let in by the helpdesk', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['karlsborg'] })
  const lillemor = await world.talkAs('Lillemor Rånge', { municipality: 'karlsborg' })
  await lillemor.says('hej, jag är enhetschef på äldreboendet')
  for (const line of ['kan jag få en översikt över vem som har vad hos oss', 'vem har hand om våra system']) {
    await lillemor.says(line)
    expect(lillemor.last().text, line).toContain('Tesfay Berhane')
    expect(lillemor.last().text, line).toContain('Shirin Tavakoli')
  }
  for (const line of ['en ny i personalen behöver komma in i Combine', 'vår vikarie behöver konto i Appva']) {
    await lillemor.says(line)
    expect(lillemor.last().text, line).toContain('support')
  }
  await lillemor.says('vem har hand om Alfa eCare')
  await lillemor.says('det är fel, det är jag som har det nu')
  lillemor.hears('Förslag: det är fel, det är jag som har det nu')
  await lillemor.says('vad heter vår närsupport')
  lillemor.hears('support')
})

it('an absence without an end is asked about, and an appointment is told of by a pronoun', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['munkfors'] })
  const disa = await world.talkAs('Disa Furuberg', { municipality: 'munkfors' })
  await disa.says('jag ska vara föräldraledig från mars')
  expect(disa.last().text).not.toContain('1–31 mars')
  await disa.says('avbryt')
  await disa.says('hej vem ansvarar för diariet')
  for (const line of [
    'och vem var det innan',
    'när tog hon över',
    'vem utsåg henne',
    'hur länge har hon haft uppdraget',
  ]) {
    await disa.says(line)
    expect(disa.last().text, line).toMatch(/utsedd|utse|sedan|tidigare|före|haft/i)
  }
  await disa.says('har alla på kontoret tillgång till det')
  disa.hears('Jag har inga uppgifter om vilka som har konto i Platina.')
})

it('a correction is of the system in its words, and what others need is listed', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['solvesborg'] })
  const peter = await world.talkAs('Peter Åkeson')
  await peter.says('vem är systemansvarig för Raindance')
  await peter.says('jag tror att det är fel person på personalsystemet, det ska vara Emma')
  expect(peter.last().text).not.toContain('Raindance')
  await peter.says('avbryt')
  await peter.says('vem mer än jag har anmält behov')
  peter.hears('Inga ärenden är startade.')
  await peter.says('fyll i åt mig: vi behöver kunna skriva ut adressetiketter')
  peter.hears('Första steget')
  await peter.says('avbryt')
  await peter.says('finns det något system ingen äger')
  peter.hears(/saknar systemägare/)
  await peter.says('vad gör jag om ett system inte finns i listan')
  peter.hears('som sköter registret')
  await peter.says('vem är systemansvarig för Raindance')
  await peter.says('kan du skriva till henne att jag söker henne')
  peter.hears('Jag skriver inte till någon åt dig.')
})

it('what nobody keeps is said to be so, and who has it next is put forward', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['kil'] })
  const mehmet = await world.talkAs('Mehmet Yıldız', { municipality: 'kil' })
  await mehmet.says('vem levererar RBOK')
  await mehmet.says('hur når jag dem')
  mehmet.hears('Jag har inga kontaktuppgifter till')
  await mehmet.says('vilka system har kultur och fritid')
  await mehmet.says('vilket av dem är äldst')
  mehmet.hears('”äldst”')
  await mehmet.says('vem är systemförvaltare för RBOK')
  await mehmet.says('det är Staffan Brolin som tar över från den första januari')
  expect(mehmet.last().text).not.toContain('ersättare')
  mehmet.hears('Staffan Brolin')
  await mehmet.says('jag har slutat som systemförvaltare, hur byter man')
  expect(mehmet.last().text).not.toContain('Jag hittar inget system')
})
