-- DropIndex
DROP INDEX "outgoing_messages_state_place_idx";
DROP INDEX "outgoing_messages_state_not_before_idx";
DROP INDEX "outgoing_messages_municipality_person_id_said_on_idx";
DROP INDEX "outgoing_messages_gathered_into_idx";

-- AlterTable
ALTER TABLE "outgoing_messages" ADD COLUMN     "talk" TEXT NOT NULL DEFAULT '';

UPDATE outgoing_messages SET talk = CASE WHEN person_id IS NULL THEN channel || ' ' || conversation_id ELSE 'person ' || person_id END;

-- CreateIndex
CREATE INDEX "outgoing_messages_state_nature_place_idx" ON "outgoing_messages"("state", "nature", "place");

-- CreateIndex
CREATE INDEX "outgoing_messages_municipality_talk_state_place_idx" ON "outgoing_messages"("municipality", "talk", "state", "place");

CREATE OR REPLACE FUNCTION styrbot_finish_turns(turns jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  written jsonb;
BEGIN
  WITH given AS MATERIALIZED (
    SELECT * FROM ROWS FROM (jsonb_to_recordset(turns) AS (
      municipality text, channel text, key text, conversation text, at timestamptz, version int, memory jsonb, progress jsonb,
      "usedAction" text, actions jsonb, outgoing jsonb
    )) WITH ORDINALITY AS turn(municipality, channel, key, conversation, at, version, memory, progress, used_action, actions, outgoing, nth)
  ), talks AS (
    INSERT INTO conversations AS c (municipality, channel, key, version, memory, memory_at, progress, updated_at)
    SELECT municipality, channel, conversation, version + 1, memory->'value',
           CASE WHEN memory IS NOT NULL THEN at END, progress->'value', at
    FROM given ORDER BY channel, conversation
    ON CONFLICT (municipality, channel, key) DO UPDATE SET
      version = excluded.version,
      memory = coalesce(excluded.memory, c.memory),
      memory_at = coalesce(excluded.memory_at, c.memory_at),
      progress = coalesce(excluded.progress, c.progress),
      updated_at = excluded.updated_at
    WHERE c.version = excluded.version - 1
    RETURNING c.channel, c.key
  ), done AS MATERIALIZED (
    SELECT given.* FROM given JOIN talks ON talks.channel = given.channel AND talks.key = given.conversation
  ), claims AS (
    INSERT INTO claimed_deliveries (municipality, channel, key, claimed_at)
    SELECT municipality, channel, key, at FROM done
    ON CONFLICT DO NOTHING
  ), used AS (
    UPDATE sealed_actions s SET used_at = coalesce(s.used_at, (SELECT max(at) FROM done))
    WHERE s.id = ANY (ARRAY(SELECT used_action FROM done WHERE used_action IS NOT NULL))
  ), sealed AS (
    INSERT INTO sealed_actions (id, municipality, name, payload, by, channel, platform_user_id, person_id, sealed_at)
    SELECT a.id, municipality, a.name, coalesce(a.payload, 'null'), a.by, a.channel, a."platformUserId", a."personId", at
    FROM done CROSS JOIN jsonb_to_recordset(done.actions)
      AS a(id text, name text, payload jsonb, by text, channel text, "platformUserId" text, "personId" text)
  ), outgoing AS (
    INSERT INTO outgoing_messages (id, municipality, channel, conversation_id, person_id, talk, message, nature, why, language, digest,
                                   key, updates, state, not_before, leased_until, created_at)
    SELECT o.id, municipality, o.channel, o."conversationId", o."personId", o.talk, o.message, o.nature, o.why, o.language, o.digest,
           o.key, o.updates, o.state, o."notBefore", o."leasedUntil", at
    FROM done CROSS JOIN ROWS FROM (jsonb_to_recordset(done.outgoing) AS (
      id text, channel text, "conversationId" text, "personId" text, talk text, message jsonb, nature text, why text, language text,
      digest boolean, key text, updates text, state text, "notBefore" timestamptz, "leasedUntil" timestamptz
    )) WITH ORDINALITY AS o(id, channel, "conversationId", "personId", talk, message, nature, why, language, digest, key, updates, state, "notBefore", "leasedUntil", place)
    ORDER BY nth, place
    ON CONFLICT (municipality, key) DO NOTHING
  )
  SELECT jsonb_agg(done.nth IS NOT NULL ORDER BY given.nth) INTO written
  FROM given LEFT JOIN done ON done.nth = given.nth;
  RETURN written;
END $$;

-- Replies and what nobody asked for go out in lanes of their own, so that a thousand reminders hold no answer up. A municipality
-- that is busy sending gets no more until it is done, so that it holds no other up.
CREATE OR REPLACE FUNCTION styrbot_lease_outgoing(lease jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  instant timestamptz := (lease->>'at')::timestamptz;
  busy text[] := ARRAY(SELECT jsonb_array_elements_text(lease->'busy'));
  taken jsonb;
BEGIN
  UPDATE outgoing_messages SET state = 'maybe-sent', because = 'the process ended while sending', leased_until = NULL
  WHERE state = 'sending' AND leased_until < instant;

  WITH due AS (
    SELECT o.id FROM outgoing_messages o
    WHERE o.state = 'waiting' AND o.nature = lease->>'nature' AND (o.not_before IS NULL OR o.not_before <= instant)
      AND NOT o.municipality = ANY (busy)
      AND NOT EXISTS (
        SELECT FROM outgoing_messages e
        WHERE e.municipality = o.municipality AND e.talk = o.talk AND e.state IN ('waiting', 'sending') AND e.place < o.place
          AND e.nature = o.nature)
      -- What changes a message in place waits until that one has been sent.
      AND NOT EXISTS (SELECT FROM outgoing_messages e WHERE e.id = o.replaces AND e.state IN ('waiting', 'sending'))
    ORDER BY o.place
    LIMIT (lease->>'limit')::int
    FOR UPDATE SKIP LOCKED
  ), leased AS (
    UPDATE outgoing_messages o
    SET state = 'sending', leased_until = (lease->>'until')::timestamptz, attempts = o.attempts + 1
    FROM due WHERE o.id = due.id
    RETURNING o.id, o.municipality, o.channel, o.conversation_id, o.person_id, o.message, o.nature, o.language, o.updates, o.replaces, o.place, o.created_at
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', l.id, 'municipality', l.municipality, 'channel', l.channel, 'conversationId', l.conversation_id,
    'personId', l.person_id, 'nature', l.nature, 'message', l.message, 'language', l.language, 'updates', coalesce(l.updates, e.sent_as),
    'updatesOn', coalesce(e.channel, l.channel), 'createdAt', l.created_at) ORDER BY l.place), '[]')
  INTO taken FROM leased l LEFT JOIN outgoing_messages e ON e.id = l.replaces;
  RETURN taken;
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['styrbot_finish_turns', 'styrbot_lease_outgoing'] LOOP
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_seqscan = off', name);
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_hashjoin = off', name);
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_mergejoin = off', name);
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_bitmapscan = off', name);
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_material = off', name);
  END LOOP;
END $$;

SELECT styrbot_protect();
