import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFiles, loadGovernances, loadText } from '../../src/governance/manifest/load.ts'
import { aManifest } from './a-manifest.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'manifests-'))))
afterAll(() => rm(folder, { recursive: true }))

async function file(name: string, content: string | Buffer): Promise<string> {
  const full = path.join(folder, name)
  await mkdir(path.dirname(full), { recursive: true })
  await writeFile(full, content)
  return full
}

/** `line path: sentence`, of every fault. */
const told = (text: string) =>
  loadText(text).faults.map(({ line, path: where, says }) => `${line} ${where}: ${says.sv}`)
const changed = (from: string, to: string) => {
  expect(aManifest).toContain(from)
  return told(aManifest.replace(from, to))
}

describe('a manifest without faults', () => {
  it('is ready to ask', () => {
    const { governances, faults } = loadText(aManifest)
    expect(faults).toEqual([])
    expect(governances[0]?.nameOf('unit:ks', 'sv')).toBe('Kommunstyrelsen')
  })
})

describe('what the format refuses', () => {
  it.each([
    [
      'key: ekby',
      'key: Ekby',
      '2 municipality.key: Ett id skrivs med små bokstäver, siffror och bindestreck, till exempel system-owner.',
    ],
    [
      '  dataController: Kommunstyrelsen\n',
      '',
      '1 municipality.dataController: dataController saknas. Lägg till dataController.',
    ],
    [
      'kind: board',
      'kind: bord',
      '17 units[1].kind: bord går inte att välja. Menade du board? Välj council, board, committee, department, division, company, external eller group-of-municipalities.',
    ],
    [
      'scope: municipality',
      'scop: municipality',
      '22 roles[0].scop: Nyckeln scop finns inte i formatet. Menade du scope?',
    ],
    ['duty: Samordnar.', 'duty: ""', '23 roles[0].duty: Texten är tom. Skriv något, eller ta bort nyckeln.'],
    [
      'title: IT-policy',
      'title: 2006',
      '12 documents[0].title: Här ska stå text. Sätt värdet inom citattecken: "2006".',
    ],
    [
      'title: IT-policy',
      'title: IT-policy, date: 2006-02-30',
      '12 documents[0].date: Ett datum skrivs åååå-mm-dd och ska finnas i kalendern, till exempel 2026-03-12.',
    ],
    [
      'least: 2, most: 4',
      'least: 4, most: 2',
      '30 bodies[0].frequency.least: least är större än most. Byt plats på dem.',
    ],
    [
      'least: 2, most: 4',
      'least: 0, most: 4',
      '30 bodies[0].frequency.least: Talet är för litet. Det ska vara större än 0.',
    ],
    [
      'rule: between',
      'rule: sometimes',
      '30 bodies[0].frequency.rule: sometimes går inte att välja. Välj exactly, between, at-least, at-least-per-target eller as-needed.',
    ],
    [
      'strategist: [role:it-strategist]',
      'strategist: []',
      '8 permissions.strategist: Listan är tom. Den ska ha minst en rad.',
    ],
    [
      'strategist: [role:it-strategist]',
      'strategist: [it-strategist]',
      '8 permissions.strategist[0]: En part skrivs unit:ID, position:ID, role:ID, body:ID eller everyone.',
    ],
    ['purpose: Samordnar.', 'purpose: [Samordnar]', '29 bodies[0].purpose: Här ska stå text, inte en lista.'],
    [
      'rule: Systemägaren beslutar.',
      'rule: Beslutar, också om köp',
      '14 clauses[0].också om köp: Texten delades vid ett komma, och också om köp blev en egen nyckel. Sätt hela texten inom citattecken.',
    ],
  ])('%s → %s', (from, to, fault) => {
    expect(changed(from, to)).toContain(fault)
  })
})

