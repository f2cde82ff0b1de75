/** What is done and shown in the chat is done and shown at the command line, too: each command once, as somebody would type it. */
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { aTerminal } from '../support/terminal.ts'
import { type World, aWorld } from '../support/world.ts'

/** In Karlsborg: Anton is the coordinator and keeps the register. */
async function aDesk() {
  const world = await aWorld({ today: '2027-05-03', municipalities: ['karlsborg'] })
  const terminal = aTerminal(world)
  const types = async (...argv: string[]): Promise<string> => {
    const { out, err, code } = await terminal.types(...argv, '--municipality', 'karlsborg')
    expect([argv.join(' '), code, err]).toEqual([argv.join(' '), 0, ''])
    return out
  }
  return { world, terminal, types }
}
const talk = (world: World, who: string) => world.talkAs(`${who}@karlsborg.example.se`)

it('duties are listed, written down, shown, taken back and drafted', { timeout: 120_000 }, async () => {
  const { world, terminal, types } = await aDesk()
  expect(await types('duties', 'list')).toContain('Lägesrapport till chefsgruppen')
  expect(await types('duties', 'missing')).toContain('Nämndens IT-plan')
  const done = await types(
    'duties',
    'done',
    'Nämndens IT-plan',
    '--for',
    'Socialnämnden',
    '--on',
    '2027-04-20',
    '--number',
    'SN 2027/3',
  )
  expect(done).toContain('Antecknat som gjort: Nämndens IT-plan: Socialnämnden, 2027-04-20. Kvitto: ')
  expect(await types('duties', 'show', 'Nämndens IT-plan')).toMatch(/Socialnämnden .*SN 2027\/3/)
  await types('duties', 'show', 'Nämndens IT-plan', '--csv', 'plan.csv')
  expect((await terminal.read('plan.csv')).toString()).toContain('SN 2027/3')
  const anton = await talk(world, 'anton.bergefors')
  await anton.says('hur går det med IT-planerna?')
  anton.hears('1 av 5 är gjorda.')
  const [id] = /Kvitto: (\S+)/.exec(done)!.slice(1)
  expect(await types('duties', 'undo', id!)).toContain('Ångrat')
  expect(await types('duties', 'draft', 'Lägesrapport till chefsgruppen')).toContain('38 system är i bruk.')
})

it('a document is read in and asked about, busy times are read in and forgotten', { timeout: 120_000 }, async () => {
  const { world, terminal, types } = await aDesk()
  await terminal.put(
    'rutin.md',
    '# Rutin för behörigheter\n\n1 § Beställning\nBehörigheter beställs av närmaste chef.\n',
  )
  expect(await types('import', 'document', 'rutin.md', '--dry-run')).toContain('Rutin för behörigheter')
  const facts = ['--decided-by', 'Kommunstyrelsen', '--date', '2027-02-09', '--diarienummer', 'KS 2027/12']
  await types('import', 'document', 'rutin.md', ...facts)
  expect(await types('documents')).toMatch(/Rutin för behörigheter: /)
  const emelie = await talk(world, 'emelie.dufvander')
  await emelie.says('vad står det i rutinen om beställning av behörigheter?')
  expect(emelie.heard().join('\n')).toContain('Behörigheter beställs av närmaste chef.')
  const inDetail = await types('ask', 'vad står det i rutinen om beställning av behörigheter?', '--json')
  const { text } = JSON.parse(inDetail) as { text: string }
  expect(text).toContain('Behörigheter beställs av närmaste chef.')

  const event = [
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART:20270603T080000Z',
    'DTEND:20270603T100000Z',
    'SUMMARY:Hemligt',
    'END:VEVENT',
  ]
  await terminal.put('egen.ics', ['BEGIN:VCALENDAR', 'VERSION:2.0', ...event, 'END:VCALENDAR'].join('\r\n'))
  const whose = ['--person', 'emelie.dufvander@karlsborg.example.se']
  const read = await types('import', 'busy', 'egen.ics', ...whose)
  expect(read).toContain('Emelie Dufvander: en tid')
  expect(read).not.toContain('Hemligt')
  const busy = () => world.database.unit('karlsborg', (unit) => unit.busyTime.count())
  expect(await busy()).toBe(1)
  await types('import', 'busy', '--forget', ...whose)
  expect(await busy()).toBe(0)
})

