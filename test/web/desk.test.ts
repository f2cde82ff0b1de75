import { expect, it } from 'vitest'
import { verifyAudit } from '../../src/database/audit.ts'
import { atThePages, plain, unescaped } from '../support/at-the-pages.ts'
import { aWorld } from '../support/world.ts'

it(
  'a case is started, taken through its steps and decided on pages, a remiss written and replied to, a proposal answered',
  { timeout: 240_000 },
  async () => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
    const frida = await atThePages(world, 'frida.stalnacke@hagsjo.example.se')

    await frida.opens('/arenden')
    await frida.presses('Nytt system eller ändring')
    const blank = await frida.submits({ title: '', change: 'new', category: 'kommungemensamt', need: '', data: 'none' })
    expect(plain(blank)).toContain('Skriv kort vad ärendet gäller.')
    const filled = { title: 'Bokning av lokaler', change: 'new', category: 'kommungemensamt', unit: 'ekonomi' }
    await frida.submits({ ...filled, owner: '', need: 'Papper.', data: 'none' })
    expect(plain(frida.page())).toContain('Ärende 1')

    await frida.opens('/arenden/1')
    await frida.presses('För in beslut')
    const decision = {
      ...{ outcome: 'approved', text: 'Ja.', on: '2026-03-12', by: 'body:it-styrgrupp', name: 'Karim Lundell' },
      ...{ jobTitle: '', nature: 'delegation', delegation: '4.2', committee: 'ks', diarienummer: '', because: '' },
    }
    await frida.submits(decision)
    expect(plain(frida.page())).toContain('Karim Lundell')
    expect(plain(await frida.opens('/arenden/1'))).toContain('Avvikelse')

    await frida.opens('/remisser')
    await frida.presses('Skriv remissen')
    await frida.submits({ title: 'Ny lagringsrutin', text: 'Vad tycker ni?', due: '2026-04-10' })
    expect(plain(await frida.opens('/remisser'))).toContain('Ny lagringsrutin')
    const remiss = /href="(\/remisser\/[^"/]+)"/.exec(frida.page())![1]!
    const { register } = await world.snapshots.of('hagsjo')
    const [asked] = await world.database.unit('hagsjo', (unit) => unit.consultation.findMany())
    const memberId = asked!.asked.find((id) => id !== frida.id)!
    const member = register.people.find(({ id }) => id === memberId)!
    const theirs = await atThePages(world, member.email!)
    await theirs.opens(remiss)
    await theirs.presses('Svara')
    await theirs.submits({ stance: 'for', text: 'Bra.' })
    await frida.opens(remiss)
    expect(plain(frida.page())).toContain('Bra.')
    await frida.presses('Stäng remissen')
    expect(plain(frida.page())).toContain('är stängd')

    await theirs.opens('/forslag')
    await theirs.presses('Skriv förslaget')
    await theirs.submits({ system: register.systems[0]!.name, text: 'Sortera på datum.' })
    const [proposal] = await world.database.unit('hagsjo', (unit) => unit.proposal.findMany())
    await frida.opens(`/forslag/${proposal!.id}`)
    await frida.presses('Svara')
    await frida.submits({ state: 'accepted', answer: 'Tack.' })
    expect(plain(await theirs.opens('/forslag'))).toContain('Tas vidare')

    const { faults } = await world.database.unit('hagsjo', (unit) => verifyAudit(unit, 'hagsjo'))
    expect(faults).toEqual([])
  },
)

it(
  'whatever can be written in the chat can be written on a page, goes on there, and is done once',
  { timeout: 240_000 },
  async () => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
    const frida = await atThePages(world, 'frida.stalnacke@hagsjo.example.se')
    const { register } = await world.snapshots.of('hagsjo')
    const system = register.systems[0]!.name

    await frida.opens('/skriv')
    await frida.submits({ sagt: `vem är systemansvarig för ${system}?` })
    expect(plain(frida.page())).toContain(system)

    await frida.opens('/skriv')
    await frida.submits({ sagt: 'förslag om ' + system + ': sortera på datum i listan' })
    const offered = frida.page()
    await frida.presses('Skicka')
    expect(plain(frida.page())).toContain('Skickat till')
    const vad = unescaped(/name="vad" value="([^"]+)"[^>]*>\s*Skicka\s*</.exec(offered)![1]!)
    expect(plain(await frida.post('/skriv', [['vad', vad]]))).toContain('Det är redan gjort.')
    expect(await world.database.unit('hagsjo', (unit) => unit.proposal.count())).toBe(1)

    // What a page offered one person is nothing in another's hands, nor when it has been changed, nor after a day.
    const other = await atThePages(world, register.people.find(({ id, email }) => email && id !== frida.id)!.email!)
    for (const sent of [vad, `${vad.slice(0, -3)}abc`, ''])
      expect(plain(await other.post('/skriv', [['vad', sent]]))).toContain('legat öppen för länge')
  },
)