describe('what points at nothing', () => {
  it.each([
    [
      'document: policy',
      'document: polisy',
      '14 clauses[0].document: polisy pekar på ett dokument som inte finns. Menade du policy? Lägg till den under documents eller rätta id:t.',
    ],
    [
      'parent: kf',
      'parent: kff',
      '17 units[1].parent: kff pekar på en enhet som inte finns. Menade du kf? Lägg till den under units eller rätta id:t.',
    ],
    [
      'decidesWhenSilent: unit:ks',
      'decidesWhenSilent: position:chef',
      '5 municipality.decidesWhenSilent: position:chef pekar på en befattning som inte finns. Lägg till den under positions eller rätta id:t.',
    ],
    [
      'strategist: [role:it-strategist]',
      'strategist: [role:it-strateg]',
      '8 permissions.strategist[0]: role:it-strateg pekar på en roll som inte finns. Menade du role:it-strategist? Lägg till den under roles eller rätta id:t.',
    ],
    [
      'word: it-strategist',
      'word: it-boss',
      '21 roles[0].word: it-boss finns inte i ordlistan. Orden står i manifests/README.md.',
    ],
    [
      'most: 4, sources: [X1-1]',
      'most: 4, sources: [X1-9]',
      '30 bodies[0].frequency.sources[0]: Regeln X1-9 finns inte bland clauses. Lägg till regeln eller rätta numret.',
    ],
    [
      'most: 4, sources: [X1-1]',
      'most: 4',
      '30 bodies[0].frequency: Det framgår inte varifrån det här kommer. Ange regelns id i sources, eller own: true om det är kommunens eget.',
    ],
    [
      '  - { id: ks, name',
      '  - { id: kf, name: Fullmäktige, kind: council }\n  - { id: ks, name',
      '17 units[1].id: kf finns redan, på rad 16. Ge det ena ett annat id.',
    ],
    [
      'kind: council }',
      'kind: council, parent: ks }',
      '16 units[0].parent: Enheterna ligger i en ring: kf → ks → kf. Rätta parent för någon av dem.',
    ],
    [
      'purpose: Samordnar.',
      'purpose: x\n    before: [{ body: it-grupp, strength: rule, own: true }]',
      '30 bodies[0].before: Grupperna ska komma före varandra i en ring: it-grupp → it-grupp. Ta bort before för någon av dem.',
    ],
    [
      'purpose: Samordnar.',
      'purpose: x\n    composition: [{ own: true }]',
      '30 bodies[0].composition[0]: Raden säger inte vem som ingår. Ange member, derived, onePer eller described.',
    ],
    [
      'units:',
      '  - { id: b, document: policy, section: 2 §, source: X1-1, rule: Samma. }\nunits:',
      '15 clauses[1].source: Regeln X1-1 finns redan, på rad 14. Varje regel ska stå en gång.',
    ],
  ])('%s → %s', (from, to, fault) => {
    expect(changed(from, to)).toEqual([fault])
  })

  it('lets two positions share a title only in different units', () => {
    const positions = (first: string, second: string) => `positions:
  - { id: a, title: Enhetschef${first} }
  - { id: b, title: enhetschef${second} }
`
    const fault = [
      '34 positions[1].title: Titeln står också på rad 33. Ange olika unit för befattningarna, så att de går att skilja åt.',
    ]
    expect(told(aManifest + positions('', ''))).toEqual(fault)
    expect(told(aManifest + positions(', unit: ks', ''))).toEqual(fault)
    expect(told(aManifest + positions('', ', unit: ks'))).toEqual(fault)
    expect(told(aManifest + positions(', unit: ks', ', unit: ks'))).toEqual(fault)
    expect(told(aManifest + positions(', unit: ks', ', unit: kf'))).toEqual([])
  })

  it('looks for a step among the steps of its own path, and finds steps that wait for each other', () => {
    const paths = `decisionPaths:
  - id: kop
    name: Köp
    appliesTo: { matter: köp }
    own: true
    steps:
      - { id: fraga, kind: consult, what: Fråga., after: [besluta], own: true }
      - { id: besluta, kind: decide, what: Besluta., after: [fraga, anmal], own: true }
`
    expect(told(aManifest + paths)).toEqual([
      '38 decisionPaths[0].steps[0].after: Stegen väntar på varandra i en ring: fraga → besluta → fraga. Rätta after för något av dem.',
      '39 decisionPaths[0].steps[1].after[1]: anmal pekar på ett steg i samma beslutsväg som inte finns. Lägg till den under steps eller rätta id:t.',
    ])
  })
})

