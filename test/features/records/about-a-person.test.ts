import { describe, expect, it } from 'vitest'
import { recordAudit, verifyAudit } from '../../../src/database/audit.ts'
import type { Database } from '../../../src/database/database.ts'
import { namesOf, rowsNaming, erasePerson } from '../../../src/features/records/person/store.ts'
import { eraseWords, leftAlone } from '../../../src/features/records/person/erase-words.ts'
import { disposals } from '../../../src/features/records/retention/store.ts'
import { dueFor, dueIn } from '../../../src/features/records/retention/disposal.ts'
import { day } from '../../../src/lib/day.ts'
import { aDatabase, onBothEngines } from '../../support/database.ts'

const at = (year: number): Date => new Date(Date.UTC(year, 2, 1))

async function aTown(engine: Database['engine']) {
  const database = await aDatabase(engine)
  for (const key of ['norr', 'soder'])
    await database.unit(key, async (unit) => {
      await unit.municipality.create({ data: { key, municipality: key } })
      await unit.person.create({
        data: { id: `eva-${key}`, municipality: key, name: 'Eva Lind', email: 'eva@norr.example' },
      })
      await unit.unknownQuestion.create({
        data: {
          id: `q-${key}`,
          municipality: key,
          lookedFor: 'Kvistnet',
          outcome: 'unknown',
          channel: 'slack',
          askedOn: '2026-03-01',
        },
      })
      const side = { questionId: `q-${key}`, municipality: key, eraseAfter: '2026-05-30' }
      await unit.unknownAsker.create({ data: { ...side, asker: `person:eva-${key}` } })
      await unit.unknownText.create({ data: { ...side, text: 'vem äger Kvistnet' } })
    })
  const link = (id: string, actor: string, year: number, detail: Record<string, unknown>) =>
    database.unit('norr', (unit) =>
      recordAudit(unit, {
        ...{ id, municipality: 'norr', at: at(year), action: 'register.change-holder', channel: 'terminal', detail },
        ...{ subject: { kind: 'system', id: 'sys-1' }, actor: { kind: 'person', id: actor } },
      }),
    )
  await link('e1', 'eva-norr', 2016, { because: 'hon bad om det' })
  await link('e2', 'bo', 2026, { because: 'EVA LIND har slutat' })
  await link('e3', 'bo', 2026, { because: 'nytt avtal' })
  return database
}

const eva = { personId: 'eva-norr', words: ['Eva Lind', 'eva@norr.example'] }
const verdict = (database: Database) => database.unit('norr', (unit) => verifyAudit(unit, 'norr'))

