import { expect, it, vi } from 'vitest'
import { aWorld } from '../support/world.ts'

/** What people write right after a rule: it names nothing, and is of that rule. */
vi.setConfig({ testTimeout: 120_000 })

const cannot = 'Det kan jag inte svara på'

it('after a rule: who decides, for how long, for whom, who arranges it, and what happens otherwise', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['alnasa'] })
  const skolchef = await world.talkAs('margareta.ronning@alnasa.example.se')
  const asks = async (...lines: readonly string[]): Promise<string> => {
    for (const line of lines) {
      await skolchef.says(line)
      expect(skolchef.last().text, line).not.toContain(cannot)
    }
    return skolchef.last().text
  }
  await asks('får en gäst använda wifi på biblioteket')
  expect(await asks('vem har sagt det')).toContain('S4-06')
  expect(await asks('hur länge')).toContain('anger inte hur länge')
  expect(await asks('och hur lång tid får de ha det')).toContain('anger inte hur länge')
  expect(await asks('gäller det även grundskolan')).toMatch(/säger inget särskilt om .*S4-06/su)
  expect(await asks('gäller det mig också')).toContain('S4-06')
  expect(await asks('vem ordnar det')).toContain('S4-07')
  expect(await asks('vem måste godkänna det')).toMatch(/S4-07|kommunstyrelsen/u)
  expect(await asks('om man inte gör det då')).toContain('anger inte vad som händer annars')

  await asks('får jag använda min egen dator')
  expect(await asks('vem bestämmer sånt')).toContain('anger inte vem som beslutar om det')
  // Whatever names something of its own is asked anew.
  await asks('vem är systemägare för Raindance')
})

it('after a duty: when it is to be ready, and by whom', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const frida = await world.talkAs('Frida Stålnacke')
  await frida.says('måste viktiga system ha en säkerhetsplan')
  for (const line of ['vem skriver den', 'när ska den vara klar', 'gäller det alla', 'vem bestämmer det']) {
    await frida.says(line)
    expect(frida.last().text, line).not.toContain(cannot)
    expect(frida.last().text, line).not.toContain('enkät')
  }
})
