-- As before, but a claim is looked up by its key. Asked with NOT EXISTS beside an OR, PostgreSQL may read every delivery that the
-- municipality has claimed, once for each commit, and does so for as long as a session keeps a plan made when there were few.
CREATE OR REPLACE FUNCTION styrbot_finish_turns(turns jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  written jsonb;
  change jsonb;
BEGIN
  WITH given AS MATERIALIZED (
    SELECT * FROM ROWS FROM (jsonb_to_recordset(turns) AS (
      municipality text, channel text, key text, conversation text, at timestamptz, version int, memory jsonb, progress jsonb, language text,
      "usedAction" text, actions jsonb, outgoing jsonb, "fromMemory" jsonb
    )) WITH ORDINALITY AS turn(municipality, channel, key, conversation, at, version, memory, progress, language, used_action, actions, outgoing, from_memory, nth)
  ), talks AS (
    INSERT INTO conversations AS c (municipality, channel, key, version, memory, memory_at, progress, language, updated_at)
    SELECT municipality, channel, conversation, version + 1, memory->'value',
           CASE WHEN memory IS NOT NULL THEN at END, progress->'value', language, at
    FROM given
    WHERE from_memory IS NULL OR (
      (SELECT true FROM claimed_deliveries d
       WHERE d.municipality = given.municipality AND d.channel = given.channel AND d.key = given.key) IS NULL
      AND (from_memory->>'registerVersion')::int
        = coalesce((SELECT m.register_version FROM municipalities m WHERE m.key = given.municipality), 0))
    ORDER BY channel, conversation
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

  IF turns @? '$[*].change' THEN
    FOR change IN
      SELECT turn->'change' FROM jsonb_array_elements(turns) WITH ORDINALITY AS each(turn, nth)
      WHERE turn ? 'change' AND (written->(nth::int - 1))::boolean ORDER BY nth
    LOOP
      EXECUTE format('SELECT %I($1)', change->>'by') USING change->'value';
    END LOOP;
    FOR change IN
      SELECT turn->'change' FROM jsonb_array_elements(turns) WITH ORDINALITY AS each(turn, nth)
      WHERE turn ? 'change' AND (written->(nth::int - 1))::boolean ORDER BY nth
    LOOP
      PERFORM styrbot_audit(change->'link', change->>'canonical');
    END LOOP;
  END IF;
  RETURN written;
END $$;

DO $$
DECLARE
  setting text;
BEGIN
  FOREACH setting IN ARRAY ARRAY['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin', 'enable_bitmapscan', 'enable_material'] LOOP
    EXECUTE format('ALTER FUNCTION styrbot_finish_turns(jsonb) SET %I = off', setting);
  END LOOP;
END $$;
