-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "sealed_actions" ADD COLUMN     "language" TEXT;

-- A click and a form have no language of their own: a click has that of its message, a form that of the talk.
CREATE OR REPLACE FUNCTION styrbot_begin_turns(turns jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    SELECT jsonb_agg(jsonb_build_object(
      'claimed', d.key IS NOT NULL,
      'registerVersion', coalesce(m.register_version, 0),
      'conversation', CASE WHEN c.key IS NOT NULL THEN
        jsonb_build_object('version', c.version, 'memory', c.memory, 'memoryAt', c.memory_at, 'progress', c.progress,
                           'language', c.language) END,
      'action', CASE WHEN a.id IS NOT NULL THEN
        jsonb_build_object('name', a.name, 'payload', a.payload, 'by', a.by, 'personId', a.person_id, 'channel', a.channel,
                           'platformUserId', a.platform_user_id, 'language', a.language, 'sealedAt', a.sealed_at, 'usedAt', a.used_at) END)
      ORDER BY turn.nth)
    FROM ROWS FROM (jsonb_to_recordset(turns) AS (municipality text, channel text, key text, conversation text, action text))
      WITH ORDINALITY AS turn(municipality, channel, key, conversation, action, nth)
    LEFT JOIN claimed_deliveries d ON d.municipality = turn.municipality AND d.channel = turn.channel AND d.key = turn.key
    LEFT JOIN municipalities m ON m.key = turn.municipality
    LEFT JOIN conversations c
      ON c.municipality = turn.municipality AND c.channel = turn.channel AND c.key = turn.conversation
    LEFT JOIN sealed_actions a ON a.municipality = turn.municipality AND a.id = turn.action);
END $$;

CREATE OR REPLACE FUNCTION styrbot_finish_turns(turns jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  written jsonb;
BEGIN
  WITH given AS MATERIALIZED (
    SELECT * FROM ROWS FROM (jsonb_to_recordset(turns) AS (
      municipality text, channel text, key text, conversation text, at timestamptz, version int, memory jsonb, progress jsonb, language text,
      "usedAction" text, actions jsonb, outgoing jsonb
    )) WITH ORDINALITY AS turn(municipality, channel, key, conversation, at, version, memory, progress, language, used_action, actions, outgoing, nth)
  ), talks AS (
    INSERT INTO conversations AS c (municipality, channel, key, version, memory, memory_at, progress, language, updated_at)
    SELECT municipality, channel, conversation, version + 1, memory->'value',
           CASE WHEN memory IS NOT NULL THEN at END, progress->'value', language, at
    FROM given ORDER BY channel, conversation
    ON CONFLICT (municipality, channel, key) DO UPDATE SET
      version = excluded.version,
      memory = coalesce(excluded.memory, c.memory),
      memory_at = coalesce(excluded.memory_at, c.memory_at),
      progress = coalesce(excluded.progress, c.progress),
      language = coalesce(excluded.language, c.language),
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
    INSERT INTO sealed_actions (id, municipality, name, payload, by, channel, platform_user_id, person_id, language,
                                sealed_at)
    SELECT a.id, municipality, a.name, coalesce(a.payload, 'null'), a.by, a.channel, a."platformUserId", a."personId", a.language, at
    FROM done CROSS JOIN jsonb_to_recordset(done.actions)
      AS a(id text, name text, payload jsonb, by text, channel text, "platformUserId" text, "personId" text, language text)
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

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['styrbot_begin_turns', 'styrbot_finish_turns'] LOOP
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_seqscan = off', name);
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_hashjoin = off', name);
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_mergejoin = off', name);
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_bitmapscan = off', name);
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_material = off', name);
  END LOOP;
END $$;

SELECT styrbot_protect();