it(
  'what could not be answered is mended, a reorganisation is shown and decided, a year is planned',
  { timeout: 180_000 },
  async () => {
    const { world, terminal, types } = await aDesk()
    const goran = await talk(world, 'goran.pihl')
    await goran.says('vem äger Blendorama?')
    expect(await types('unanswered', 'list')).toMatch(/^1\. .*blendorama/i)
    expect(await types('unanswered', 'alias', '1', 'Visma Ekonomi')).toContain('är nu ett annat namn på Visma Ekonomi')
    await goran.says('vem är systemansvarig för Blendorama?')
    goran.hears('är systemansvarig för Visma Ekonomi')

    const change = '  - merge: { units: [ekonomi, personal], into: { id: stod, name: Verksamhetsstöd } }\n'
    await terminal.put('ny.yaml', `from: 2027-07-01\ndecision: KF 2027-04-26 § 40\nchanges:\n${change}`)
    expect(await types('reorganise', 'ny.yaml', '--dry-run')).toContain('Verksamhetsstöd')
    expect(await types('reorganise')).toContain('Inga omorganisationer är beslutade.')
    const decided = await types('reorganise', 'ny.yaml', '--accept-orphans')
    expect(await types('reorganise')).toContain('KF 2027-04-26 § 40')
    expect(await types('reorganise', '--undo', /Id: (\S+)/.exec(decided)![1]!)).toContain(
      'Då är det inte beslutat längre.',
    )

    expect(await types('plan', '2028')).toContain('Förslag till möten 2028')
  },
)

it(
  'who may do what, whom the bot does not reach, records and retention, and all about one person',
  { timeout: 120_000 },
  async () => {
    const { world, terminal, types } = await aDesk()
    const anton = await talk(world, 'anton.bergefors')
    expect(await types('permissions')).toMatch(/Sköter registret: [^\n]*Anton Bergefors/)
    expect(await types('unreachable')).toContain('Alla som boten har skrivit till har den nått.')
    expect(await types('attestation')).toContain('Ingen runda har hållits.')
    expect(await types('vacancies')).toMatch(/: sedan |Inga uppdrag står tomma/)

    await anton.says('skriv lägesrapporten')
    await anton.presses('Lämna rapporten')
    await anton.submits({ own: 'Bytet av växel är försenat.', on: '2027-05-03', number: 'KS 2027/77' })
    const [report] = JSON.parse(await types('records', 'list', '--json')) as { kind: string; subjectId: string }[]
    const id = `${report!.kind}:${report!.subjectId}`
    await types('records', 'adjust', id, '--on', '2027-05-03', '--by', 'Kommunchefen')
    await types('records', 'establish', id, '--on', '2027-05-03', '--diarienummer', 'KS 2027/77')
    await types('records', 'registration', id, 'paket.zip')
    expect(Object.keys(unzipSync(new Uint8Array(await terminal.read('paket.zip'))))).toContain('uppgifter.json')
    const refused = await terminal.types('records', 'disclosure', id, 'ut.zip', '--municipality', 'karlsborg')
    expect(refused.code).toBe(1)
    await types('records', 'review', id, '--outcome', 'all')
    await types('records', 'disclosure', id, 'ut.zip')
    expect(await types('retention', 'list')).toMatch(/\d{4}/)
    expect(await types('retention', 'run', '--dry-run')).toBeTruthy()

    const goran = await talk(world, 'goran.pihl')
    await goran.says('vem äger Blendorama?')
    await types('export', 'person', 'goran.pihl@karlsborg.example.se', '--out', 'goran.json')
    expect((await terminal.read('goran.json')).toString()).toContain('Blendorama')
    expect(
      await types('erase', 'person', 'goran.pihl@karlsborg.example.se', '--decision', 'KS 2027-05-03 § 9'),
    ).toContain('raderade')
    expect(await terminal.types('audit', 'verify')).toMatchObject({ code: 0, err: '' })
  },
)