it('finds thirty faults of every kind in one reading, in the order of the file', () => {
  const lines = Array.from({ length: 10 }, (_, n) => [
    `  - { id: c${n}, document: nope${n}, section: 1 §, source: X2-${n}, rule: Regel. }`,
    `  - { id: d${n}, document: policy, section: 1 §, source: X3-${n}, rule: "" }`,
    `  - { id: e${n}, document: policy, section: 1 §, source: nej${n}, rule: Regel. }`,
  ]).flat()
  const { governances, faults } = loadText(aManifest.replace('units:\n', `${lines.join('\n')}\nunits:\n`))
  expect(governances).toEqual([])
  expect(faults.map(({ line }) => line)).toEqual(Array.from({ length: 30 }, (_, n) => 15 + n))
})

it('says every fault in English, too', () => {
  const { faults } = loadText(aManifest.replace('parent: kf', 'parent: kff').replace('key: ekby', 'key: Ekby'))
  expect(faults.map(({ says }) => says.en)).toEqual([
    'An id is written with lower case letters, digits and hyphens, for example system-owner.',
    'kff is not declared. Did you mean kf? Add it under units or correct the id.',
  ])
})

describe('a file that is no manifest', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
    .split('')
    .map((name, n) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[n]}`).join(',')}]`)
    .join('\n')}\n`
  it.each([
    ['empty.yaml', '', 'Filen är tom. Ett manifest börjar med municipality, en delad fil med shared.'],
    [
      'comment.yaml',
      '# bara en kommentar\n',
      'Filen är tom. Ett manifest börjar med municipality, en delad fil med shared.',
    ],
    ['really.pdf', '%PDF-1.7\n1 0 obj', 'Filen är en PDF-fil. Ett manifest är text i YAML, sparad som UTF-8.'],
    [
      'picture.yaml',
      Buffer.from([137, 80, 78, 71, 0, 0, 1]),
      'Filen är inte text. Ett manifest är text i YAML, sparad som UTF-8.',
    ],
    [
      'latin1.yaml',
      Buffer.from('name: Sölvesborg', 'latin1'),
      'Filen är inte sparad som UTF-8. Spara om den med teckenkodningen UTF-8.',
    ],
    ['big.yaml', Buffer.alloc(10_000_000, 'a'), 'Filen är 10 MB. Ett manifest är högst 1 MB. Är det rätt fil?'],
    ['bomb.yaml', bomb, 'Filen upprepar sig själv för många gånger med * och &. Skriv ut innehållet i stället.'],
    [
      'prose.yaml',
      'Hej och välkommen',
      'Filen ska bestå av nycklar som municipality, roles och bodies. Den innehåller något annat.',
    ],
    [
      'list.yaml',
      '- a\n- b',
      'Filen ska bestå av nycklar som municipality, roles och bodies. Den innehåller något annat.',
    ],
    [
      'tab.yaml',
      'a:\n\tb: 1',
      'Det här går inte att läsa som YAML: raden är indragen med tabb. Byt tabben mot blanksteg.',
    ],
    [
      'twice.yaml',
      'a: 1\na: 2',
      'Det här går inte att läsa som YAML: nyckeln står två gånger på samma ställe. Ta bort den ena.',
    ],
    [
      'two.yaml',
      'a: 1\n---\nb: 2',
      'Det här går inte att läsa som YAML: filen innehåller flera dokument. Ta bort raden --- och lägg varje kommun i en egen fil.',
    ],
  ])('%s is told apart', async (name, content, sentence) => {
    const { governances, faults } = await loadFiles([await file(name, content)])
    expect(governances).toEqual([])
    expect(faults.map(({ says }) => says.sv)).toContain(sentence)
  })

  it('may be missing, or a folder', async () => {
    const missing = await loadFiles([path.join(folder, 'nowhere.yaml')])
    expect(missing.faults.map(({ says }) => says.sv)).toEqual(['Filen finns inte. Kontrollera sökvägen.'])
    const aFolder = await loadFiles([folder])
    expect(aFolder.faults.map(({ says }) => says.sv)).toEqual([
      'Filen går inte att läsa. Kontrollera att det är en fil och att du får läsa den.',
    ])
  })

  it('gives the line of what cannot be read', async () => {
    const { faults } = await loadFiles([await file('unclosed.yaml', 'a: 1\nb: "öppen\nc: 2\n')])
    expect(faults.every(({ line }) => line >= 2)).toBe(true)
    expect(faults.length).toBeGreaterThan(0)
  })
})

describe('files that belong together', () => {
  const shared = `shared: gemensamt
