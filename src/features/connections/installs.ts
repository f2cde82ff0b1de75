import { createHash, randomBytes } from 'node:crypto'
import type { Install, Installs } from '../../conversation/installs.ts'
import { recordAudit } from '../../database/audit.ts'
import type { Database, Unit } from '../../database/database.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Ids } from '../../lib/ids.ts'
import { sealedBox } from '../../lib/sealed-box.ts'
import { connectionsOf, dropInstall, findInstall, keepInstall, keepState, takeState } from './store.ts'

export type InstallNeeds = { database: Database; clock: Clock; ids: Ids; key: Buffer }

const stateMinutes = 10

/** Where the bot is installed, with its tokens encrypted under the program's key. Installing and uninstalling are audited. */
export function installs({ database, clock, ids, key }: InstallNeeds): Installs {
  const box = sealedBox(key, 'styrbot slack tokens')

  /** One link in the audit chain of every municipality that the workspace is connected to. */
  const audit = async (unit: Unit, id: string, action: string, channel: string): Promise<void> => {
    const connections = await connectionsOf(unit, { kind: 'slack', externalId: id })
    for (const municipality of new Set(connections.map((each) => each.municipality))) {
      await recordAudit(unit, {
        id: ids.next(),
        municipality,
        at: clock.now(),
        action,
        subject: { kind: 'slack-workspace', id },
        actor: { kind: 'system', id: null },
        channel,
      })
    }
  }

  return {
    async of(workspace) {
      const row = await database.system('connections', (unit) => findInstall(unit, workspace))
      if (!row?.sealedToken) return null
      const { id, sealedToken, botId, botUserId, name, scopes } = row
      const token = box.open(sealedToken, id)
      // Sealed with another key: as good as not installed, and to be installed again.
      return token === null ? null : { id, token, botId: botId ?? '', botUserId: botUserId ?? '', name, scopes }
    },
    async isLetIn(id) {
      const connections = await database.system('connections', (unit) =>
        connectionsOf(unit, { kind: 'slack', externalId: id }),
      )
      return connections.length > 0
    },
    async keep({ token, ...install }: Install) {
      const row = { ...install, scopes: [...install.scopes], through: null, sealedToken: box.seal(token, install.id) }
      await database.system('connections', async (unit) => {
        await keepInstall(unit, { ...row, installedAt: clock.now() })
        await audit(unit, install.id, 'connections.install-app', 'slack')
      })
    },
    async keepThrough(workspace, organisation) {
      await database.system('connections', (unit) =>
        keepInstall(unit, { id: workspace, through: organisation, installedAt: clock.now() }),
      )
    },
    async forget(id) {
      await database.system('connections', async (unit) => {
        if (await dropInstall(unit, id)) await audit(unit, id, 'connections.uninstall-app', 'slack')
      })
    },
    async newState() {
      const state = randomBytes(24).toString('base64url')
      const expiresAt = new Date(clock.now().getTime() + stateMinutes * 60_000)
      await database.system('connections', (unit) => keepState(unit, { digest: digestOf(state), expiresAt }))
      return state
    },
    takeState: (state) => database.system('connections', (unit) => takeState(unit, digestOf(state), clock.now())),
  }
}

const digestOf = (state: string): string => createHash('sha256').update(state).digest('hex')
