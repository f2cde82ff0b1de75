import { expect, it } from 'vitest'
import { verifyAudit } from '../../src/database/audit.ts'
import { caughtUp } from '../conversations/support/caught-up.ts'
import { atThePages, unescaped } from '../support/at-the-pages.ts'
import { aWorld } from '../support/world.ts'

it('is done on pages as in the chat: to appoint, to hand over and to split a unit', { timeout: 240_000 }, async () => {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['solvesborg'] })
  const holderOf = async (role: string, system: string) => {
    const { register } = await world.snapshots.of('solvesborg')
    const { id } = register.systems.find(({ name }) => name === system)!
    const held = register.appointments.filter(
      (one) => one.roleId === role && one.scope.id === id && one.through === null,
    )
    return held.map(({ holder }) => register.people.find((one) => one.id === holder.id)?.name)
  }
  const coordinator = await atThePages(world, 'Annelie Borgström')
  const dijana = await atThePages(world, 'Dijana Hodžić')
  const manager = await atThePages(world, 'Carl-Magnus Rosell')
  const emma = await atThePages(world, 'Emma Rosell')

  const blank = await coordinator.post('/uppdrag', [
    ['role', 'system-manager'],
    ['person', 'Ingen Alls'],
  ])
  expect(blank).toContain('Jag vet inte säkert vem det är')
  expect(blank).toContain('Välj vad uppdraget gäller')
  const appointed = await coordinator.post('/uppdrag', [
    ...([
      ['role', 'system-manager'],
      ['system', 'heroma'],
      ['person', 'Emma Rosell'],
    ] as const),
    ...([
      ['from', '2026-03-12'],
      ['decision', 'KS 2026-03-10 § 12'],
    ] as const),
  ])
  expect(appointed).toContain('Emma Rosell')
  await caughtUp(world)
  expect(await holderOf('system-manager', 'Heroma')).toEqual(['Emma Rosell'])

  expect(await dijana.post(`/lamna-over/${dijana.id}/sista-dag`, [['on', '2026-05-31']])).toContain('31 maj 2026')
  expect(await emma.get(`/lamna-over/${dijana.id}`)).not.toContain('31 maj')
  expect(await emma.get('/lamna-over')).not.toContain('Dijana')
  const listed = await manager.get('/lamna-over')
  expect(listed).toContain('Dijana Hodžić')
  expect(listed).toContain('Inte bekräftad.')
  const departure = /name="id" value="([^"]+)"/.exec(await manager.get(`/lamna-over/${dijana.id}`))![1]!
  const confirming = [
    ['id', departure],
    ['svar', 'confirm'],
  ] as const
  expect(await emma.post(`/lamna-over/${dijana.id}/svar`, confirming)).not.toContain('Bekräftat')
  expect(await manager.post(`/lamna-over/${dijana.id}/svar`, confirming)).toContain('Bekräftat: Dijana Hodžić')
  const page = await manager.get(`/lamna-over/${dijana.id}`)
  const [seat] = [...page.matchAll(/name="what" value="([^"]+)"[^>]*>\s*([^<]+)/g)]
    .find(([, , label]) => label!.includes('Projektgruppen'))!
    .slice(1)
  const handed = await coordinator.post(`/lamna-over/${dijana.id}`, [
    ['what', seat!],
    ['to', 'Emma Rosell'],
  ])
  expect(handed).toContain('Emma Rosell tar över från 1 juni 2026: ledamot i Projektgruppen.')

  expect(await emma.get('/omorganisation')).toContain('Du har inte rätt')
  const shown = await coordinator.post('/omorganisation/visa', [
    ...([
      ['kind', 'split'],
      ['units', 'ekonomi'],
      ['names', 'Redovisningen\nInköpet'],
    ] as const),
    ...([
      ['head', 'ekonomichef'],
      ['from', '2026-03-12'],
    ] as const),
  ])
  expect(shown).toContain('Inget är ändrat än.')
  expect(shown).toContain('systemet Raindance (Ekonomiavdelningen)')
  const plan = unescaped(/name="plan" value="([^"]+)"/.exec(shown)![1]!)
  const [raindance] = /systems\/[^"]+(?=")/.exec(shown)!
  const placed = await coordinator.post('/omorganisation/visa', [
    ['plan', plan],
    [raindance!, 'inköpet'],
  ])
  expect(placed).not.toContain('systemet Raindance (Ekonomiavdelningen)')
  const after = unescaped(/name="plan" value="([^"]+)"/.exec(placed)![1]!)
  expect(await coordinator.post('/omorganisation/beslut', [['plan', '{"from":1}']])).toContain('Det går inte längre')
  const done = await coordinator.post('/omorganisation/beslut', [
    ['plan', after],
    ['decision', 'KF 2026-02-20 § 31'],
  ])
  expect(done).toContain('Genomfört.')
  expect(done).toContain('KF 2026-02-20 § 31')
  const { register, governance } = await world.snapshots.of('solvesborg')
  expect(governance.unit(register.systems.find(({ name }) => name === 'Raindance')!.unitId!)?.name).toBe('Inköpet')
  const back = /angra"[\s\S]*?name="id" value="([^"]+)"/.exec(done)![1]!
  expect(await coordinator.post('/omorganisation/angra', [['id', back]])).toContain('Då är det som förut igen.')

  const verdict = await world.database.unit('solvesborg', (unit) => verifyAudit(unit, 'solvesborg'))
  expect(verdict.faults).toEqual([])
})
