import { describe, expect, it } from 'vitest'
import { type AgendaItem, agendaOf } from '../../../../src/features/meetings/agenda/agenda.ts'
import { takenOffIn, wishIn } from '../../../../src/features/meetings/agenda/wish.ts'
import { day } from '../../../../src/lib/day.ts'

const anItem = (id: string, given: Partial<AgendaItem> = {}): AgendaItem => ({
  ...{
    id,
    municipality: 'k',
    host: 'k',
    body: 'b',
    title: id,
    titleEn: null,
    notBefore: null,
    links: [],
    raisedBy: 'anna',
  },
  ...{ raisedAt: new Date('2026-03-01T08:00:00Z'), withdrawnAt: null },
  ...given,
})
const body = {
  agenda: [
    { item: 'Ekonomi', sources: [], own: true },
    { item: 'Läget', asks: 'Hur går det?', sources: [], own: true },
  ],
}
const headings = (given: Partial<Parameters<typeof agendaOf>[0]>) =>
  agendaOf({ body, day: day('2026-03-26'), items: [], outcomes: [], reports: [], ...given }).map(
    ({ heading }) => heading,
  )

describe('an agenda', () => {
  it('begins with what the body always takes up, then what was left over, then what is new', () => {
    const items = [anItem('ny'), anItem('gammal', { raisedAt: new Date('2026-03-02T08:00:00Z') })]
    const outcomes = [{ itemId: 'gammal', meetingId: 'm1', outcome: 'carried' as const }]
    expect(headings({ items, outcomes })).toEqual(['Ekonomi', 'Läget', 'gammal', 'ny'])
  })

  it('has nothing that has been dealt with, dropped, taken back or is for later', () => {
    const items = [
      anItem('klar'),
      anItem('struken'),
      anItem('tillbakatagen', { withdrawnAt: new Date('2026-03-03T08:00:00Z') }),
      anItem('i maj', { notBefore: day('2026-05-01') }),
    ]
    const outcomes = [
      { itemId: 'klar', meetingId: 'm1', outcome: 'dealt-with' as const },
      { itemId: 'struken', meetingId: 'm1', outcome: 'dropped' as const },
    ]
    expect(headings({ items, outcomes })).toEqual(['Ekonomi', 'Läget'])
  })

  it('shows what members have said beforehand under its item', () => {
    const reports = [{ personId: 'anna', item: 'Läget', text: 'Gott', givenAt: new Date('2026-03-20T08:00:00Z') }]
    const points = agendaOf({ body, day: day('2026-03-26'), items: [], outcomes: [], reports })
    expect(points[1]).toMatchObject({ asks: 'Hur går det?', reports })
    expect(points[0]).toMatchObject({ asks: null, reports: [] })
  })
})

describe('what somebody wants taken up', () => {
  it.each([
    ['licenskostnaderna', 'ta upp licenskostnaderna på nästa systemägargrupp', 'Licenskostnaderna'],
    [null, 'ta upp bytet av skrivare på nästa styrgrupp', 'Bytet av skrivare'],
    [null, 'lägg upp en punkt om AI-policy till nästa styrgrupp', 'AI-policy'],
    [null, 'lägg till en punkt om licenser på dagordningen', 'Licenser'],
    [null, 'jag vill ha en punkt om lagring på nästa möte', 'Lagring'],
    [null, 'lyft frågan om lagring i beredningsgruppen', 'Frågan om lagring'],
  ])('is a title of its own (%s)', (matter, said, title) => {
    expect(wishIn(matter, said)).toEqual({ title, links: [] })
  })

  it('brings the papers that it links to', () => {
    expect(wishIn(null, 'ta upp avtalet på nästa styrgrupp, se https://kommun.example/avtal%20v2.pdf.')).toEqual({
      title: 'Avtalet',
      links: [{ label: 'avtal v2.pdf', url: 'https://kommun.example/avtal%20v2.pdf' }],
    })
  })

  it('is taken off again', () => {
    expect(takenOffIn('ta bort den punkten')).toBe('')
    expect(takenOffIn('stryk punkten om AI-policy från dagordningen')).toBe('AI-policy')
    expect(takenOffIn('ta upp punkten om AI-policy')).toBeNull()
  })

  it('is nothing when nothing was said', () => {
    expect(wishIn(null, 'ta upp')).toBeNull()
    expect(wishIn('', 'https://kommun.example/x')).toBeNull()
  })
})
