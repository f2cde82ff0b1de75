-- The two database halves of a turn, each one round trip, for all turns that are there at the same moment.
-- src/conversation/store.ts calls them.

-- Values are taken out of the JSON as typed columns before they meet a table: row-level security lets no condition with `->>` in it
-- choose an index, since such an operator might tell of rows that are not ours.

-- What each turn starts from: was it here before, the talk's state, the action behind a click, the register's version.
CREATE FUNCTION styrbot_begin_turns(turns jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    SELECT jsonb_agg(jsonb_build_object(
      'claimed', d.key IS NOT NULL,
      'registerVersion', coalesce(m.register_version, 0),
      'conversation', CASE WHEN c.key IS NOT NULL THEN
        jsonb_build_object('version', c.version, 'memory', c.memory, 'memoryAt', c.memory_at, 'progress', c.progress) END,
      'action', CASE WHEN a.id IS NOT NULL THEN
        jsonb_build_object('name', a.name, 'payload', a.payload, 'by', a.by, 'personId', a.person_id, 'channel', a.channel,
                           'platformUserId', a.platform_user_id, 'sealedAt', a.sealed_at, 'usedAt', a.used_at) END)
      ORDER BY turn.nth)
    FROM ROWS FROM (jsonb_to_recordset(turns) AS (municipality text, channel text, key text, conversation text, action text))
      WITH ORDINALITY AS turn(municipality, channel, key, conversation, action, nth)
    LEFT JOIN claimed_deliveries d ON d.municipality = turn.municipality AND d.channel = turn.channel AND d.key = turn.key
    LEFT JOIN municipalities m ON m.key = turn.municipality
    LEFT JOIN conversations c
      ON c.municipality = turn.municipality AND c.channel = turn.channel AND c.key = turn.conversation
    LEFT JOIN sealed_actions a ON a.municipality = turn.municipality AND a.id = turn.action);
END $$;

-- Everything that turns leave: the talk's new state, the claim, sealed actions, outgoing messages. One transaction for those that
-- end at the same moment, each whole or not at all. Gives for each whether it was written: false when its talk has moved on
-- meanwhile, as it has when the same delivery was taken by another process. A memory or progress that is absent stays;
-- JSON null, which is not SQL's, takes it away.
CREATE FUNCTION styrbot_finish_turns(turns jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
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
    INSERT INTO outgoing_messages (id, municipality, channel, conversation_id, person_id, message, nature, why, key, updates,
                                   state, not_before, leased_until, created_at)
    SELECT o.id, municipality, o.channel, o."conversationId", o."personId", o.message, o.nature, o.why, o.key, o.updates, o.state,
           o."notBefore", o."leasedUntil", at
    FROM done CROSS JOIN ROWS FROM (jsonb_to_recordset(done.outgoing) AS (
      id text, channel text, "conversationId" text, "personId" text, message jsonb, nature text, why text, key text, updates text,
      state text, "notBefore" timestamptz, "leasedUntil" timestamptz
    )) WITH ORDINALITY AS o(id, channel, "conversationId", "personId", message, nature, why, key, updates, state, "notBefore", "leasedUntil", place)
    ORDER BY nth, place
    ON CONFLICT (municipality, key) DO NOTHING
  )
  SELECT jsonb_agg(done.nth IS NOT NULL ORDER BY given.nth) INTO written
  FROM given LEFT JOIN done ON done.nth = given.nth;
  RETURN written;
END $$;

