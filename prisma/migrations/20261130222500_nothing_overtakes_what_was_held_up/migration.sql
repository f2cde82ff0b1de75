-- An answer that its process was held up with is not said either when another process has begun to say a later one: what that process
-- says itself in the talk (`own`) comes in order.
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
      id text, attempt int, until timestamptz, again boolean, workspace text, "perSecond" double precision, burst double precision,
      own text[]
    )) WITH ORDINALITY AS each(id, attempt, until, again, workspace, per_second, burst, own, nth) ORDER BY workspace, nth
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
        WHERE e.municipality = o.municipality AND e.talk = o.talk AND e.place > o.place AND e.nature = 'reply'
          AND (e.state = 'sent' OR (start.again AND e.state = 'sending' AND e.begun AND NOT e.id = ANY (coalesce(start.own, '{}')))));
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

-- As it was made: it looks a handful of rows up by key, and is told never to read a whole table.
DO $$
DECLARE
  setting text;
BEGIN
  FOREACH setting IN ARRAY ARRAY['seqscan', 'hashjoin', 'mergejoin', 'bitmapscan', 'material'] LOOP
    EXECUTE format('ALTER FUNCTION styrbot_start_outgoing(jsonb) SET enable_%s = off', setting);
  END LOOP;
END $$;
