import { expect, it } from 'vitest'
import type { Found } from '../../src/conversation/channel.ts'
import type { Dialogue } from '../../src/conversation/dialogue.ts'
import type { Inbound } from '../../src/conversation/inbound.ts'
import { OvertakenError } from '../../src/conversation/errors.ts'
import { type OutboxNeeds, outbox } from '../../src/conversation/outbox.ts'
import { notices } from '../../src/conversation/notices/notices.ts'
import { turns } from '../../src/conversation/turn.ts'
import { verifyAudit } from '../../src/database/audit.ts'
import type { Database } from '../../src/database/database.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { countedIds } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { aDatabase, onBothEngines } from '../support/database.ts'
import { aReading } from '../support/a-reading.ts'
import { steadyTime } from '../support/steady-time.ts'
import { alwaysOpen } from '../support/hours.ts'
import { aFakeChannel } from '../support/fake-channel.ts'

/** Counts what it has heard in its progress, so that a lost or doubled turn shows. */
const counting: Dialogue = {
  name: 'test.count',
  takes: (turn) => turn.reading !== null,
  decide: (turn) => {
    const heard = ((turn.progress?.data as { heard: string[] } | undefined)?.heard ?? []).concat(
      (turn.inbound as { text: string }).text,
    )
    return {
      replies: [{ text: heard.join(' ') }],
      progress: { dialogue: 'test.count', step: 'counting', data: { heard } },
    }
  },
}

async function aTalk(database: Database, dialogues: readonly Dialogue[] = [counting]) {
  await database.unit('norr', (unit) =>
    unit.municipality.upsert({ where: { key: 'norr' }, create: { key: 'norr', municipality: 'norr' }, update: {} }),
  )
  const channel = aFakeChannel()
  const clock = movableClock(new Date('2026-03-12T09:00:00Z'))
  const versions: number[] = []
  let ids = countedIds('a')
  const aProcess = (prefix: string, routeTo: OutboxNeeds['routeTo'] = async () => null) => {
    ids = countedIds(prefix)
    const time = steadyTime
    const box = outbox({ database, clock, log: silentLog, channels: [channel], routeTo, time })
    const prepare = async (_municipality: string, registerVersion: number) => {
      versions.push(registerVersion)
      return { read: () => aReading, language: null }
    }
    return {
      receive: turns({
        ...{ database, clock, ids, log: silentLog, outbox: box, hours: alwaysOpen, dialogues, prepare },
        showsFormsForWords: () => false,
      }),
      box,
    }
  }
  return { ...aProcess('a'), aProcess, channel, clock, versions }
}

const says = (text: string, more: Partial<Inbound> = {}): Inbound =>
  ({
    channel: 'terminal',
    municipality: 'norr',
    conversation: { id: 'talk', kind: 'dm' },
    person: { personId: 'per-1', platformUserId: 'u1', name: 'Anna Ek', email: null, standing: 'member' },
    key: `key-${text}`,
    kind: 'text',
    text,
    ...more,
  }) as Inbound

