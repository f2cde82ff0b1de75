import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../../../../src/governance/calendar/working-days.ts'
import { newMeeting } from '../../../../src/features/meetings/meeting.ts'
import { noticeDaysOf } from '../../../../src/features/meetings/notices/days.ts'
import { type DueGiven, dueFor, isNothing } from '../../../../src/features/meetings/notices/due.ts'
import type { Invitation } from '../../../../src/features/meetings/notices/invitation.ts'
import type { Seated } from '../../../../src/features/meetings/body/seats.ts'
import { addDays, day, daysBetween } from '../../../../src/lib/day.ts'

const on = day('2026-03-26')
const theMeeting = newMeeting({
  ...{ id: 'm', municipality: 'k', body: 'b', origin: 'planned', createdAt: new Date('2026-01-01T08:00:00Z') },
  ...{ day: on, start: '09:00', minutes: 60 },
})
const aMember = (id: string): Seated => ({
  person: { id } as Seated['person'],
  ...{ seats: ['member'], represents: [], mayDelegate: false },
})
const anInvitation = (personId: string, given: Partial<Invitation> = {}): Invitation => ({
  ...{ municipality: 'k', meetingId: 'm', personId, host: 'k', body: 'b', seat: 'member' },
  ...{
    calledAt: theMeeting.createdAt,
    toldOf: 0,
    toldStart: theMeeting.startsAt,
    answer: 'unanswered',
    answeredAt: null,
  },
  ...{ answeredVia: null, substituteId: null, insteadOf: null, remindedAt: null, endedAt: null, version: 1 },
  ...given,
})
const due = (today: string, given: Partial<DueGiven> = {}) =>
  dueFor({
    ...{ meeting: theMeeting, days: noticeDaysOf(on, 7), seated: [aMember('anna')], invitations: [] },
    today: day(today),
    ...given,
  })

describe('before the notice', () => {
  it('nothing is due but to prepare it', () => {
    expect(isNothing(due('2026-03-11'))).toBe(true)
    expect(due('2026-03-12')).toMatchObject({ prepare: true, call: [] })
  })
})

describe('from the notice on', () => {
  it('calls whoever sits in the body and has not been called', () => {
    expect(due('2026-03-19').call).toHaveLength(1)
    expect(due('2026-03-19', { invitations: [anInvitation('anna')] }).call).toEqual([])
    expect(
      due('2026-03-25', { seated: [aMember('anna'), aMember('bo')], invitations: [anInvitation('anna')] }).call,
    ).toMatchObject([{ person: { id: 'bo' } }])
  })

  it('lets go of whoever has left the body, and of no substitute', () => {
    const invitations = [
      anInvitation('bo'),
      anInvitation('cia', { seat: 'substitute', insteadOf: 'anna' }),
      anInvitation('anna'),
    ]
    expect(due('2026-03-20', { invitations }).release).toMatchObject([{ personId: 'bo' }])
  })

  it('tells of a new time those who were told of the old one', () => {
    const meeting = { ...theMeeting, icsSequence: 1 }
    const invitations = [anInvitation('anna'), anInvitation('bo', { toldOf: 1 })]
    const seated = [aMember('anna'), aMember('bo')]
    expect(due('2026-03-20', { meeting, invitations, seated }).tellMoved).toMatchObject([{ personId: 'anna' }])
  })

  it('reminds only those who have not answered, and once', () => {
    const seated = ['anna', 'bo', 'cia'].map(aMember)
    const invitations = [
      anInvitation('anna'),
      anInvitation('bo', { answer: 'accepted' }),
      anInvitation('cia', { remindedAt: theMeeting.createdAt }),
    ]
    expect(due('2026-03-20', { seated, invitations }).remind).toEqual([])
    expect(due('2026-03-23', { seated, invitations }).remind).toMatchObject([{ personId: 'anna' }])
  })
})

describe('a meeting that is over', () => {
  it('is asked about until somebody has said how it went', () => {
    expect(due('2026-03-27')).toMatchObject({ askHowItWent: true, call: [] })
    expect(isNothing(due('2026-03-27', { meeting: { ...theMeeting, state: 'held' } }))).toBe(true)
  })

  it('or called off tells those who were called, while it matters', () => {
    const meeting = { ...theMeeting, state: 'cancelled' as const }
    const invitations = [anInvitation('anna'), anInvitation('bo', { endedAt: theMeeting.createdAt })]
    expect(due('2026-03-20', { meeting, invitations }).tellCancelled).toMatchObject([{ personId: 'anna' }])
    expect(isNothing(due('2026-03-30', { meeting, invitations }))).toBe(true)
  })
})

describe('the days of a notice', () => {
  it('are working days, in order, and never later than the body has said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 40 }), (ahead, notice) => {
        const meeting = addDays(day('2026-01-01'), ahead)
        const { prepare, call, remind } = noticeDaysOf(meeting, notice)
        expect(daysBetween(call, meeting)).toBeGreaterThanOrEqual(notice)
        expect([prepare, call].every((each) => isWorkingDay(each, []))).toBe(true)
        expect(prepare < call && call < remind).toBe(true)
      }),
    )
  })
})
