import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/conversation/understanding/reading.ts'
import type { Person, Register, System } from '../../../src/features/register/index.ts'
import { answerRule } from '../../../src/features/rules/index.ts'
import { day } from '../../../src/lib/day.ts'
import { aReading as hello } from '../../support/a-reading.ts'
import { aPerson } from '../../support/register-rows.ts'
import { aGovernance } from './a-governance.ts'

const governance = aGovernance()
const system: System = {
  id: 's1',
  code: 'S-1',
  name: 'Posthornet',
  aliases: [],
  category: 'gemensamt',
  kind: 'E-post',
  unitId: null,
  description: null,
  vendor: null,
  status: 'active',
  criticality: null,
  personalData: null,
  funding: 'delas på kontoren',
  runBy: null,
  approved: true,
}
const register: Register = { municipality: 'sandvik', version: 1, systems: [system], people: [], appointments: [] }

function aReading(some: Partial<Reading> = {}): Reading {
  return { ...hello, intent: 'policy_question', ...some }
}

function asked(text: string, some: Partial<Reading> = {}, language: 'sv' | 'en' = 'sv') {
  return answerRule(aReading(some), text, { governance, register, today: day('2026-11-25'), language })
}
const said = (text: string, some: Partial<Reading> = {}) => asked(text, some)?.message.text.split('\n')[0]
const cited = (text: string, some: Partial<Reading> = {}) => asked(text, some)?.grounds.sources[0] ?? null

describe('every group at once', () => {
  it.each([
    'Vilka grupper ska träffas i år och hur ofta?',
    'hur ofta ska grupperna träffas',
    'hur många möten har alla grupper per år',
    'vilka grupper måste ses',
  ])('tells how often each is to meet: %s', (text) => {
    expect(asked(text)?.message.text).toContain('Digitala rådet: 8–9 gånger per år')
    expect(cited(text)).toBe('T-2')
  })

  it('tells it in English', () => {
    expect(asked('Which groups must meet, and how often?', {}, 'en')?.message.text).toContain(
      'Digitala rådet: 8–9 times a year',
    )
  })

  it.each(['Vilka grupper finns?', 'vilka it-grupper har vi', 'which groups are there'])('lists them: %s', (text) => {
    expect(asked(text)?.message.text).toContain('Digitala rådet: Samordnar kontorens digitala planer.')
  })

  it.each(['hur ofta ska rådet träffas', 'vilka grupper får tala om köpet'])(
    'is not told when one is meant: %s',
    (text) => {
      expect(asked(text)?.message.text ?? '').not.toContain('Så ofta ska grupperna')
    },
  )
})

describe('a question that the document answers', () => {
  it('is answered with the paragraph, the document, its edition and date', () => {
    expect(asked('Vem betalar för fiber i skolan?')?.message.text).toBe(
      'Fastighetskontoret betalar fiber och uttag i skolor.\n' +
        '4 §, T-4. Digital ordning, utgåva 3, beslut av kommunfullmäktige 2011-02-14.',
    )
  })

  it.each([
    ['Hur ofta ska digitala rådet träffas?', 'Digitala rådet ska träffas 8–9 gånger per år.', 'T-2'],
    ['vem sammankallar digitala radet', 'Kanslichefen sammankallar Digitala rådet.', 'T-3'],
    ['Vem utser systemvärd?', 'Kontorschefen utser systemvärd.', 'T-7'],
    ['Vilka grupper finns?', 'Dessa grupper finns enligt styrdokumentet:', 'T-2'],
    ['Vem beslutar om köp av ett nytt system?', 'Digitala rådet beslutar om köp av nya system.', 'T-9'],
    ['Är e-post gemensamt?', 'Ja. E-post hör till gemensamma system.', 'T-10'],
    ['Vem har beslutat ordningen?', 'Digital ordning beslutades av kommunfullmäktige 2011-02-14.', 'T-1'],
  ])('%s', (question, answer, source) => {
    expect(said(question)).toBe(answer)
    expect(cited(question)).toBe(source)
  })

  it('is understood whoever writes it, with slips, in other words and in English', () => {
    expect(cited('vem bekostar nätuttagen')).toBe('T-4')
    expect(cited('vem betalr fibern')).toBe('T-4')
    expect(cited('jag är rektor och vi behöver fler uttag, vem står för kostnaden?')).toBe('T-4')
    expect(cited('Who pays for fiber?')).toBe('T-4')
    expect(cited('får vi köpa ett eget dokumentsystem')).toBe('T-6')
  })

  it('tells what comes before a decision, in order', () => {
    const answer = asked('Vad måste göras innan vi köper ett system?')
    expect(answer?.message.text).toMatch(
      /^Köpa ett system\. Stegen i ordning:\n1\. Fråga Kommunarkivet\.\n2\. Rådet beslutar\./,
    )
    expect(answer?.grounds.sources[0]).toBe('T-8')
  })

  it('names what an outdated authority is called today, and is found by that name', () => {
    expect(asked('Vad säger ordningen om Datainspektionen?')?.message.text).toContain(
      'I dag: Integritetsskyddsmyndigheten (IMY).',
    )
    expect(cited('vad står det om IMY')).toBe('T-5')
  })

  it('is found by its paragraph or id, too', () => {
    expect(asked('vad säger 4 §?')?.message.text).toBe(
      'Digital ordning, utgåva 3, beslut av kommunfullmäktige 2011-02-14\n' +
        '– 4 §, T-4: Fastighetskontoret betalar fiber och uttag i skolor.',
    )
    expect(cited('vilken regel är t-11')).toBe('T-11')
    expect(asked('vad säger 44 §')?.grounds.sources).toEqual([])
  })

  it('says that a role goes by another name here', () => {
    expect(said('Vem utser systemansvarig?')).toBe('Hos oss heter systemansvarig systemvärd.')
    expect(cited('Vem utser systemansvarig?')).toBe('T-7')
  })
})

