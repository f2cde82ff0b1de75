/** A municipality that governs in a way of its own is data, and nothing but data. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Governance } from '../../src/governance/governance.ts'
import { loadFiles, loadText, type Loaded } from '../../src/governance/manifest/load.ts'

const lillvik = `municipality:
  key: lillvik
  name: Lillviks kommun
  order: 90
  example: true
  dataController: Kommunstyrelsen i Lillvik
  decidesWhenSilent: body:digitaliseringsrad
  servicedesk: { name: Telefonsluss, phone: 0980-319 299 }
permissions:
  strategist: [role:digital-navigator]
  administrator: [role:digital-navigator]
  registerKeeper: [unit:samservice]
documents:
  - { id: stadga, title: Digital stadga, edition: "3", date: 2025-01-15, sources: [L1-1] }
clauses:
  - { id: ett, document: stadga, section: 1 kap. 1 §, source: L1-1, rule: Stadgan beslutas av fullmäktige. }
  - { id: tva, document: stadga, section: 1 kap. 2 §, source: L1-2, rule: Den byenhet som använder systemet är dess värd. }
  - { id: tre, document: stadga, section: 2 kap. 1 §, source: L1-3, rule: Lotsen utses av rådet. }
  - { id: fyra, document: stadga, section: 2 kap. 2 §, source: L1-4, rule: Rådet träffas minst två gånger per byenhet. }
  - { id: fem, document: stadga, section: 3 kap. 1 §, source: L1-5, rule: Byarna betalar efter antal invånare. }
units:
  - { id: kf, name: Fullmäktige, kind: council }
  - { id: samservice, name: Samservice, kind: department, parent: kf, head: samservicechef }
  - { id: norrby, name: Norrby byenhet, kind: division, parent: samservice }
  - { id: soderby, name: Söderby byenhet, kind: division, parent: samservice }
positions:
  - { id: samservicechef, title: Samservicechef }
roles:
  - id: host
    label: { sv: systemvärd, en: system host }
    word: system-owner
    scope: system
    duty: Tar hand om systemet.
    heldBy: { rule: using-unit }
    sources: [L1-2]
  - id: digital-navigator
    label: { sv: digital lots, en: digital navigator }
    word: it-strategist
    scope: municipality
    duty: Visar vägen.
    appointedBy: { party: body:digitaliseringsrad, sources: [L1-3] }
    fallback: [position:samservicechef]
    sources: [L1-3]
bodies:
  - id: digitaliseringsrad
    kind: it-group
    name: Digitaliseringsrådet
    purpose: Beslutar om det mesta.
    convener: { party: role:digital-navigator, own: true }
    composition: [{ onePer: division, sources: [L1-4] }]
    frequency: { rule: at-least-per-target, times: 2, targets: departments, sources: [L1-4] }
    sources: [L1-4]
responsibilities:
  - { id: betalar, kind: pays, matter: systemen, says: Byarna delar kostnaden efter antal invånare., sources: [L1-5] }
notStated:
  - { kind: chairs, matter: vem som är ordförande i rådet, about: body:digitaliseringsrad, ask: unit:kf }
`

let folder: string
let loaded: Loaded
let governance: Governance
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ninth-'))
  const file = path.join(folder, 'lillvik.yaml')
  await writeFile(file, lillvik)
  loaded = await loadFiles([file])
  governance = loaded.governances[0]!
})
afterAll(() => rm(folder, { recursive: true }))

it('loads without a fault', () => {
  expect(loaded.faults).toEqual([])
})

it('is known by its own names', () => {
  expect([governance.key, governance.name]).toEqual(['lillvik', 'Lillviks kommun'])
  expect(governance.nameOf('role:digital-navigator', 'sv')).toBe('digital lots')
  expect(governance.nameOf('role:digital-navigator', 'en')).toBe('digital navigator')
  expect(governance.nameOf('position:samservicechef', 'sv')).toBe('Samservicechef')
  expect(governance.nameOf('body:digitaliseringsrad', 'en')).toBe('Digitaliseringsrådet')
  expect([governance.nameOf('everyone', 'sv'), governance.nameOf('everyone', 'en')]).toEqual(['alla', 'everyone'])
  expect(governance.nameOf('unit:nowhere', 'sv')).toBe('nowhere')
})

it('has a tree of units', () => {
  expect(governance.isWithin('norrby', 'kf')).toBe(true)
  expect(governance.isWithin('norrby', 'norrby')).toBe(true)
  expect(governance.isWithin('kf', 'norrby')).toBe(false)
  expect(governance.withSubunits('samservice')).toEqual(['samservice', 'norrby', 'soderby'])
})

it('says which clause a rule stands in, and what rests on it', () => {
  expect(governance.clause('L1-3')?.clause.section).toBe('2 kap. 1 §')
  expect(governance.clause('L1-3')?.document.title).toBe('Digital stadga')
  expect(governance.clause('S9-99')).toBeNull()
  expect(governance.executables('L1-1')).toEqual(['document:stadga'])
  expect(governance.executables('L1-3')).toEqual(['role:digital-navigator.appointedBy', 'role:digital-navigator'])
  expect(governance.executables('L1-4')).toEqual([
    'body:digitaliseringsrad.composition.0',
    'body:digitaliseringsrad.frequency',
    'body:digitaliseringsrad',
  ])
  expect(governance.executables('L1-5')).toEqual([])
  expect(governance.silences.map(({ kind }) => kind)).toEqual(['chairs'])
})

it('begins with a manifest that can be copied from the page about manifests', async () => {
  const page = await readFile('manifests/README.md', 'utf8')
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? []
  const { governances, faults } = loadText(yaml)
  expect(faults).toEqual([])
  expect(governances[0]?.body('it-radet')?.frequency).toMatchObject({ rule: 'at-least', times: 4 })
})
