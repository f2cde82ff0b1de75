import { expect, it, vi } from 'vitest'
import { aWorld } from '../support/world.ts'

/** Whoever follows nothing up is told how what is their own stands; whoever does is shown how it all stands. */
vi.setConfig({ testTimeout: 120_000 })

it('a head of department is told what is late, which systems lack somebody, and when the groups meet', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['karlsborg'] })
  const thorbjörn = await world.talkAs('Thorbjörn Askling', { municipality: 'karlsborg' })
  for (const line of ['hur ligger vi till', 'vad är försenat', 'vad har vi missat', 'hur går det för oss']) {
    await thorbjörn.says(line)
    expect(thorbjörn.last().text, line).toContain('Så ligger du till')
    expect(thorbjörn.last().text, line).toContain('Nämndens IT-plan: Barn- och utbildningsnämnden, saknas')
    expect(thorbjörn.last().text, line).toContain('Kahoot: systemansvarig')
  }
  await thorbjörn.says('how are we doing')
  thorbjörn.hears('One of your 7 systems lacks somebody they should have')
})

it('an owner of a critical system is told of the group, and whoever has nothing that there is nothing', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const håkan = await world.talkAs('Håkan Viklander')
  await håkan.says('hur ligger vi till')
  håkan.hears('Inget av det du ska göra är försenat.')
  håkan.hears('Dina 4 system har alla som ska finnas.')
  håkan.hears(/grupp.*:\n- .*: inget möte är bokat/)
  const lena = await world.talkAs('Lena Öqvist')
  await lena.says('vad är försenat')
  lena.hears(/Så ligger du till|inget uppdrag i IT-styrningen/)
})

it('whoever follows the municipality up is shown all of it', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const frida = await world.talkAs('Frida Stålnacke')
  await frida.says('hur ligger vi till')
  frida.hears('Så står registret')
  await frida.says('vad är försenat')
  frida.hears('Det vi inte har gjort')
})

it('is told in the language of the question, whatever the client is set to', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['karlsborg'], channel: 'teams' })
  const thorbjörn = await world.talkAs('Thorbjörn Askling')
  await thorbjörn.says('how are we doing')
  expect(thorbjörn.last().text).toContain('One of your 7 systems lacks somebody they should have')
})
