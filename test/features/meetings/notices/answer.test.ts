import { describe, expect, it } from 'vitest'
import { type Given, planAnswer } from '../../../../src/features/meetings/notices/answer.ts'
import type { Invitation } from '../../../../src/features/meetings/notices/invitation.ts'
import { whichOf } from '../../../../src/features/meetings/notices/which.ts'
import { day } from '../../../../src/lib/day.ts'

const at = new Date('2026-03-19T08:00:00Z')
const anInvitation = (personId: string, given: Partial<Invitation> = {}): Invitation => ({
  ...{ municipality: 'k', meetingId: 'm', personId, host: 'k', body: 'b', seat: 'member' },
  ...{ calledAt: at, toldOf: 0, toldStart: at, answer: 'unanswered', answeredAt: null, answeredVia: null },
  ...{ substituteId: null, insteadOf: null, remindedAt: null, endedAt: null, version: 1 },
  ...given,
})
const chair = anInvitation('chair', { seat: 'chair' })
const deputy = anInvitation('deputy', { seat: 'deputy' })
const member = anInvitation('member')
const planned = (who: Invitation, given: Partial<Given>, invitations: readonly Invitation[], quorum = 0) =>
  planAnswer(who, { answer: 'declined', via: 'chat', at, ...given }, { invitations, quorum })

describe('whoever cannot come', () => {
  it('is missed by nobody when others can', () => {
    expect(planned(member, {}, [chair, deputy, member])).toMatchObject({ call: null, release: null, trouble: [] })
  })

  it('sends a substitute, who is called in the same place', () => {
    expect(planned(member, { substitute: 'siv' }, [chair, member]).call).toEqual({
      personId: 'siv',
      seat: 'substitute',
    })
  })

  it('sends somebody who is a member anyway: nobody is called twice', () => {
    expect(planned(member, { substitute: 'deputy' }, [chair, deputy, member]).call).toBeNull()
  })

  it('comes after all: the substitute is let go', () => {
    const siv = anInvitation('siv', { seat: 'substitute', insteadOf: 'member' })
    const away = { ...member, answer: 'declined' as const, substituteId: 'siv' }
    expect(planned(away, { answer: 'accepted' }, [chair, away, siv]).release).toBe(siv)
  })
})

describe('a chair who cannot come', () => {
  it('is stood in for by the deputy', () => {
    expect(planned(chair, {}, [chair, deputy, member]).trouble).toEqual([])
  })

  it('leaves the meeting without a leader when nobody stands in', () => {
    expect(planned(chair, {}, [chair, member]).trouble).toEqual([{ kind: 'no-leader' }])
    expect(planned(chair, { substitute: 'siv' }, [chair, member]).trouble).toEqual([])
  })

  it('troubles nobody in a body that has none', () => {
    expect(planned(member, {}, [member, anInvitation('other')]).trouble).toEqual([])
  })
})

describe('the municipality’s own quorum', () => {
  it('is told of when it can no longer be reached, and only then', () => {
    const all = [chair, deputy, member]
    expect(planned(member, {}, all, 2).trouble).toEqual([])
    expect(planned(member, {}, all, 3).trouble).toEqual([{ kind: 'below-quorum', coming: 2, needed: 3 }])
    const before = all.map((one) => (one === deputy ? { ...one, answer: 'declined' as const } : one))
    expect(planned(member, {}, before, 3).trouble).toEqual([])
  })
})

describe('which meeting is meant', () => {
  const meetings = [
    { id: 1, body: 'styr', day: day('2026-03-26') },
    { id: 2, body: 'bered', day: day('2026-03-31') },
    { id: 3, body: 'styr', day: day('2026-04-23') },
  ]
  const on = (text: string) => [{ from: day(text), through: day(text), weekday: null, words: text }]

  it('is told by body and day', () => {
    expect(whichOf(meetings, { bodies: [], days: on('2026-03-31') })).toMatchObject({ is: 'one', meeting: { id: 2 } })
    expect(whichOf(meetings, { bodies: ['styr'], days: on('2026-04-23') })).toMatchObject({
      is: 'one',
      meeting: { id: 3 },
    })
  })

  it('is the body’s next one when no day was said', () => {
    expect(whichOf(meetings, { bodies: ['styr'], days: [] })).toMatchObject({ is: 'one', meeting: { id: 1 } })
  })

  it('has to be asked for when several fit, and when none does', () => {
    expect(whichOf(meetings, { bodies: [], days: [] }).is).toBe('several')
    expect(whichOf(meetings, { bodies: [], days: on('2026-05-01') }).is).toBe('other')
    expect(whichOf([], { bodies: [], days: [] }).is).toBe('none')
  })
})
