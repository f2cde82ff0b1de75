import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evaluate } from '../../src/cli/commands/evaluate.ts'
import { run } from '../../src/cli/program.ts'

const register = `system_id;name;aliases;category;department;vendor;systemagare_name;systemagare_title;systemansvarig_name;systemforvaltare_name;it_kontakt_name;personal_data;status
A-1;Raindance;ekonomisystemet;kommungemensamt;Ekonomikontoret;CGI;Rut Jernberg;Ekonomichef;Siv Tallberg;;Leif Otter;yes;aktiv
A-2;Castor;bygglovssystemet;verksamhet;Miljökontoret;Sokigo;Bo Kvist;Miljöchef;;;Leif Otter;no;avvecklas
`
const questions = [
  {
    id: 'a',
    text: 'Vem är systemansvarig för Raindance?',
    intent: 'role_lookup',
    system: ['A-1'],
    role: 'systemansvarig',
    expect: 'answer',
    tags: ['canonical'],
  },
  {
    id: 'b',
    text: 'och it-kontakt?',
    context: ['Vem äger Castor?'],
    intent: 'role_lookup',
    system: ['A-2'],
    role: 'it_kontakt',
    expect: 'answer',
    tags: ['followup'],
  },
  {
    id: 'c',
    text: 'vem är systemansvarig för Castor',
    intent: 'role_lookup',
    system: ['A-2'],
    role: 'systemansvarig',
    expect: 'answer',
    tags: ['vacant'],
  },
  {
    id: 'd',
    text: 'vilka system kommer från CGI',
    intent: 'vendor_systems',
    system: ['A-1'],
    expect: 'answer',
    tags: [],
  },
  { id: 'e', text: 'tack så mycket', intent: 'thanks', expect: 'other_intent', tags: [] },
]

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'styrbot-evaluate-'))
  await writeFile(path.join(folder, 'register.csv'), register)
  await writeFile(path.join(folder, 'questions.jsonl'), questions.map((one) => JSON.stringify(one)).join('\n'))
})
afterEach(() => rm(folder, { recursive: true }))

/** The command with a database that may not be opened. */
async function styrbot(...argv: string[]): Promise<{ out: string; err: string; code: number }> {
  const said = { out: '', err: '', code: 0 }
  await run(['evaluate', ...argv], [evaluate], {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    fail: (code = 1) => void (said.code = code),
    cwd: folder,
    config: () => {
      throw new Error('no configuration is needed')
    },
    app: () => Promise.reject(new Error('no database is needed')),
  })
  return said
}

describe('evaluate', () => {
  it('answers with the reader and the answers of a chat, writes each and sums them up, in memory', async () => {
    const { out, err, code } = await styrbot(
      'questions.jsonl',
      '--register',
      'register.csv',
      '--predictions',
      'out.jsonl',
    )

    expect({ err, code }).toEqual({ err: '', code: 0 })
    expect(out).toMatch(/^5 frågor\nRätt hela vägen {6}100,0 %\nSäkert men fel {7}0 \(0,0 %\)\n/)
    const written = (await readFile(path.join(folder, 'out.jsonl'), 'utf8')).trim().split('\n')
    const predictions = written.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(predictions[0]).toMatchObject({
      id: 'a',
      kind: 'answer',
      intent: 'role_lookup',
      systems: ['A-1'],
      role: 'systemansvarig',
      persons: ['Siv Tallberg'],
      ms: expect.any(Number),
    })
    expect(predictions[1]).toMatchObject({ id: 'b', systems: ['A-2'], role: 'it_kontakt', persons: ['Leif Otter'] })
    expect(predictions[2]).toMatchObject({ id: 'c', kind: 'answer', persons: [] })
    expect(predictions[2]?.['text']).toContain('rollen är vakant')
  })

  it('shows figures as JSON, results for each tag, and what failed', async () => {
    await writeFile(path.join(folder, 'wrong.jsonl'), JSON.stringify({ ...questions[0], role: 'systemagare' }))

    const json = await styrbot('questions.jsonl', '--register', 'register.csv', '--json')
    expect(JSON.parse(json.out)).toMatchObject({ questions: 5, right: 100, confidentlyWrong: 0, wrongAction: 0 })
    const failed = await styrbot('wrong.jsonl', '--register', 'register.csv', '--fails', '--tags')
    expect(failed.out).toContain('a confidently-wrong: Vem är systemansvarig för Raindance?')
    expect(failed.out).toContain('canonical  0 av 1, 1 säkert men fel')
  })

  it('says what is wrong with a file, and on which line', async () => {
    await writeFile(path.join(folder, 'bad.jsonl'), '{"text":"vem?"}\nhej\n{"id":"x"}\n')
    await writeFile(path.join(folder, 'bad.csv'), '%PDF-1.4')

    expect(await styrbot('bad.jsonl', '--register', 'register.csv')).toEqual({
      out: '',
      err:
        'Frågorna i ' +
        path.join(folder, 'bad.jsonl') +
        ' går inte att läsa:\n  rad 2: är inte ett JSON-objekt.\n  rad 3: fältet text saknas.\n',
      code: 1,
    })
    expect((await styrbot('questions.jsonl', '--register', 'bad.csv')).err).toContain('Filen är en PDF')
    expect((await styrbot('none.jsonl', '--register', 'register.csv')).err).toContain('none.jsonl finns inte.')
  })
})
