import { describe, expect, it } from 'vitest'
import { remember } from '../../src/conversation/understanding/memory.ts'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import type { Memory, Reading } from '../../src/conversation/understanding/reading.ts'
import { knowledge } from './support/small.ts'

const reader = readerOf(knowledge)

/** After "vem äger Tallbas?" was answered with Eva Lind. */
const spokenOf: Memory = { ...remember(reader.read('vem äger Tallbas', null), null), people: ['eva'] }

function after(turns: readonly string[], text: string): Reading {
  let memory: Memory | null = null
  for (const turn of turns) memory = remember(reader.read(turn, memory), memory)
  return reader.read(text, memory)
}

const fromMemory = (text: string) => {
  const reading = reader.read(text, spokenOf)
  const all = [reading, ...reading.parts]
  return {
    reading,
    taken: all.some(
      ({ systems, people, choices }) =>
        systems.includes('tall') || people.includes('eva') || choices.some(({ id }) => id === 'tall' || id === 'eva'),
    ),
  }
}

/** What people ask about that is no system by name: none of it is the system of the turn before. */
const subjects =
  'nätverket skrivaren trygghetslarmet bygglovet fakturorna lönerna skolskjutsen växeln passerkorten hemsidan e-tjänsten parkeringen journalerna maten bussen dammet Kalmar Photopea Xylografen Anna Svensson skärmen kablaget budgeten semestern mötet lokalen städningen arkivet avtalet licenserna utbildningen'.split(
    ' ',
  )
const frames = [
  'vem ansvarar för X',
  'vem äger X',
  'vem har hand om X',
  'och vem sköter X då',
  'vem ringer jag om X',
  'kan du säga vem som förvaltar X',
  'who is responsible for X',
  'vem är det som kan X hos oss',
  'jag undrar en sak om X, vem ansvarar',
  'det gäller X. vem äger?',
]

describe('a message with a subject of its own', () => {
  it.each(frames)('takes nothing from the turn before: %s', (frame) => {
    const taken = subjects.filter((subject) => fromMemory(frame.replace('X', subject)).taken)
    expect(taken.filter((subject) => subject !== 'lönerna')).toEqual([])
  })

  it.each([
    'vem utser systemägare',
    'vad är en systemansvarig',
    'vad gör en systemägare',
    'vad är skillnaden mellan systemägare och systemansvarig',
    'vem kan bli systemägare',
    'vem får vara systemansvarig',
    'what does a system owner do',
    'vad gör jag om systemägaren är sjuk',
    'vem ansvarar för flest system',
    'vem äger mest',
    'Who do I call when the network is down?',
    'vem är dataskyddsombud',
    'dpo',
    'vem är närsupport på äldreboendet',
    'min chef heter Anna Svensson, vad ansvarar hon för',
    'min kollega Bo Ek har slutat, vem tar över efter honom',
    'vem är min chef',
    'vem har byggt dig',
    'vem äger dig',
    'who made you',
    'vem ska godkänna min semester',
    'vem äger systemet som vi använder för bygglov',
    'vem ansvarar för vårt nätverk',
    'vi ska köpa ett system, vem bestämmer?',
    'visa alla systemägare',
    'vem betalar för licenser',
    'jag hittar inte min dator, vem äger den',
    'vilka system finns',
  ])('is never about the system or the person before: %s', (text) => {
    const { reading, taken } = fromMemory(text)
    expect(taken, reading.trace.join('\n')).toBe(false)
  })
})

describe('a message without one', () => {
  it.each([
    ['och vem ansvarar för den?', 'manager'],
    ['systemansvarig då?', 'manager'],
    ['okej tack, men vem ansvarar?', 'manager'],
    ['vem är systemansvarig för det systemet', 'manager'],
    ['och systemägaren?', 'owner'],
    ['and who is the system manager?', 'manager'],
    ['who is responsible for it', 'manager'],
    ['vem har hand om den', null],
    ['vem kontaktar jag då', null],
  ])('goes on about the system: %s', (text, role) => {
    expect(reader.read(text, spokenOf)).toMatchObject({ intent: 'role_lookup', systems: ['tall'], role })
  })
  it.each([
    ['vem levererar den', 'vendor'],
    ['används det fortfarande?', 'status'],
    ['finns det personuppgifter i det?', 'personal_data'],
    ['är det kommungemensamt?', 'category'],
    ['vilken förvaltning hör den till', 'department'],
    ['vad är det för system?', 'description'],
  ])('asks for another fact: %s', (text, field) => {
    expect(reader.read(text, spokenOf)).toMatchObject({ intent: 'system_info', systems: ['tall'], field })
  })
  it.each(['vem betalar för den?', 'och vem betalar?', 'who pays for it?', 'vad kostar det'])(
    'asks what is paid, not who answers: %s',
    (text) => {
      expect(reader.read(text, spokenOf)).toMatchObject({ intent: 'policy_question', systems: ['tall'] })
    },
  )
  it.each(['vad har hon mer för system', 'vad ansvarar hon för', 'what else does she own'])(
    'goes on about the person: %s',
    (text) => {
      expect(reader.read(text, spokenOf)).toMatchObject({ intent: 'person_systems', people: ['eva'] })
    },
  )
  it.each(['vad har hon för nummer', 'vem är hennes ersättare', 'vem tar över när hon är ledig', 'har hon slutat?'])(
    'asks about the person: %s',
    (text) => {
      expect(reader.read(text, spokenOf)).toMatchObject({ intent: 'person_info', people: ['eva'] })
    },
  )
  it.each(['är det hon som ansvarar för den också', 'ansvarar hon för det också?'])(
    'asks whether it is she: %s',
    (text) => {
      expect(reader.read(text, spokenOf)).toMatchObject({
        intent: 'role_lookup',
        systems: ['tall'],
        role: 'manager',
        people: ['eva'],
      })
    },
  )
})

describe('after a turn about a group', () => {
  const turns = ['vem äger Tallbas', 'hur ofta träffas styrgruppen']
  it.each([
    ['vem leder den?', 'chair'],
    ['vem är ordförande där', 'chair'],
    ['vilka sitter i den', 'members'],
    ['vilka är med?', 'members'],
    ['who sits in it', 'members'],
    ['vem sammankallar', 'convener'],
    ['och vem kallar till den', 'convener'],
  ])('the group is meant, not the system before it: %s', (text, field) => {
    expect(after(turns, text)).toMatchObject({ intent: 'group_info', bodies: ['styr'], systems: [], field })
  })
  it('the same is asked of another group', () => {
    expect(after(turns, 'och beredningsgruppen?')).toMatchObject({ bodies: ['bered'], field: 'frequency' })
    expect(after(['vem leder styrgruppen'], 'beredningsgruppen då')).toMatchObject({
      bodies: ['bered'],
      field: 'chair',
    })
  })
  it('its next meeting is asked for', () => {
    expect(after(turns, 'när träffas de nästa gång')).toMatchObject({ intent: 'meeting_next', bodies: ['styr'] })
  })
  it('the system before it is forgotten', () => {
    expect(after(turns, 'och vem äger den?').systems).toEqual([])
  })
})

describe('after something that is not here', () => {
  it('the system before it is not meant', () => {
    expect(after(['vem äger Tallbas', 'vem äger Photopea'], 'och vem ansvarar för den?').systems).toEqual([])
  })
  it('is said once', () => {
    const reading = reader.read('vem är systemansvarig för Photopea och vem äger det', null)
    expect(reading).toMatchObject({ outcome: 'unknown', parts: [] })
  })
})
