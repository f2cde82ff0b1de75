import { describe, expect, it } from 'vitest'
import { planMeeting } from '../support/meetings.ts'
import { aWorld } from '../support/world.ts'

/** Hagsjö: Frida convenes; each office has somebody in the preparatory group, and passes on to its own management. */
describe('what a meeting came to', () => {
  const hagsjo = async (body: string) => {
    const world = await aWorld({ today: '2027-03-01', municipalities: ['hagsjo'] })
    await planMeeting(world, { body, on: '2027-03-18' })
    await planMeeting(world, { body, on: '2027-04-22' })
    const frida = await world.talkAs('frida.stalnacke@hagsjo.example.se')
    return { world, frida }
  }
  const hold = async ({ world, frida }: Awaited<ReturnType<typeof hagsjo>>, group: string) => {
    await world.goTo('2027-03-11')
    await world.goTo('2027-03-19')
    await frida.says(`${group} i går är hållen`)
    await frida.presses('Det stämmer')
    await frida.says('beslut: vi byter telefoner i hemtjänsten')
    await frida.presses('Klart')
    await frida.presses('Färdigställ')
  }

  it(
    'comes ready to pass on with the minutes, is asked for once with the next notice, and shows unit by unit',
    { timeout: 120_000 },
    async () => {
      const there = await hagsjo('beredningsgrupp')
      const { world, frida } = there
      await hold(there, 'beredningsgruppen')
      const { register } = await world.snapshots.of('hagsjo')
      const written = await world.database.unit('hagsjo', (unit) =>
        unit.outgoingMessage.findMany({ where: { key: { startsWith: 'meetings.minutes:' } } }),
      )
      const relays = await world.database.unit('hagsjo', (unit) => unit.meetingRelay.findMany({}))
      const { personId, units } = relays.find((relay) => written.some((one) => one.personId === relay.personId))!
      const member = await world.talkAs(register.people.find(({ id }) => id === personId)!.email!)
      await world.goTo('2027-03-22')
      expect(member.heard().join('\n')).toMatch(
        /Text att skicka vidare:\nIT-strategiska beredningsgruppen träffades torsdag 18 mars\.\nBeslut:\n- Vi byter telefoner i hemtjänsten/,
      )

      for (const day of ['2027-03-23', '2027-03-30', '2027-04-06']) await world.goTo(day)
      expect(member.heard().join('\n')).not.toContain('Har du fört vidare')
      await world.goTo('2027-04-15')
      expect(member.heard().join('\n')).toContain('Har du fört vidare vad mötet torsdag 18 mars kom fram till?')
      await member.presses('Jag har informerat')
      member.hears(
        'Antecknat: mötet med IT-strategiska beredningsgruppen torsdag 18 mars är fört vidare torsdag 15 april.',
      )

      await frida.says('har kontoren informerats?')
      frida.hears(
        new RegExp(`IT-strategiska beredningsgruppen 18 mars: ${units.length} av \\d+ enheter har fått veta\\.`),
      )
      frida.hears('ja, 15 april')
      await member.says('har kontoren informerats?')
      member.hears('Mötet 18 mars: fört vidare 15 april.')
      await member.presses('Ångra')
      await member.says('jag har informerat ledningsgruppen i måndags')
      member.hears('är fört vidare måndag 12 april')
      await member.says('jag har informerat ledningsgruppen')
      member.hears('Det finns inget möte som du har kvar att föra vidare.')
    },
  )

  it(
    'reaches everybody who answers for a system when whoever keeps the minutes sends it on',
    { timeout: 120_000 },
    async () => {
      const there = await hagsjo('systemagargrupp')
      const { world, frida } = there
      await hold(there, 'systemägargruppen')
      const label = frida.buttons().findLast((each) => /^Skicka till \d+ till$/.test(each))!
      await frida.presses(label)
      frida.hears(/Det går ut till \d+ personer\./)
      await frida.presses(label)
      await world.goTo('2027-03-22')
      await frida.says('har kontoren informerats efter systemägargruppen?')
      frida.hears(/Aktuell information till alla systemägare .*: \d+ av \d+ har nåtts\./)
    },
  )
})
