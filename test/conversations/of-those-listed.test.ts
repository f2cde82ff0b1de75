import { expect, it, vi } from 'vitest'
import { aWorld } from '../support/world.ts'

/** What is asked of several systems that were listed, of a group that somebody says is theirs, and of what is one's own. */
vi.setConfig({ testTimeout: 120_000 })

it.each([
  ['hagsjo', 'Håkan Viklander', 'vilka system har socialkontoret', 'Systemägare', 'Håkan Viklander'],
  ['kil', 'Mona Thorell', 'vad har vi från Tietoevry', 'Systemägare', 'Thomas Ejnell'],
])('whoever has them is told beside each: %s', async (municipality, name, first, heading, holder) => {
  const world = await aWorld({ today: '2026-11-30', municipalities: [municipality] })
  const somebody = await world.talkAs(name, { municipality })
  for (const line of ['vem äger de systemen', 'och vem äger dem', 'vilka är systemägare för dem']) {
    await somebody.says(first)
    await somebody.says(line)
    expect(JSON.stringify(somebody.last().blocks), line).toContain(heading)
    expect(somebody.last().text, line).toContain(holder)
  }
  for (const line of ['vem har hand om dem', 'who looks after them']) {
    await somebody.says(first)
    await somebody.says(line)
    expect(somebody.last().text, line).toMatch(/fanns med i listan|in that list/)
  }
})

it('they are narrowed by where they are run, what they weigh and whom they lack', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['karlsborg', 'munkfors'] })
  const doris = await world.talkAs('Doris Westermark', { municipality: 'karlsborg' })
  for (const line of ['vilka av dem ligger utanför kommunen', 'är någon av dem utlagd hos en leverantör']) {
    await doris.says('vilka system innehåller känsliga personuppgifter')
    await doris.says(line)
    expect(doris.last().text, line).toContain('fanns med i listan och körs utanför kommunen')
  }
  await doris.says('vilket av dem är mest kritiskt')
  doris.hears('verksamhetskritiskt')
  const christina = await world.talkAs('Christina Rehnmark', { municipality: 'munkfors' })
  for (const line of ['är det nåt av dem som saknar förvaltare', 'vilka av dem är utan systemförvaltare']) {
    await christina.says('vilka system äger jag')
    await christina.says(line)
    expect(christina.last().text, line).toContain('Prorenata')
    expect(christina.last().text, line).not.toContain('Skola24')
  }
  await christina.says('vad ska en sån göra')
  christina.hears('systemförvaltaren')
})

it('somebody new who is to lead a group is answered of that group', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const mikael = await world.talkAs('Mikael Rönnbäck')
  await mikael.says('hej, jag är ny it-chef och ska hålla i styrgruppen')
  await mikael.says('när är nästa')
  mikael.hears('IT-styrgruppen')
  await mikael.says('vilka sitter med')
  mikael.hears('IT-styrgruppen')
  await mikael.says('jag vill ta upp inloggningen till skolans system')
  mikael.hears('IT-styrgruppen')
})

it('what is one’s own is told in many wordings', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['munkfors', 'karlsborg'] })
  const christina = await world.talkAs('Christina Rehnmark', { municipality: 'munkfors' })
  for (const line of ['vad har jag själv för ansvar som bildningschef', 'vad ansvarar jag själv för']) {
    await christina.says(line)
    expect(christina.last().text, line).toContain('Kulturkalendern')
  }
  await christina.says('hur ligger vi till med it hos oss')
  christina.hears('Så ligger du till')
  const thorbjörn = await world.talkAs('Thorbjörn Askling', { municipality: 'karlsborg' })
  for (const line of [
    'vad väntar ni på från mig',
    'har jag något jag måste göra före jul',
    'vad har jag själv för uppgifter i år',
  ]) {
    await thorbjörn.says(line)
    expect(thorbjörn.last().text, line).toContain('Nämndens IT-plan')
  }
  await thorbjörn.says('jag ska vara borta hela januari')
  await thorbjörn.says('vem tar hand om det jag har då')
  thorbjörn.hears('Ingen ersättare är anmäld för dig.')
})

it('whether somebody is there is asked in English, too', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['munkfors'] })
  const linnéa = await world.talkAs('Linnéa Rydh', { municipality: 'munkfors' })
  await linnéa.says('who looks after Skola24')
  for (const line of ['is she there today', 'is she at work']) {
    await linnéa.says(line)
    expect(linnéa.last().text, line).toContain('not registered as away')
  }
  for (const line of ['who do I call when she’s away', 'who covers if she is ill']) {
    await linnéa.says(line)
    expect(linnéa.last().text, line).toContain('No deputy is registered')
  }
})

it('whoever says what they are is welcomed, and what they say of where they work is kept', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['grums', 'kil'] })
  const larsErik = await world.talkAs('Lars-Erik Modén', { municipality: 'grums' })
  for (const line of ['hej, socialchefen här', 'god morgon, jag är rektor', 'good morning, I’m a substitute teacher']) {
    await larsErik.says(line)
    expect(larsErik.last().text, line).toMatch(/Grums kommun/)
  }
  await larsErik.says('är alla roller tillsatta')
  expect(larsErik.last().text).not.toContain('Jag hittar inget om det')
  await larsErik.says('vilka system ansvarar förvaltningen för')
  larsErik.hears('Procapita IFO')
  await larsErik.says('vem är det som sköter dem')
  larsErik.hears('Nasrin Ahmadi')
  await larsErik.says('kan styrgruppen säga nej')
  await larsErik.says('när ses de')
  larsErik.hears('IT-styrgruppen')
  const selma = await world.talkAs('Selma Kadrić', { municipality: 'kil' })
  await selma.says('who owns Hypernet')
  await selma.says('it’s not working today, who do I call')
  selma.hears('IT-supporten helps you with that.')
})
