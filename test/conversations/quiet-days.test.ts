import { expect, it } from 'vitest'
import { aWorld } from '../support/world.ts'

it('somebody chooses days on which nothing that can wait is said to them, in words or in the form', async () => {
  // A Wednesday.
  const world = await aWorld({ today: '2026-11-25', municipalities: ['hagsjo'] })
  const hakan = await world.talkAs('Håkan Viklander', { channel: 'playground' })
  const remindedOf = (what: string) => hakan.heard().filter((text) => text.includes(`Du bad mig påminna dig: ${what}`))

  await hakan.says('skicka inget på fredagar')
  hakan.hears('På fredagar skickar jag inget som kan vänta.')
  await hakan.says('påminn mig på fredag om avtalet')
  await world.goTo('2026-11-27')
  expect(remindedOf('avtalet')).toEqual([])
  await world.goTo('2026-11-30')
  expect(remindedOf('avtalet')).toHaveLength(1)

  // What is asked for at an hour cannot wait.
  await hakan.says('påminn mig på fredag kl 10 om lunchen')
  await world.goTo('2026-12-04', '10:05')
  expect(remindedOf('lunchen')).toHaveLength(1)

  await hakan.says('mina inställningar')
  hakan.hears('På fredagar skickar jag inget som kan vänta.')
  await hakan.presses('Välj dagar')
  expect(hakan.form().inputs[0]).toMatchObject({ name: 'days', initial: 'friday' })
  await hakan.submits({ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] })
  expect(hakan.faults()).toHaveProperty('days')
  await hakan.submits({ days: ['monday', 'friday'] })
  hakan.hears('På måndagar och fredagar skickar jag inget')
  await hakan.says('skriv bara på tisdagar')
  hakan.hears('På måndagar, onsdagar, torsdagar och fredagar')
  await hakan.says('skicka inget på tisdagar')
  hakan.hears('Någon dag behöver jag kunna skriva till dig.')
  await hakan.presses('Välj dagar')
  await hakan.submits({})
  hakan.hears('vilken arbetsdag som helst')
  const kept = await world.database.unit('hagsjo', (unit) => unit.quietDays.count())
  expect(kept).toBe(0)
})