onBothEngines('a turn', (engine) => {
  it('has its effect once, however often the delivery comes', async () => {
    const { receive, box, channel } = await aTalk(await aDatabase(engine))
    const received = await Promise.all([receive(says('hej')), receive(says('hej')), receive(says('hej'))])
    await box.idle()
    expect(received.map(({ claimed }) => claimed)).toEqual([true, false, false])
    expect(channel.delivered.map(({ message }) => message.text)).toEqual(['hej'])
  })

  it('handles messages of one talk in order and drops none', async () => {
    const { receive, box, channel } = await aTalk(await aDatabase(engine))
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => receive(says(text))))
    await box.idle()
    expect(channel.delivered.at(-1)?.message.text).toBe('a b c d e')
  })

  it('drops nothing when two processes share a talk', async () => {
    const database = await aDatabase(engine)
    const talk = await aTalk(database)
    const other = talk.aProcess('b')
    await Promise.all([1, 2, 3, 4].flatMap((n) => [talk.receive(says(`x${n}`)), other.receive(says(`y${n}`))]))
    await talk.box.idle()
    await other.box.idle()
    const longest = talk.channel.delivered
      .map(({ message }) => message.text.split(' '))
      .sort((a, b) => b.length - a.length)[0]
    expect([...longest!].sort()).toEqual(['x1', 'x2', 'x3', 'x4', 'y1', 'y2', 'y3', 'y4'])
  })

  it('writes the change, its audit link and the reply together, or not at all', async () => {
    const database = await aDatabase(engine)
    let fails = true
    const changing: Dialogue = {
      name: 'test.change',
      takes: () => true,
      decide: () => ({
        replies: [{ text: 'Klart.' }],
        change: {
          audit: { action: 'test.change', subject: { kind: 'municipality', id: 'norr' } },
          async run(unit) {
            await (
              unit as typeof database extends never
                ? never
                : { $executeRaw: (q: TemplateStringsArray) => Promise<number> }
            ).$executeRaw`UPDATE municipalities SET register_version = register_version + 1`
            if (fails) throw new Error('half-way')
          },
        },
      }),
    }
    const { receive, box, channel } = await aTalk(database, [changing])
    await expect(receive(says('ändra'))).rejects.toThrow('half-way')
    const version = () =>
      database.unit('norr', (unit) => unit.municipality.findFirst({ select: { registerVersion: true } }))
    expect(await version()).toEqual({ registerVersion: 0 })
    fails = false
    expect((await receive(says('ändra'))).claimed).toBe(true)
    await box.idle()
    expect(await version()).toEqual({ registerVersion: 1 })
    expect(await database.unit('norr', (unit) => unit.auditEntry.count())).toBe(1)
    expect(channel.delivered).toHaveLength(1)
  })

  it('writes a change that is one call of the schema with the turn and its audit link, and lets no fault of one take the others', async () => {
    const database = await aDatabase(engine)
    const keeping: Dialogue = {
      name: 'test.keep',
      takes: () => true,
      decide: ({ inbound }) => {
        const { text } = inbound as { text: string }
        const outcome = text === 'trasig' ? null : 'unknown'
        const kept = { id: text, municipality: 'norr', outcome, channel: 'terminal', askedOn: '2026-03-12' }
        return {
          replies: [{ text }],
          change: {
            audit: { action: 'test.keep', subject: { kind: 'unknown-question', id: text } },
            tells: false,
            stored: {
              by: 'styrbot_keep_question',
              value: { ...kept, text, asker: 'person:per-1', eraseAfter: '2026-06-10' },
            },
          },
        }
      },
    }
    const { receive, box, channel } = await aTalk(database, [keeping])
    const inTalk = (text: string) => receive(says(text, { conversation: { id: text, kind: 'dm' } }))
    const received = await Promise.allSettled(['en', 'trasig', 'två'].map(inTalk))
    await box.idle()
    expect(received.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(channel.delivered.map(({ message }) => message.text).sort()).toEqual(['en', 'två'])
    const questions = await database.unit('norr', (unit) => unit.unknownQuestion.findMany({ select: { id: true } }))
    expect(questions.map(({ id }) => id).sort()).toEqual(['en', 'två'])
    const { entries, faults } = await database.system('audit-verify', (unit) => verifyAudit(unit, 'norr'))
    expect({ entries, faults }).toEqual({ entries: 2, faults: [] })
  })

  it('sees what was changed beside it since its talk was last written', async () => {
    const database = await aDatabase(engine)
    const { receive, box, channel } = await aTalk(database)
    await receive(says('Siv'))
    await receive(says('hej'))
    // As when somebody's name is erased from every text.
    await database.unit('norr', (unit) =>
      unit.$executeRawUnsafe(`UPDATE conversations SET progress = replace(progress::text, 'Siv', 'någon')::jsonb`),
    )
    await receive(says('igen'))
    await box.idle()
    expect(channel.delivered.at(-1)?.message.text).toBe('någon hej igen')
  })

  it('is decided on the register as it is, also when it has changed since the last turn', async () => {
    const database = await aDatabase(engine)
    const { receive, box, channel, versions } = await aTalk(database)
    await receive(says('a'))
    await database.unit('norr', (unit) => unit.municipality.updateMany({ data: { registerVersion: 7 } }))
    await receive(says('b'))
    await box.idle()
    expect(versions.at(-1)).toBe(7)
    expect(channel.delivered.at(-1)?.message.text).toBe('a b')
  })

  it('is decided anew when its change finds that somebody else was faster', async () => {
    const database = await aDatabase(engine)
    let decided = 0
    const racing: Dialogue = {
      name: 'test.race',
      takes: () => true,
      decide: () => ({
        replies: [{ text: `nummer ${++decided}` }],
        change: {
          audit: { action: 'test.race', subject: { kind: 'municipality', id: 'norr' } },
          run: async () => {
            if (decided === 1) throw new OvertakenError('somebody was faster')
          },
        },
      }),
    }
    const { receive, box, channel } = await aTalk(database, [racing])
    await receive(says('ändra'))
    await box.idle()
    expect(channel.delivered.map(({ message }) => message.text)).toEqual(['nummer 2'])
    expect(await database.unit('norr', (unit) => unit.auditEntry.count())).toBe(1)
  })

  it('answers a fault with an apology and a reference, and claims the delivery', async () => {
    const broken: Dialogue = {
      name: 'test.broken',
      takes: () => true,
      decide: () => Promise.reject(new Error('secret detail')),
    }
    const { receive, box, channel } = await aTalk(await aDatabase(engine), [broken])
    await receive(says('hej'))
    await box.idle()
    expect(channel.delivered[0]?.message.text).toMatch(/^Något gick fel hos mig.*fel-/)
    expect(channel.delivered[0]?.message.text).not.toContain('secret')
    expect((await receive(says('hej'))).claimed).toBe(false)
  })

  it('tells a guest one neutral sentence and nothing else', async () => {
    const { receive, box, channel } = await aTalk(await aDatabase(engine))
    await receive(says('vem äger Raindance', { person: null }))
    await box.idle()
    expect(channel.delivered.map(({ message }) => message)).toEqual([
      { text: 'Jag svarar bara anställda och förtroendevalda i kommunen.' },
    ])
  })

  it.each([
    ['', 'Jag såg ingen text'],
    ['\u0000\u0007\u200f', 'Jag såg ingen text'],
    ['👍🏽👍🏽', 'Jag såg ingen text'],
    ['x'.repeat(100_000), 'för långt'],
  ])('answers unreadable text kindly (%#)', async (text, answer) => {
    const { receive, box, channel } = await aTalk(await aDatabase(engine))
    await receive(says(text, { key: 'odd' }))
    await box.idle()
    expect(channel.delivered[0]?.message.text).toContain(answer)
  })
})

