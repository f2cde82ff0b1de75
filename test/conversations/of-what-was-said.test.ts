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
