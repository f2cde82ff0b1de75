import { expect, it } from 'vitest'
import path from 'node:path'
import { loadExampleDocuments } from '../../src/features/documents/examples.ts'
import { carryOutDocument, planDocument } from '../../src/features/documents/index.ts'
import { editionsOf } from '../../src/features/documents/store.ts'
import { aWorld, type World } from '../support/world.ts'

const text =
  '# Gemensamma IT-regler för kommunen\n\n1 § Lösenord\nEtt lösenord har minst fjorton tecken.\n\n2 § Möten\nIT-strategen kallar IT-styrgruppen till möte tio till tolv gånger om året.'

async function readIn(world: World): Promise<void> {
  const { governance } = await world.snapshots.of('hagsjo')
  const given = {
    governance,
    as: null,
    facts: {},
    fileName: 'regler.md',
    at: world.clock.now(),
    by: null,
    ids: world.ids,
  }
  const carried = {
    municipality: 'hagsjo',
    channel: 'terminal',
    ids: world.ids,
    actor: { kind: 'command-line' as const, id: null },
  }
  await world.database.unit('hagsjo', (unit) => carryOutDocument(unit, planDocument(text, given), carried))
}

it('keeps the documents: what is missing, what they say, what they support, and who has read them', async () => {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
  const strategist = await world.talkAs('Frida Stålnacke')
  const colleague = await world.talkAs('Linnea Forsman')

  await strategist.says('vilka styrdokument saknas?')
  strategist.hears('Gemensamma IT-regler för kommunen, saknas')
  await colleague.says('sök på lösenord i dokumenten')
  colleague.hears('Inga dokument är inlästa ännu')

  await readIn(world)
  await colleague.says('vad står det om lösenord i vår policy?')
  colleague.hears('”Ett lösenord har minst fjorton tecken.”')
  colleague.hears('Gemensamma IT-regler för kommunen, 1 §, Lösenord')

  await strategist.says('visa styrdokumenten')
  strategist.hears('Gemensamma IT-regler för kommunen, gäller')
  await strategist.presses('Visa förslagen')
  strategist.hears('S3-35')
  await strategist.presses('Stämmer')
  strategist.hears('Antecknat: delen stöder S3-35.')

  await strategist.says('kommundirektören har fastställt riktlinjen')
  await strategist.presses('Fyll i uppgifterna')
  await strategist.submits({
    document: 'riktlinje',
    decidedOn: '2026-03-01',
    publishedAt: 'https://hagsjo.example.se/riktlinje',
  })
  strategist.hears('Riktlinje för e-förvaltningsutveckling är registrerat.')
  await colleague.says('registrera ett styrdokument')
  colleague.hears('Säg till någon av dem')

  await world.goTo('2026-03-16')
  const owner = await world.talkAs('Peder Axmar')
  owner.hears('Jag har läst riktlinjen')
  await owner.says('jag har läst riktlinjen')
  owner.hears('Antecknat')
  await strategist.says('vilka har läst riktlinjen?')
  strategist.hears(/1 av \d+ har bekräftat/)
  const report = await world.rulesReport('hagsjo', 2026, 'sv')
  const of = (id: string) => report.rules.find((rule) => rule.id === id)!
  expect(of('S3-84')).toMatchObject({ status: 'met' })
  expect(of('S3-34').status).toBe('gap')

  // Told in one sentence, by somebody who may, and put right in the next.
  await colleague.says('KF antog plattformsplanen den 9 mars § 41')
  colleague.hears('Säg till någon av dem')
  await strategist.says('KF antog plattformsplanen den 9 mars § 41')
  strategist.hears('är registrerat.')
  const decided = async () =>
    (await world.database.unit('hagsjo', (unit) => editionsOf(unit, 'hagsjo')))
      .filter(({ document }) => document === 'plattformsplan')
      .map(({ decidedBy, decidedOn, diarienummer }) => [decidedBy, decidedOn, diarienummer])
  expect(await decided()).toEqual([['kommunfullmäktige', '2026-03-09', '§ 41']])
  await strategist.says('oj, § 14')
  expect(await decided()).toEqual([['kommunfullmäktige', '2026-03-09', '§ 14']])
  await strategist.says('när antog KF plattformsplanen?')
  expect(await decided(), 'a question registers nothing').toEqual([['kommunfullmäktige', '2026-03-09', '§ 14']])
})

it('quotes a text only where it speaks of what is asked, also where the question was not understood', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const { governance } = await world.snapshots.of('hagsjo')
  const { database, clock, ids } = world
  const folder = path.join(process.cwd(), 'manifests/examples')
  await loadExampleDocuments({ database, governances: [governance], clock, ids, folder })
  const monica = await world.talkAs('Monica Tapper')
  for (const line of ['vem utser systemägare', 'vem får bli systemägare', 'vad ska en systemägare göra']) {
    await monica.says(line)
    expect(monica.last().text, line).not.toContain('Loggar')
  }
  for (const line of ['vem granskar loggarna', 'hur länge sparas loggarna']) {
    await monica.says(line)
    expect(monica.last().text, line).toContain('stickprov')
  }
  await monica.says('hur långa ska lösenorden vara')
  monica.hears('fjorton tecken')
  await monica.says('vem vann matchen i går')
  monica.hears('Det kan jag inte svara på')
})
