import type { TeamsSettings } from '../../src/channels/teams/auth.ts'

export { tenant } from '../support/fake-teams.ts'

/** What a bot in another process needs to know of the fake Teams. */
export type TeamsFake = { settings: TeamsSettings }