describe('a question that the document leaves open', () => {
  it.each([
    ['Vem är ordförande i digitala rådet?', 'Digital ordning anger inte vem som är ordförande i Digitala rådet.'],
    ['Vem utser språkrör?', 'Digital ordning anger inte vem som utser språkrör.'],
    ['Hur beställer jag en dator?', 'Digital ordning anger inte hur man beställer.'],
  ])('%s is said to be so, with who may decide and no rule', (question, answer) => {
    const given = asked(question)
    expect(given?.message.text).toBe(`${answer}\nDet kan kanslichefen bestämma.`)
    expect(given?.grounds).toMatchObject({ kind: 'answer', sources: [] })
  })

  it.each([
    'Vad säger ordningen om drönare?',
    'Vem betalar mobilabonnemang?',
    'Vad kostar fiber?',
    'Vilket dokumentsystem ska vi ha?',
  ])('%s is not found', (question) => {
    expect(asked(question)?.grounds).toMatchObject({ kind: 'unknown', sources: [] })
    expect(said(question)).toBe('Jag hittar inget om det i Digital ordning.')
  })

  it('of a group that is not here, names the groups that are', () => {
    expect(said('Hur ofta träffas finansieringsgruppen?')).toBe(
      'Digital ordning nämner ingen finansieringsgruppen. Grupperna som nämns är Digitala rådet.',
    )
  })
})

describe('who is in a group', () => {
  const person = (some: Partial<Person> & Pick<Person, 'id' | 'name'>): Person =>
    aPerson(some.id, { email: null, ...some })
  const people = [
    person({ id: 'p1', name: 'Alva Berg', title: 'Kanslichef' }),
    person({ id: 'p2', name: 'Bo Carp', title: 'Arkivarie' }),
    person({ id: 'p3', name: 'Cleo Dahl', title: 'Jurist', protected: true }),
    person({ id: 'p4', name: 'Dag Ek', status: 'left' }),
  ]
  const appointed = people.map(({ id }) => ({
    id: `a-${id}`,
    roleId: 'member',
    scope: { kind: 'body' as const, id: 'radet' },
    holder: { kind: 'person' as const, id },
    appointedBy: null,
    decision: null,
    from: null,
    through: null,
    confirmedOn: null,
    questioned: false,
  }))

  it('is told by title and by appointment, without those who have left and without protected names', () => {
    const answer = answerRule(aReading(), 'Vilka ingår i digitala rådet?', {
      governance,
      register: { ...register, people, appointments: appointed },
      today: day('2026-11-25'),
      language: 'sv',
    })
    expect(answer?.message.text).toMatch(
      /^I Digitala rådet ingår:\n– Kanslichef: Alva Berg\nUtsedda i dag: Bo Carp \(Arkivarie\), Jurist\./,
    )
    expect(answer?.message.text).not.toMatch(/Cleo|Dag Ek/)
  })
})

describe('a named system', () => {
  const named = { systems: ['s1'], intent: 'role_lookup' }

  it('is answered for from the register and from the rule for its kind', () => {
    const answer = asked('Är Posthornet godkänt?', { systems: ['s1'] })
    expect(answer?.message.text).toMatch(/^Ja\. Posthornet är godkänt enligt registret\./)
    expect(asked('Vem utser systemvärd för Posthornet?', named)?.grounds.sources[0]).toBe('T-7')
  })

  it('keeps its questions about people', () => {
    expect(asked('Vem är systemvärd för Posthornet?', named)).toBeNull()
    expect(asked('Vem har utsetts till systemvärd för Posthornet?', named)).toBeNull()
  })
})

describe('a message that was read as something else', () => {
  const outside: Partial<Reading> = { intent: 'out_of_scope', outcome: 'out-of-scope' }

  it('is taken over when a rule speaks of nearly all of it', () => {
    expect(asked('vem bekostar nätuttagen', outside)?.grounds.sources[0]).toBe('T-4')
  })

  it('is left alone otherwise', () => {
    for (const text of [
      'vad är det för väder',
      'hur långt är det till månen',
      'boka ett möte',
      'hej',
      '',
      '🙂',
      'x'.repeat(100_000),
    ]) {
      expect(asked(text, outside)).toBeNull()
    }
    expect(asked('kommer inte på mötet', { intent: 'meeting_decline' })).toBeNull()
    expect(asked('vilka system saknar systemvärd', { intent: 'missing_role' })).toBeNull()
  })
})

describe('a rulebook', () => {
  /** How often what the documents leave open is looked up: once for the words, again for each thing that is made of the rest. */
  function counting() {
    const own = aGovernance()
    const count = { reads: 0 }
    const manifest = new Proxy(own.manifest, {
      get(target, key, receiver) {
        if (key === 'notStated') count.reads++
        return Reflect.get(target, key, receiver) as unknown
      },
    })
    return { governance: Object.create(own, { manifest: { value: manifest } }) as typeof own, count }
  }
  const ask = (text: string, some: Partial<Reading>, from: typeof governance) =>
    answerRule(aReading(some), text, { governance: from, register, today: day('2026-11-25'), language: 'sv' })

  it('is opened no further than its words for whoever asks who has a system', () => {
    const { governance: own, count } = counting()
    ask('vem har Posthornet', { intent: 'role_lookup', systems: ['s1'] }, own)
    const { reads } = count
    ask('vem är systemansvarig för Posthornet?', { intent: 'role_lookup', systems: ['s1'], role: 'manager' }, own)
    expect(count.reads).toBe(reads)
    ask('Vem betalar för fiber i skolan?', {}, own)
    expect(count.reads).toBeGreaterThan(reads)
  })
})
