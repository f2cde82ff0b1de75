import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { knowledge } from './support/small.ts'

const reader = readerOf(knowledge)

/** First asked 2026-11-30: 14 of 30 before it was read so; of 40 in other words, 36 at once after. */
describe('what the rules say of what is told', () => {
  it.each([
    ['på tre skolor finns tre olika bokningssystem, är det så det ska vara'],
    ['vi har köpt in ett system utan att fråga någon, vad händer nu'],
    ['någon har beslutat att vi ska byta lönesystem utan att fråga oss, får man göra så'],
    ['en kollega har slutat och har kvar sin behörighet, vems ansvar är det att ta bort den'],
    ['nästa möte är inställt, måste vi ha ett nytt inom en viss tid'],
    ['ordföranden är sjuk när mötet ska hållas, vem leder det då'],
    ['vår leverantör höjer priset med det dubbla, måste vi upphandla på nytt'],
    ['vi la till en ny modul utan att tänka på säkerheten, vem borde ha godkänt den'],
    ['we bought a tool without asking anyone, is that allowed'],
  ])('is a question about the rules, and starts nothing: %s', (text) => {
    expect(reader.read(text, null).intent).toBe('policy_question')
  })

  it.each([
    ['en punkt till nästa möte: vem betalar molnlagringen', 'meeting_agenda_add'],
    ['vårt gamla schema måste bytas ut, hur lägger jag in det som behov', 'need_report'],
    ['vi har vuxit ur vårt bokningssystem och behöver något nytt, hur anmäler jag det', 'need_report'],
    ['jag är sjuk och kan inte komma på mötet, måste jag meddela någon', 'meeting_decline'],
    ['kan ej i morgon, ligger i feber, mötet alltså', 'meeting_decline'],
    ['datorn har hängt sig, vad gör jag nu', 'support'],
    ['kan inte komma åt min mejl sedan i morse', 'support'],
  ])('is not asked where something else is meant: %s', (text, intent) => {
    expect(reader.read(text, null).intent).toBe(intent)
  })

  it('begins no survey where it is told what has come of it', () => {
    expect(reader.read('enkäten är skickad till fel personer, vad gör vi', null).intent).not.toBe('survey_start')
  })
})

describe('something that has failed', () => {
  it.each([['vem fixar när det krånglar'], ['systemet har hängt sig, vem kan hjälpa till']])(
    'is asked about where nobody said what: %s',
    (text) => {
      expect(reader.read(text, null)).toMatchObject({ intent: 'role_lookup', outcome: 'ambiguous', choices: [] })
    },
  )

  it.each([['vem hjälper mig när datorn krånglar'], ['skrivaren strular igen']])(
    'is the service desk’s where it stands on a desk: %s',
    (text) => {
      expect(reader.read(text, null).intent).toBe('support')
    },
  )
})
