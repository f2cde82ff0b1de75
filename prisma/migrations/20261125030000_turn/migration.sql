-- The two database halves of a turn, each one round trip. src/conversation/store.ts calls them.

-- What a turn starts from: was it here before, the talk's state, the action behind a click, the register's version.
CREATE FUNCTION styrbot_begin_turn(turn jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'claimed', EXISTS (
      SELECT FROM claimed_deliveries d
      WHERE d.municipality = turn->>'municipality' AND d.channel = turn->>'channel' AND d.key = turn->>'key'),
    'registerVersion', coalesce((SELECT m.register_version FROM municipalities m WHERE m.key = turn->>'municipality'), 0),
    'conversation', (
      SELECT jsonb_build_object('version', c.version, 'memory', c.memory, 'memoryAt', c.memory_at, 'progress', c.progress)
      FROM conversations c
      WHERE c.municipality = turn->>'municipality' AND c.channel = turn->>'channel' AND c.key = turn->>'conversation'),
    'action', (
      SELECT jsonb_build_object('name', a.name, 'payload', a.payload, 'by', a.by, 'personId', a.person_id,
                                'platformUserId', a.platform_user_id, 'channel', a.channel, 'sealedAt', a.sealed_at, 'usedAt', a.used_at)
      FROM sealed_actions a
      WHERE a.municipality = turn->>'municipality' AND a.id = turn->>'action'))
$$;

-- Everything a turn leaves: the claim, the talk's new state, sealed actions, outgoing messages.
-- Gives false, and writes nothing, when the delivery was claimed before. Raises SB001 when the talk has moved on meanwhile.
CREATE FUNCTION styrbot_finish_turn(turn jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  instant timestamptz := (turn->>'at')::timestamptz;
BEGIN
  INSERT INTO claimed_deliveries (municipality, channel, key, claimed_at)
  VALUES (turn->>'municipality', turn->>'channel', turn->>'key', instant)
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN false; END IF;

  INSERT INTO conversations AS c (municipality, channel, key, version, memory, memory_at, progress, updated_at)
  VALUES (turn->>'municipality', turn->>'channel', turn->>'conversation', 1,
          turn#>'{memory,value}', CASE WHEN turn ? 'memory' THEN instant END, turn#>'{progress,value}', instant)
  ON CONFLICT (municipality, channel, key) DO UPDATE SET
    version = c.version + 1,
    memory = CASE WHEN turn ? 'memory' THEN excluded.memory ELSE c.memory END,
    memory_at = CASE WHEN turn ? 'memory' THEN excluded.memory_at ELSE c.memory_at END,
    progress = CASE WHEN turn ? 'progress' THEN excluded.progress ELSE c.progress END,
    updated_at = excluded.updated_at
  WHERE c.version = (turn->>'version')::int;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the conversation has moved on' USING ERRCODE = 'SB001';
  END IF;

  IF turn->>'usedAction' IS NOT NULL THEN
    UPDATE sealed_actions SET used_at = coalesce(used_at, instant)
    WHERE municipality = turn->>'municipality' AND id = turn->>'usedAction';
  END IF;

  INSERT INTO sealed_actions (id, municipality, name, payload, by, channel, platform_user_id, person_id, sealed_at)
  SELECT a->>'id', turn->>'municipality', a->>'name', coalesce(a->'payload', 'null'), a->>'by',
         a->>'channel', a->>'platformUserId', a->>'personId', instant
  FROM jsonb_array_elements(turn->'actions') a;

  INSERT INTO outgoing_messages (id, municipality, channel, conversation_id, person_id, message, nature, why, key, updates,
                                 state, not_before, leased_until, created_at)
  SELECT o->>'id', turn->>'municipality', o->>'channel', o->>'conversationId', o->>'personId', o->'message', o->>'nature',
         o->>'why', o->>'key', o->>'updates', o->>'state', (o->>'notBefore')::timestamptz, (o->>'leasedUntil')::timestamptz, instant
  FROM jsonb_array_elements(turn->'outgoing') WITH ORDINALITY AS list(o, nth)
  ORDER BY nth
  ON CONFLICT (municipality, key) DO NOTHING;
  RETURN true;
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
    RETURNING o.id, o.municipality, o.channel, o.conversation_id, o.person_id, o.message, o.updates, o.place
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', id, 'municipality', municipality, 'channel', channel, 'conversationId', conversation_id,
    'personId', person_id, 'message', message, 'updates', updates) ORDER BY place), '[]')
  INTO taken FROM leased;
  RETURN taken;
END $$;

-- Writes down how sending went, for many messages at once.
CREATE FUNCTION styrbot_settle_outgoing(settled jsonb) RETURNS int LANGUAGE sql AS $$
  WITH done AS (
    UPDATE outgoing_messages o SET
      state = s->>'state', because = s->>'because', sent_as = s->>'sentAs', channel = coalesce(s->>'channel', o.channel),
      sent_at = (s->>'sentAt')::timestamptz, not_before = (s->>'notBefore')::timestamptz, leased_until = NULL
    FROM jsonb_array_elements(settled) s WHERE o.id = s->>'id'
    RETURNING 1)
  SELECT count(*)::int FROM done
$$;