-- Adds one link to a municipality's audit chain. The hash covers the previous hash, the number and the entry's own text.
CREATE FUNCTION styrbot_audit(entry jsonb, canonical text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  head record;
  next_hash text;
BEGIN
  SELECT audit_number + 1 AS number, audit_hash AS hash INTO head
  FROM municipalities WHERE key = entry->>'municipality' FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such municipality: %', entry->>'municipality'; END IF;
  next_hash := encode(sha256(convert_to(head.hash || E'\n' || head.number || E'\n' || canonical, 'UTF8')), 'hex');
  IF entry ? 'salt' THEN
    INSERT INTO audit_details (municipality, entry_id, salt, detail)
    VALUES (entry->>'municipality', entry->>'id', entry->>'salt', entry->'detail');
  END IF;
  INSERT INTO audit_entries (municipality, number, id, at, action, subject_kind, subject_id, actor_kind, actor_id, channel,
                             digest, previous_hash, hash)
  VALUES (entry->>'municipality', head.number, entry->>'id', (entry->>'at')::timestamptz, entry->>'action',
          entry->>'subjectKind', entry->>'subjectId', entry->>'actorKind', entry->>'actorId', entry->>'channel',
          entry->>'digest', head.hash, next_hash);
  UPDATE municipalities SET audit_number = head.number, audit_hash = next_hash WHERE key = entry->>'municipality';
END $$;

-- Takes up to `limit` messages that are due for sending, for this process. Nobody's message overtakes an earlier one of its talk.
-- What a dead process was sending may have arrived, so it is never sent again.
CREATE FUNCTION styrbot_lease_outgoing(lease jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  instant timestamptz := (lease->>'at')::timestamptz;
  taken jsonb;
BEGIN
  UPDATE outgoing_messages SET state = 'maybe-sent', because = 'the process ended while sending', leased_until = NULL
  WHERE state = 'sending' AND leased_until < instant;

  WITH due AS (
    SELECT o.id FROM outgoing_messages o
    WHERE o.state = 'waiting' AND (o.not_before IS NULL OR o.not_before <= instant)
      AND NOT EXISTS (
        SELECT FROM outgoing_messages e
        WHERE e.municipality = o.municipality AND e.state IN ('waiting', 'sending') AND e.place < o.place
          AND e.channel IS NOT DISTINCT FROM o.channel AND e.conversation_id IS NOT DISTINCT FROM o.conversation_id
          AND e.person_id IS NOT DISTINCT FROM o.person_id)
    ORDER BY o.place
    LIMIT (lease->>'limit')::int
    FOR UPDATE SKIP LOCKED
  ), leased AS (
    UPDATE outgoing_messages o
    SET state = 'sending', leased_until = (lease->>'until')::timestamptz, attempts = o.attempts + 1
    FROM due WHERE o.id = due.id
    RETURNING o.id, o.municipality, o.channel, o.conversation_id, o.person_id, o.message, o.updates, o.place, o.created_at
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', id, 'municipality', municipality, 'channel', channel, 'conversationId', conversation_id,
    'personId', person_id, 'message', message, 'updates', updates, 'createdAt', created_at) ORDER BY place), '[]')
  INTO taken FROM leased;
  RETURN taken;
END $$;

-- Writes down how sending went, for many messages at once.
CREATE FUNCTION styrbot_settle_outgoing(settled jsonb) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  done int;
BEGIN
  UPDATE outgoing_messages o SET
    state = s.state, because = s.because, sent_as = s."sentAs", channel = coalesce(s.channel, o.channel),
    sent_at = s."sentAt", not_before = s."notBefore", leased_until = NULL
  FROM jsonb_to_recordset(settled)
    AS s(id text, state text, because text, "sentAs" text, channel text, "sentAt" timestamptz, "notBefore" timestamptz)
  WHERE o.id = s.id;
  GET DIAGNOSTICS done = ROW_COUNT;
  RETURN done;
END $$;

-- Each of these looks a handful of rows up by key, in tables that grow. Their plans are made once, when the tables are empty or
-- without statistics (PGlite gathers none by itself), so they are told never to read a whole table.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['styrbot_begin_turns', 'styrbot_finish_turns', 'styrbot_settle_outgoing', 'styrbot_lease_outgoing'] LOOP
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_seqscan = off', name);
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_hashjoin = off', name);
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_mergejoin = off', name);
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_bitmapscan = off', name);
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_material = off', name);
  END LOOP;
END $$;
