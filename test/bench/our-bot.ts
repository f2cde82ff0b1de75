import type { Express } from 'express'
import { app } from '../../src/app.ts'
import { slack } from '../../src/channels/slack/index.ts'
import { teams } from '../../src/channels/teams/index.ts'
import type { Database } from '../../src/database/database.ts'
import { connect, connections } from '../../src/features/connections/index.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { workspace } from '../support/fake-slack.ts'
import type { Wanted } from './bot.ts'
import { tenant } from './platform.ts'

/** The program with both channels. Gives what closes it. */
export async function ours(
  into: Express,
  database: Database,
  wanted: Wanted,
  credentials: never,
): Promise<() => Promise<void>> {
  const clock = systemClock
  const identity = connections({ database, clock, ids: uuids })
  const onSlack = slack({
    signingSecret: workspace.secret,
    access: { botToken: workspace.token },
    appToken: null,
    clock,
    apiUrl: wanted.slackUrl,
    identity,
    log: silentLog,
  })
  const onTeams = teams({ clock: systemClock, settings: wanted.teams.settings, credentials, identity, log: silentLog })
  const channels = [onSlack.channel, onTeams.channel]
  const program = await app({ database, clock, ids: uuids, log: silentLog, publicUrl: 'http://localhost', channels })
  const municipality = program.governances.find(({ manifest }) => manifest.municipality.default)!.key
  await connect(program, { kind: 'slack', externalId: workspace.id, municipality, domain: null })
  await connect(program, { kind: 'teams', externalId: tenant, municipality, domain: null })
  into.use(onSlack.door(program.receive).router)
  into.use(onTeams.door(program.receive))
  return () => program.close()
}
