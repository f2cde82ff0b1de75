import type { Unit } from '../../database/database.ts'
import type { ChannelName } from '../inbound.ts'

/** A person whom the latest message did not reach. */
export type Unreachable = { personId: string; channel: ChannelName | null; because: string; since: Date }

/** Whom the bot cannot reach just now: those whose latest message to be settled was unreachable. `since` is when that began. */
export async function unreachablePeople(unit: Unit, municipality: string): Promise<Unreachable[]> {
  return unit.$queryRaw<Unreachable[]>`
    WITH settled AS (
      SELECT person_id, channel, state, because, created_at, place
      FROM outgoing_messages
      WHERE municipality = ${municipality} AND person_id IS NOT NULL AND state IN ('sent', 'maybe-sent', 'unreachable')
    ), latest AS (
      SELECT DISTINCT ON (person_id) * FROM settled ORDER BY person_id, place DESC
    )
    SELECT person_id AS "personId", channel, coalesce(because, '') AS because,
           (SELECT min(s.created_at) FROM settled s
            WHERE s.person_id = latest.person_id AND s.state = 'unreachable'
              AND NOT EXISTS (SELECT FROM settled r WHERE r.person_id = s.person_id AND r.state <> 'unreachable' AND r.place > s.place)
           ) AS since
    FROM latest WHERE state = 'unreachable' ORDER BY since, person_id`
}