onBothEngines('a button', (engine) => {
  const asking: Dialogue = {
    name: 'test.ask',
    takes: () => true,
    decide: (turn) =>
      turn.action
        ? { replies: [{ text: `${turn.action.name} ${JSON.stringify(turn.action.payload)} ${turn.action.expired}` }] }
        : {
            replies: [
              {
                text: 'Vilken?',
                blocks: [{ kind: 'buttons', buttons: [{ label: 'A', action: { name: 'pick', payload: { id: 7 } } }] }],
              },
            ],
          },
  }
  const press = (action: string, more: Partial<Inbound> = {}) =>
    says('', {
      kind: 'action',
      action,
      key: `press-${action}-${JSON.stringify(more).length}`,
      ...more,
    } as Partial<Inbound>)

  it('stands for its meaning, for whoever it was shown to', async () => {
    const { receive, box, channel, clock } = await aTalk(await aDatabase(engine), [asking])
    await receive(says('vilken'))
    await box.idle()
    const block = channel.delivered[0]!.message.blocks![0]! as unknown as { buttons: { action: string }[] }
    const action = block.buttons[0]!.action
    expect(action).not.toContain('pick')

    await receive(press(action))
    const somebodyElse = {
      personId: 'per-2',
      platformUserId: 'u2',
      name: 'Bo Alm',
      email: null,
      standing: 'member' as const,
    }
    await receive(press(action, { person: somebodyElse }))
    await receive(press('never-sealed'))
    clock.advance(31 * 86_400_000)
    await receive(press(action, { key: 'late' }))
    await box.idle()
    expect(channel.delivered.slice(1).map(({ message }) => message.text)).toEqual([
      'pick {"id":7} false',
      'Den knappen är till någon annan. Skriv till mig själv, så hjälper jag dig.',
      'Den knappen gäller inte längre. Skriv vad du vill, så hjälper jag dig.',
      'pick {"id":7} true',
    ])
  })
})