clauses:
  - { id: g, document: policy, section: 9 §, source: X1-9, rule: Delad regel. }
units:
  - { id: ks, name: Styrelsen, kind: board }
`
  it('merge, and the municipality’s own item wins over the shared one', async () => {
    await file('merged/shared/g.yaml', shared)
    const own = await file('merged/ekby.yaml', aManifest.replace('documents:', 'use: [shared/g.yaml]\ndocuments:'))
    const { governances, faults } = await loadFiles([own])
    expect(faults).toEqual([])
    expect(governances[0]?.unit('ks')?.name).toBe('Kommunstyrelsen')
    expect(governances[0]?.clause('X1-9')?.document.title).toBe('IT-policy')
  })

  it('put the fault of a shared item in the shared file, with the municipality it concerns', async () => {
    const broken = await file('astray/shared/g.yaml', shared.replace('document: policy', 'document: strategi'))
    const own = await file('astray/ekby.yaml', aManifest.replace('documents:', 'use: [shared/g.yaml]\ndocuments:'))
    const { faults } = await loadFiles([own])
    expect(faults.map((fault) => [fault.file, fault.line, fault.says.sv])).toEqual([
      [
        broken,
        3,
        'strategi pekar på ett dokument som inte finns. Lägg till den under documents eller rätta id:t. (när filen används av ekby)',
      ],
    ])
  })

  it('do not blame a municipality for what a missing shared file would have declared', async () => {
    const text = aManifest
      .replace('documents:', 'use: [shared/gone.yaml]\ndocuments:')
      .replace('parent: kf', 'parent: elsewhere')
    const { faults } = await loadFiles([await file('alone/ekby.yaml', text)])
    expect(faults.map(({ line, says }) => [line, says.sv])).toEqual([
      [11, 'Den delade filen shared/gone.yaml finns inte. Rätta sökvägen; den utgår från den här filen.'],
    ])
  })

  it('have one municipality of each key, and one default', async () => {
    const marked = aManifest.replace('name: Ekby kommun', 'name: Ekby kommun\n  default: true')
    await file('several/a.yaml', marked)
    await file('several/b.yaml', marked)
    const { faults } = await loadGovernances(path.join(folder, 'several'))
    expect(faults.map(({ path: where, says }) => [where, says.sv])).toEqual([
      ['municipality.key', 'Kommunen ekby finns redan i a.yaml. Varje kommun har en fil.'],
      ['municipality.default', 'Även a.yaml har default: true. Bara en kommun får ha det.'],
    ])
  })

  it('leave out the municipality that has faults, and keep the others', async () => {
    await file('mixed/a.yaml', aManifest)
    await file('mixed/b.yaml', aManifest.replace('key: ekby', 'key: alby').replace('parent: kf', 'parent: nowhere'))
    const { governances, faults } = await loadGovernances(path.join(folder, 'mixed'))
    expect(governances.map(({ key }) => key)).toEqual(['ekby'])
    expect(faults).toHaveLength(1)
  })

  it('name in a shared body only municipalities that the folder holds', async () => {
    const body = '    shared: { host: ekby, participants: [ekby, alby, elby] }\n'
    const text = aManifest.replace('    purpose: Samordnar.\n', `    purpose: Samordnar.\n${body}`)
    const own = await file('neighbours/ekby.yaml', text)
    await file('neighbours/alby.yaml', aManifest.replace('key: ekby', 'key: alby'))
    const { faults } = await loadGovernances(path.join(folder, 'neighbours'))
    expect(faults.map(({ path: where, says }) => [where, says.sv])).toEqual([
      [
        'bodies[0].shared.participants[2]',
        'Kommunen elby har ingen fil i mappen. Menade du alby? Lägg till filen eller rätta namnet.',
      ],
    ])
    expect((await loadFiles([own])).faults).toEqual([])
  })

  it('are missing from an empty folder, which is said', async () => {
    await mkdir(path.join(folder, 'bare'), { recursive: true })
    const { faults } = await loadGovernances(path.join(folder, 'bare'))
    expect(faults.map(({ says }) => says.sv)).toEqual([
      'Här finns inget manifest. Lägg kommunens fil, KEY.yaml, i mappen.',
    ])
  })
})
