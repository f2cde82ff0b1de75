import { describe, expect, it } from 'vitest'
import { type Meeting, newMeeting } from '../../src/features/meetings/meeting.ts'
import { createMeetings } from '../../src/features/meetings/store.ts'
import { day, instantAt } from '../../src/lib/day.ts'
import { aWorld, type World } from '../support/world.ts'

const held = ['2026-01-14', '2026-02-11', '2026-03-11', '2026-04-15', '2026-05-13']
const booked = ['2026-08-19', '2026-09-16', '2026-10-14', '2026-11-11', '2026-12-09']

const aMeeting = (body: string, when: string, state: 'held' | 'planned'): Meeting => ({
  ...newMeeting({
    id: `${body}-${when}`,
    municipality: 'hagsjo',
    body,
    day: day(when),
    start: '13:00',
    minutes: 90,
    place: 'Stadshuset',
    origin: 'imported',
    createdAt: instantAt(day('2025-12-01'), '09:00'),
  }),
  state,
  ...(state === 'held' ? { heldOn: day(when), recordedAt: instantAt(day(when), '16:00') } : {}),
})

const withYear = async (world: World) => {
  await world.database.unit('hagsjo', (unit) =>
    createMeetings(unit, [
      ...held.map((when) => aMeeting('it-styrgrupp', when, 'held')),
      ...booked.map((when) => aMeeting('it-styrgrupp', when, 'planned')),
    ]),
  )
  return world
}
const anAsker = async () => {
  const world = await withYear(await aWorld({ today: '2026-06-15', municipalities: ['hagsjo'] }))
  return { world, anna: await world.talkAs('Karim Lundell') }
}

describe('somebody asks how it stands with the meetings', () => {
  it('of one body, and hears the count, the margin and the last day', async () => {
    const { anna } = await anAsker()
    await anna.says('hur ligger vi till med styrgruppen?')
    anna.hears('5 hållna och 5 bokade av 10–12. Ingen marginal: ställs ett in måste ett nytt bokas före')
  })

  it('of all of them, in a table', async () => {
    const { anna } = await anAsker()
    await anna.says('hur ligger vi till med mötena?')
    anna.hears('IT-styrgruppen, 5, 5, 10–12, Ingen marginal')
  })

  it('asks when the next meeting is, and which are their own', async () => {
    const { anna } = await anAsker()
    await anna.says('när är nästa möte med styrgruppen?')
    anna.hears('Nästa möte med IT-styrgruppen är onsdag 19 augusti kl. 13.00–14.30')
    await anna.opensHome()
    anna.hears('IT-styrgruppen, onsdag 19 augusti kl. 13.00–14.30')
    await anna.says('vilka möten har jag?')
    anna.hears('Du har 5 möten framför dig.')
    await anna.says('vilka möten har jag i augusti?')
    anna.hears('Du har 1 möte')
    await anna.says('vilka möten har jag i juli?')
    anna.hears('Du har inga möten bokade då.')
    await anna.says('hur ligger vi till med styrgruppen nästa år?')
    anna.hears('2027')
    await anna.says('vilka bolag har jag inte träffat?')
    anna.hears(/bolag/)
    await anna.says('hur ligger vi till med bolagen?')
    anna.hears('S3-10')
    expect(anna.last().text).not.toContain('Finansieringsgruppen')
    await anna.says('jag kan inte på styrgruppen den 19 augusti')
    anna.hears('Kallelsen till IT-styrgruppen onsdag 19 augusti kl. 13.00–14.30 går ut')
  })

  it('sees the year as a wheel with its numbers in words', async () => {
    const { anna } = await anAsker()
    await anna.says('visa årshjulet 2026')
    const image = anna.last().blocks?.find(({ kind }) => kind === 'image')
    expect(image).toMatchObject({ alt: expect.stringContaining('10 möten') })
    anna.hears('IT-styrgruppen, 5, 5, 10–12')
  })

  it('is told on the first day that nothing is known, and what to do', async () => {
    const world = await aWorld({ today: '2026-06-15', municipalities: ['hagsjo'] })
    const karim = await world.talkAs('Karim Lundell')
    await karim.says('hur ligger vi till med styrgruppen?')
    karim.hears('Inget möte är bokat eller hållet i Styrbot för 2026.')
  })
})