onBothEngines('the outbox', (engine) => {
  it('waits when the platform asks for it, and lets nothing overtake', async () => {
    const { receive, box, channel, clock } = await aTalk(await aDatabase(engine))
    channel.next = [{ outcome: 'later', afterSeconds: 30 }]
    await receive(says('ett'))
    await box.idle()
    expect(await box.sweep()).toBe(0)
    clock.advance(31_000)
    expect(await box.sweep()).toBe(1)
    expect(channel.delivered.map(({ message }) => message.text)).toEqual(['ett', 'ett'])
  })

  it('gives up on what the platform has put off for a day', async () => {
    const database = await aDatabase(engine)
    const { receive, box, channel, clock } = await aTalk(database)
    channel.deliver = async () => ({ outcome: 'later', afterSeconds: 3600 })
    await receive(says('ett'))
    await box.idle()
    for (let hour = 0; hour < 30; hour++) {
      clock.advance(3_600_000)
      await box.sweep()
    }
    const rows = await database.unit('norr', (unit) =>
      unit.outgoingMessage.findMany({ select: { state: true, attempts: true } }),
    )
    expect(rows).toEqual([{ state: 'unreachable', attempts: 24 }])
  })

  it('never sends again what may have arrived', async () => {
    const database = await aDatabase(engine)
    const { receive, box, channel, clock } = await aTalk(database)
    channel.next = ['throw']
    await receive(says('ett'))
    await box.idle()
    clock.advance(3_600_000)
    await box.sweep()
    expect(channel.delivered).toHaveLength(1)
    expect(
      await database.unit('norr', (unit) => unit.outgoingMessage.findMany({ select: { state: true, because: true } })),
    ).toEqual([{ state: 'maybe-sent', because: 'the channel failed while sending' }])
  })

  const states = async (database: Database) => {
    const rows = await database.unit('norr', (unit) =>
      unit.outgoingMessage.findMany({ select: { state: true }, orderBy: { place: 'asc' } }),
    )
    return rows.map(({ state }) => state)
  }
  /** One process dies while it sends; another goes on some minutes later. */
  const afterADeath = async (database: Database) => {
    const talk = await aTalk(database)
    const really = talk.channel.deliver
    talk.channel.deliver = () => new Promise(() => {})
    await talk.receive(says('ett'))
    talk.channel.deliver = really
    talk.clock.advance(60_000)
    const other = talk.aProcess('b')
    await other.box.sweep()
    talk.clock.advance(61_000)
    return { ...talk, ...other }
  }

  it('marks what a dead process was sending', async () => {
    const database = await aDatabase(engine)
    const { box } = await afterADeath(database)
    await box.sweep()
    expect(await states(database)).toEqual(['maybe-sent'])
  })

  it('counts as sent what the platform has, and sends what it has not', async () => {
    const database = await aDatabase(engine)
    const { box, channel } = await afterADeath(database)
    channel.find = async () => ({ is: 'there', as: 'found' })
    await box.sweep()
    expect([await states(database), channel.delivered.length]).toEqual([['sent'], 0])
    const other = await afterADeath(await aDatabase(engine))
    other.channel.find = async () => ({ is: 'absent' })
    await other.box.sweep()
    expect(other.channel.delivered.map(({ message }) => message.text)).toEqual(['ett'])
  })

  it('asks later when the platform wants patience, and leaves alone what cannot be known', async () => {
    const database = await aDatabase(engine)
    const { box, channel, clock } = await afterADeath(database)
    const answers: Found[] = [{ is: 'later', afterSeconds: 600 }, { is: 'unknown' }, { is: 'absent' }]
    channel.find = async () => answers.shift()!
    for (const seconds of [0, 300, 400, 3600]) {
      clock.advance(seconds * 1000)
      await box.sweep()
    }
    expect([await states(database), answers.length, channel.delivered.length]).toEqual([['maybe-sent'], 1, 0])
  })

  it('gives no answer that comes after the talk has gone on', async () => {
    const database = await aDatabase(engine)
    const { box, channel, receive } = await afterADeath(database)
    channel.find = async () => ({ is: 'absent' })
    await receive(says('två', { key: 'two' }))
    await box.idle()
    await box.sweep()
    expect(await states(database)).toEqual(['withdrawn', 'sent'])
    expect(channel.delivered.map(({ message }) => message.text)).toEqual(['ett två'])
  })

  it('lets another process send what had been taken and not begun, and the first one not any more', async () => {
    const database = await aDatabase(engine)
    const { aProcess, channel, clock } = await aTalk(database)
    const telling = notices({ clock, ids: countedIds('n'), hours: alwaysOpen })
    await database.unit('norr', (unit) =>
      telling.post(unit, 'norr', [
        {
          address: { to: 'person', personId: 'per-1' },
          message: { text: 'påminnelse' },
          nature: 'unasked',
          why: 'Du är med i gruppen.',
          urgent: true,
        },
      ]),
    )
    const route = { channel: 'terminal', platformUserId: 'u1' } as const
    let goOn = (): void => {}
    const slowly = new Promise<void>((resolve) => (goOn = resolve))
    const waiting = aProcess('a', () => slowly.then(() => route)).box.sweep()
    await expect.poll(() => states(database)).toEqual(['sending'])
    clock.advance(180_000)
    await aProcess('b', async () => route).box.sweep()
    goOn()
    await waiting
    expect([await states(database), channel.delivered.length]).toEqual([['sent'], 1])
  })
})