onBothEngines('one person’s details', (engine) => {
  it('are found in every table that names the person, and in no other municipality', async () => {
    const database = await aTown(engine)
    const found = await database.unit('norr', async (unit) =>
      rowsNaming(unit, 'norr', await namesOf(unit, 'norr', 'eva-norr')),
    )
    expect(found.map(({ table, rows }) => `${table} ${rows.length}`)).toEqual([
      'audit_entries 1',
      'person 1',
      'unknown_asker 1',
    ])
    expect(JSON.stringify(found)).not.toMatch(/soder|"hash"|digest/)
  })

  it('go when they are erased, and the audit chain is whole', async () => {
    const database = await aTown(engine)
    const count = await database.unit('norr', async (unit) => {
      const names = await namesOf(unit, 'norr', 'eva-norr')
      return erasePerson(unit, 'norr', { ...eva, names }, { under: 'KS 2026/44', at: at(2026) })
    })
    expect(count).toBe(2)
    expect(await verdict(database)).toEqual({
      municipality: 'norr',
      entries: 3,
      faults: [],
      erased: [
        { number: 1, under: 'KS 2026/44' },
        { number: 2, under: 'KS 2026/44' },
      ],
    })
    const left = await database.unit('norr', async (unit) => [
      await unit.auditDetail.findMany(),
      await unit.unknownText.findMany(),
      await unit.unknownAsker.findMany(),
    ])
    expect(JSON.stringify(left)).not.toMatch(/Eva|EVA|bad om|Kvistnet/)
    expect(JSON.stringify(left)).toContain('nytt avtal')
    expect(await database.unit('soder', (unit) => unit.unknownAsker.count())).toBe(1)
  })

  it('go from minutes, cases and what was said in surveys, and the words around them stay', async () => {
    const database = await aTown(engine)
    const own = { municipality: 'norr', recordedBy: 'bo', recordedAt: at(2026) }
    const round = { municipality: 'norr', roundId: 'r1' }
    await database.unit('norr', async (unit) => {
      await unit.recordEntry.create({
        data: {
          ...{ id: 'm1', meetingId: 'mote', body: 'grupp', day: '2026-03-01', place: 1, kind: 'decision', ...own },
          ...{ heading: 'Driften', text: 'Eva Lind ordnar det. Eva Lindgren är en annan.', stems: ['lind', 'ordn'] },
        },
      })
      await unit.governanceCase.create({
        data: {
          ...{ id: 'c1', municipality: 'norr', number: 1, path: 'inkop', title: 'Nytt system', openedAt: at(2026) },
          ...{ need: 'Fråga EVA LIND (eva@norr.example).', openedBy: 'eva-norr' },
        },
      })
      await unit.surveyRespondent.create({
        data: { id: 's1', ...round, personId: 'eva-norr', kind: 'member', invitedAt: at(2026) },
      })
      const answer = { ...round, questionId: 'q1', revision: 1, latest: true, status: 'answered', channel: 'slack' }
      await unit.surveyAnswer.create({
        data: { id: 'a1', ...answer, respondentId: 's1', comment: 'Jag är trött.', at: at(2026) },
      })
      await unit.surveyAnswer.create({
        data: { id: 'a2', ...answer, respondentId: 's2', comment: 'Som Eva Lind sa.', at: at(2026) },
      })
    })
    const changed = await database.unit('norr', (unit) => eraseWords(unit, 'norr', eva, '(raderat)'))
    expect(changed).toBe(5)
    const left = await database.unit('norr', async (unit) => ({
      minutes: await unit.recordEntry.findFirst({ select: { text: true, stems: true } }),
      need: (await unit.governanceCase.findFirst())?.need,
      comments: (await unit.surveyAnswer.findMany({ orderBy: { id: 'asc' } })).map(({ comment }) => comment),
    }))
    expect(left).toEqual({
      minutes: { text: '(raderat) ordnar det. Eva Lindgren är en annan.', stems: ['ordn'] },
      need: 'Fråga (raderat) ((raderat)).',
      comments: [null, 'Som (raderat) sa.'],
    })
    expect((await verdict(database)).faults).toEqual([])
  })

  it('go from what was handed in, from lists of words and from what others were told', async () => {
    const database = await aTown(engine)
    await database.unit('norr', async (unit) => {
      await unit.dutyDone.create({
        data: {
          ...{ id: 'd1', municipality: 'norr', dutyId: 'rapport', happenedOn: '2026-03-01', recordedAt: at(2026) },
          content: [{ label: 'Vilka?', text: 'Bo Ek\nEva Lind' }],
          sentTo: [],
        },
      })
      await unit.outgoingMessage.create({
        data: {
          ...{ id: 'o1', municipality: 'norr', nature: 'unasked', state: 'sent', createdAt: at(2026) },
          ...{ message: { text: 'Eva Linds svar kom.' }, personId: 'bo' },
        },
      })
    })
    await database.unit('norr', (unit) => eraseWords(unit, 'norr', eva, '(raderat)'))
    const left = await database.unit('norr', async (unit) => [
      (await unit.dutyDone.findFirst())?.content,
      (await unit.outgoingMessage.findFirst())?.message,
    ])
    expect(left).toEqual([[{ label: 'Vilka?', text: 'Bo Ek\n(raderat)' }], { text: '(raderat) svar kom.' }])
  })

  it('are looked for in every table but those that are left alone by name', async () => {
    const database = await aTown(engine)
    const { rows } = await database.pool.query<{ name: string }>(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()',
    )
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(leftAlone)))
  })

  it('beside the audit trail go by a rule when they are old enough, and a change by hand is still found', async () => {
    const database = await aTown(engine)
    const dispose = disposals.find(({ kind }) => kind === 'audit-detail')!.dispose
    const how = { under: 'KS § 204', at: at(2026) }
    const before = day('2020-01-01')
    expect(await database.unit('norr', (unit) => dispose(unit, 'norr', before, { ...how, dry: true }))).toBe(1)
    expect((await verdict(database)).erased).toEqual([])
    expect(await database.unit('norr', (unit) => dispose(unit, 'norr', before, { ...how, dry: false }))).toBe(1)
    expect(await verdict(database)).toMatchObject({ erased: [{ number: 1, under: 'KS § 204' }], faults: [] })
    await database.pool.query(`UPDATE audit_details SET detail = '{"because":"annat"}' WHERE entry_id = 'e3'`)
    expect((await verdict(database)).faults).toEqual([{ number: 3, what: 'detail-changed' }])
  })
})

