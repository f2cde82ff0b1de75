-- An answer that was taken by a process which then died, that was looked for and not found, or that its process was held up with, is said
-- only while nothing has been said in the talk since: it would be taken for an answer to something else.
CREATE OR REPLACE FUNCTION styrbot_start_outgoing(starts jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  start record;
  pace record;
  instant timestamptz;
  wait double precision;
  told jsonb[] := array_fill(NULL::jsonb, ARRAY[jsonb_array_length(starts)]);
BEGIN
  -- Workspaces in one order, so that processes do not wait for each other in a ring.
  FOR start IN
    SELECT * FROM ROWS FROM (jsonb_to_recordset(starts) AS (
      id text, attempt int, until timestamptz, again boolean, workspace text, "perSecond" double precision, burst double precision
    )) WITH ORDINALITY AS each(id, attempt, until, again, workspace, per_second, burst, nth) ORDER BY workspace, nth
  LOOP
    wait := 0;
    IF start.workspace IS NOT NULL THEN
      INSERT INTO platform_paces (workspace, next_at) VALUES (start.workspace, clock_timestamp()) ON CONFLICT DO NOTHING;
      SELECT next_at, held_until INTO pace FROM platform_paces WHERE workspace = start.workspace FOR UPDATE;
      instant := clock_timestamp();
      -- What lies further away than any pace reaches was written before the server's clock was moved.
      IF pace.next_at > instant + interval '2 minutes' THEN pace.next_at := instant; END IF;
      IF pace.held_until > instant + interval '1 hour' THEN pace.held_until := NULL; END IF;
      wait := greatest(0,
        extract(epoch FROM coalesce(pace.held_until, instant) - instant),
        extract(epoch FROM pace.next_at - instant) - (start.burst - 1) / start.per_second);
    END IF;
    IF wait > 0 THEN
      told[start.nth] := jsonb_build_object('is', 'wait', 'ms', ceil(wait * 1000));
      CONTINUE;
    END IF;
    UPDATE outgoing_messages o SET state = 'withdrawn', because = 'overtaken', leased_until = NULL
    WHERE o.id = start.id AND o.state = 'sending' AND o.attempts = start.attempt AND o.nature = 'reply'
      AND (o.because = 'resumed' OR start.again)
      AND EXISTS (
        SELECT FROM outgoing_messages e
        WHERE e.municipality = o.municipality AND e.talk = o.talk AND e.state = 'sent' AND e.place > o.place AND e.nature = 'reply');
    UPDATE outgoing_messages SET begun = true, leased_until = start.until
    WHERE id = start.id AND state = 'sending' AND attempts = start.attempt AND (NOT begun OR start.again);
    IF NOT FOUND THEN
      told[start.nth] := '{"is": "lost"}';
      CONTINUE;
    END IF;
    IF start.workspace IS NOT NULL THEN
      UPDATE platform_paces SET next_at = greatest(pace.next_at, instant) + make_interval(secs => 1 / start.per_second)
      WHERE workspace = start.workspace;
    END IF;
    told[start.nth] := '{"is": "go"}';
  END LOOP;
  RETURN to_jsonb(told);
END $$;

CREATE OR REPLACE FUNCTION styrbot_lease_outgoing(lease jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  instant timestamptz := (lease->>'at')::timestamptz;
  busy text[] := ARRAY(SELECT jsonb_array_elements_text(lease->'busy'));
  kind text := lease->>'nature';
  most int := (lease->>'limit')::int;
  taken jsonb;
BEGIN
  UPDATE outgoing_messages SET state = 'waiting', because = 'resumed', leased_until = NULL
  WHERE state = 'sending' AND NOT begun AND leased_until < instant;
  UPDATE outgoing_messages SET state = 'maybe-sent', because = 'the process ended while sending', leased_until = NULL,
    not_before = instant + interval '1 minute'
  WHERE state = 'sending' AND begun AND leased_until < instant;

  WITH RECURSIVE step AS (
    (SELECT o.municipality FROM outgoing_messages o
     WHERE o.state = 'waiting' AND o.nature = kind ORDER BY o.municipality LIMIT 1)
    UNION ALL
    SELECT n.municipality FROM step CROSS JOIN LATERAL (
      SELECT o.municipality FROM outgoing_messages o
      WHERE o.state = 'waiting' AND o.nature = kind AND o.municipality > step.municipality ORDER BY o.municipality LIMIT 1) n
  ), first AS MATERIALIZED (
    SELECT step.municipality, f.place FROM step CROSS JOIN LATERAL (
      SELECT o.place FROM outgoing_messages o
      WHERE o.state = 'waiting' AND o.nature = kind AND o.municipality = step.municipality
        AND (o.not_before IS NULL OR o.not_before <= instant)
        AND NOT EXISTS (
          SELECT FROM outgoing_messages e
          WHERE e.municipality = o.municipality AND e.talk = o.talk AND e.state IN ('waiting', 'sending') AND e.place < o.place
            AND e.nature = o.nature)
        AND (o.replaces IS NULL
          OR NOT EXISTS (SELECT FROM outgoing_messages e WHERE e.id = o.replaces AND e.state IN ('waiting', 'sending')))
      ORDER BY o.place LIMIT 1) f
    WHERE NOT step.municipality = ANY (busy)
    ORDER BY f.place LIMIT 10
  ), due AS (
    SELECT d.id FROM first CROSS JOIN LATERAL (
      SELECT o.id FROM outgoing_messages o
      WHERE o.state = 'waiting' AND o.nature = kind AND o.municipality = first.municipality
        AND (o.not_before IS NULL OR o.not_before <= instant)
        AND NOT EXISTS (
          SELECT FROM outgoing_messages e
          WHERE e.municipality = o.municipality AND e.talk = o.talk AND e.state IN ('waiting', 'sending') AND e.place < o.place
            AND e.nature = o.nature)
        -- What changes a message in place waits until that one has been sent.
        AND (o.replaces IS NULL
          OR NOT EXISTS (SELECT FROM outgoing_messages e WHERE e.id = o.replaces AND e.state IN ('waiting', 'sending')))
      ORDER BY o.place
      LIMIT greatest(1, most / (SELECT greatest(1, count(*)) FROM first))
      FOR UPDATE SKIP LOCKED) d
  ), leased AS (
    UPDATE outgoing_messages o
    SET state = 'sending', leased_until = (lease->>'until')::timestamptz, attempts = o.attempts + 1,
        begun = NOT coalesce((lease->>'fenced')::boolean, false)
    FROM due WHERE o.id = due.id
    RETURNING o.id, o.municipality, o.channel, o.conversation_id, o.person_id, o.message, o.nature, o.language, o.updates, o.replaces,
              o.place, o.created_at, o.attempts
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', l.id, 'municipality', l.municipality, 'channel', l.channel, 'conversationId', l.conversation_id,
    'personId', l.person_id, 'nature', l.nature, 'message', l.message, 'language', l.language, 'updates', coalesce(l.updates, e.sent_as),
    'updatesOn', coalesce(e.channel, l.channel), 'createdAt', l.created_at, 'attempt', l.attempts) ORDER BY l.place), '[]')
  INTO taken FROM leased l LEFT JOIN outgoing_messages e ON e.id = l.replaces;
  RETURN taken;
END $$;

-- As they were made: each of these looks a handful of rows up by key, and is told never to read a whole table.
DO $$
DECLARE
  name text;
  setting text;
BEGIN
  FOREACH name IN ARRAY ARRAY['styrbot_lease_outgoing', 'styrbot_start_outgoing'] LOOP
    FOREACH setting IN ARRAY ARRAY['seqscan', 'hashjoin', 'mergejoin', 'bitmapscan', 'material'] LOOP
      EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_%s = off', name, setting);
    END LOOP;
  END LOOP;
END $$;
