import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonOf } from '../../src/database/database.ts'
import { onBothEngines, aDatabase } from '../support/database.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\0', 'a\0b', '\ud800', "O'Hara \\'", '\\u0000', "\\'; --"),
)
const kept = (said: string): string => said.replaceAll('\0', '').toWellFormed()

it('writes whatever somebody may have written as JSON that the database takes', () => {
  fc.assert(
    fc.property(fc.array(text), (said) => {
      const json = jsonOf({ said, deep: { said } })
      expect(JSON.parse(json)).toEqual({ said: said.map(kept), deep: { said: said.map(kept) } })
    }),
  )
})

onBothEngines('a call of a schema function', (engine) => {
  it('keeps every letter of what it is given, whatever it looks like to the database', async () => {
    const database = await aDatabase(engine)
    const said = ["it's", '\\', "\\'", '"', '\n', '$1', '--', '/* */', 'å🙂', '\\u0041', "'); SELECT 1; --"]
    for (const words of said) await database.call('hagsjo', 'styrbot_finish_turns', [turn(words)])

    const rows = await database.system('test', (unit) => unit.conversation.findMany({ orderBy: { version: 'asc' } }))
    expect(new Set(rows.map(({ memory }) => memory))).toEqual(new Set(said))
  })
})

/** A talk that is called as what is remembered of it. */
const turn = (words: string) => ({
  ...{ municipality: 'hagsjo', channel: 'slack', key: words, conversation: words, action: null, talk: null },
  ...{ at: '2026-03-02T08:00:00Z', version: 0, memory: { value: words }, language: 'sv', usedAction: null },
  ...{ actions: [], outgoing: [] },
})
