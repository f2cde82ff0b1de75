import { expect, it } from 'vitest'
import { newMeeting } from '../../../src/features/meetings/meeting.ts'
import {
  changeMeeting,
  createMeetings,
  meetingsOf,
  saveParticipants,
  saveSharedSeats,
  sharedSeatsOf,
} from '../../../src/features/meetings/store.ts'
import { day } from '../../../src/lib/day.ts'
import { aDatabase, onBothEngines } from '../../support/database.ts'

const aMeeting = (body: string, when: string) =>
  newMeeting({
    id: `${body}-${when}`,
    municipality: 'norr',
    body,
    day: day(when),
    start: '13:00',
    minutes: 90,
    origin: 'planned',
    createdAt: new Date('2026-01-01T08:00:00Z'),
  })

onBothEngines('meetings in the database', (engine) => {
  const withMeetings = async () => {
    const database = await aDatabase(engine)
    await database.unit('norr', (unit) =>
      createMeetings(unit, [aMeeting('gemensam', '2026-04-14'), aMeeting('egen', '2026-03-12')]),
    )
    return database
  }

  it('come back as they were written, in the order of time', async () => {
    const database = await withMeetings()
    const found = await database.unit('norr', (unit) => meetingsOf(unit, 'norr'))
    expect(found).toEqual([aMeeting('egen', '2026-03-12'), aMeeting('gemensam', '2026-04-14')])
  })

  it('are changed by whoever read them last, and by nobody else', async () => {
    const database = await withMeetings()
    const [meeting] = await database.unit('norr', (unit) => meetingsOf(unit, 'norr', { body: 'egen' }))
    await database.unit('norr', (unit) => changeMeeting(unit, meeting!, { state: 'called' }))
    const late = database.unit('norr', (unit) => changeMeeting(unit, meeting!, { state: 'cancelled' }))
    await expect(late).rejects.toThrow('has changed')
  })

  it('of a shared body are read by those who take part in it, who see nothing else of its host', async () => {
    const database = await withMeetings()
    await database.unit('norr', (unit) => saveParticipants(unit, 'norr', 'gemensam', ['norr', 'soder']))
    const seenBy = (key: string) =>
      database.unit(key, async (unit) => (await meetingsOf(unit, 'norr')).map(({ body }) => body))
    expect(await seenBy('soder')).toEqual(['gemensam'])
    expect(await seenBy('vaster')).toEqual([])
  })

  it('of a shared body are not changed by those who only take part', async () => {
    const database = await withMeetings()
    await database.unit('norr', (unit) => saveParticipants(unit, 'norr', 'gemensam', ['norr', 'soder']))
    const changed = database.unit('soder', async (unit) => {
      const [meeting] = await meetingsOf(unit, 'norr')
      return changeMeeting(unit, meeting!, { state: 'cancelled' })
    })
    await expect(changed).rejects.toThrow('has changed')
  })

  it('let each municipality of a shared body see who the others’ members are', async () => {
    const database = await withMeetings()
    await database.unit('norr', (unit) => saveParticipants(unit, 'norr', 'gemensam', ['norr', 'soder']))
    const seats = [{ personId: 'p1', name: 'Siv Ek', title: 'Kommunchef', seat: 'member' as const }]
    await database.unit('soder', (unit) => saveSharedSeats(unit, 'soder', { host: 'norr', body: 'gemensam', seats }))
    const seenBy = (key: string) => database.unit(key, (unit) => sharedSeatsOf(unit, 'norr', 'gemensam'))
    expect((await seenBy('norr')).map(({ name, municipality }) => [name, municipality])).toEqual([['Siv Ek', 'soder']])
    expect(await seenBy('vaster')).toEqual([])
  })
})