it('the words of what was sent go before the row does, and the row keeps it from being said again', async () => {
  const database = await aTown('pglite')
  const sent = (id: string, state: string) => ({
    ...{ id, municipality: 'norr', key: `k:${id}`, message: { text: 'Hej' }, nature: 'unasked', why: 'Därför.', state },
    createdAt: at(2025),
  })
  const dispose = disposals.find(({ kind }) => kind === 'message-text')!.dispose
  const how = { under: 'KS § 204', at: at(2026) }
  const left = await database.unit('norr', async (unit) => {
    await unit.outgoingMessage.createMany({ data: [sent('sent', 'sent'), sent('waits', 'waiting')] })
    const counts = []
    for (const dry of [true, false, true]) counts.push(await dispose(unit, 'norr', day('2025-12-01'), { ...how, dry }))
    expect(counts).toEqual([1, 1, 0])
    return unit.outgoingMessage.findMany({ orderBy: { id: 'asc' }, select: { key: true, message: true, why: true } })
  })
  expect(left).toEqual([
    { key: 'k:sent', message: { text: '' }, why: null },
    { key: 'k:waits', message: { text: 'Hej' }, why: 'Därför.' },
  ])
})

describe('what the rules allow to go', () => {
  const rule = (some: object) => ({ kind: 'correction', keep: 730, decision: 'KS § 1', own: true, ...some }) as const
  const today = day('2026-03-01')

  it('is nothing without a rule, without a decision, or when it is kept for good', () => {
    expect(dueFor([], today)).toEqual([])
    expect(dueFor([rule({ keep: 'for-good' }), rule({ kind: 'message', decision: ' ' })] as never, today)).toEqual([])
  })

  it('is the words of messages by the municipality’s own setting where no rule is about them, and nothing else', () => {
    const minimisation = { messageWords: 90, why: 'Orden är kopior.', own: true } as const
    const ofOwn = { kind: 'message-text', keep: 90, decision: 'kommunens egen inställning: Orden är kopior.' }
    expect(dueIn({ retention: [], minimisation }, today)).toEqual([{ rule: ofOwn, before: '2025-12-01' }])
    const kept = rule({ kind: 'message-text', keep: 'for-good' })
    expect(dueIn({ retention: [kept] as never, minimisation }, today)).toEqual([])
    expect(dueIn({ retention: [], minimisation: { ...minimisation, messageWords: 'for-good' } }, today)).toEqual([])
  })

  it('is what is older than the rule says, and of two rules the longer holds', () => {
    const due = dueFor([rule({}), rule({ keep: 365 })] as never, today)
    expect(due.map(({ before }) => before)).toEqual(['2024-03-01'])
    expect(dueFor([rule({}), rule({ keep: 'for-good' })] as never, today)).toEqual([])
  })
})
