import { expect, it } from 'vitest'
import type { Inbound } from '../../src/conversation/inbound.ts'
import { aWorld } from '../support/world.ts'

/** Somebody of the municipality's own workspace whom the register does not have, as `features/connections` ties them. */
it(
  'a colleague whom the register does not know is answered, and holds and decides nothing',
  { timeout: 120_000 },
  async () => {
    const world = await aWorld({ today: '2026-11-29', municipalities: ['hagsjo'] })
    let at = 0
    const says = async (text: string): Promise<string> => {
      const channel = world.channel('teams')
      const before = channel.delivered.length
      const inbound: Inbound = {
        ...{ channel: 'teams', municipality: 'hagsjo', key: `colleague-${++at}`, kind: 'text', text },
        conversation: { id: 'T/ny', kind: 'dm' },
        person: { personId: null, platformUserId: 'T/ny', name: 'Ny', email: null, standing: 'colleague' },
      }
      await world.receive(inbound)
      await world.outbox.idle()
      return channel.delivered
        .slice(before)
        .map(({ message }) => message.text)
        .join('\n')
    }

    expect(await says('vem är systemansvarig för Raindance?')).toMatch(/är systemansvarig för Raindance/)
    expect(await says('hur ofta ska IT-styrgruppen träffas?')).toContain('10–12')
    for (const deed of [
      'planera 2027',
      'starta årets enkät',
      'klart: omvärldsbevakning',
      'utse mig till systemansvarig för Raindance',
    ])
      expect(await says(deed), deed).not.toMatch(/Godkänn|Starta\b|Antecknat|Förslag till möten/)
    expect(await says('vilka system ansvarar jag för?')).not.toMatch(/Raindance/)
    const changed = await world.database.unit('hagsjo', (unit) =>
      unit.auditEntry.findMany({ where: { channel: 'teams' } }),
    )
    expect(
      changed.map(({ action }) => action).filter((action) => !/question|unknown|tell-privacy/.test(action)),
    ).toEqual([])
  },
)
