-- What changes a message in place also waits while that one may have been sent and is still to be looked for: sent before, it would be
-- said anew, further down and late, since nobody knows yet where the other stands.
CREATE OR REPLACE FUNCTION styrbot_lease_outgoing(lease jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  instant timestamptz := (lease->>'at')::timestamptz;
  busy text[] := ARRAY(SELECT jsonb_array_elements_text(lease->'busy'));
  kind text := lease->>'nature';
  most int := (lease->>'limit')::int;
  taken jsonb;
BEGIN
  -- Many wait only of what nobody asked for: that is planned by how many there are. A plan that is kept from when there were none reads
  -- every one of them for each.
  PERFORM set_config('plan_cache_mode', CASE kind WHEN 'unasked' THEN 'force_custom_plan' ELSE 'auto' END, true);
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
        AND (
          SELECT true FROM outgoing_messages e
          WHERE e.municipality = o.municipality AND e.talk = o.talk AND e.state IN ('waiting', 'sending') AND e.place < o.place
            AND e.nature = o.nature LIMIT 1) IS NULL
        AND (o.replaces IS NULL
          OR NOT coalesce((
            SELECT e.state IN ('waiting', 'sending') OR (e.state = 'maybe-sent' AND e.not_before IS NOT NULL)
            FROM outgoing_messages e WHERE e.id = o.replaces), false))
      ORDER BY o.place LIMIT 1) f
    WHERE NOT step.municipality = ANY (busy)
    ORDER BY f.place LIMIT 10
  ), due AS (
    SELECT d.id FROM first CROSS JOIN LATERAL (
      SELECT o.id FROM outgoing_messages o
      WHERE o.state = 'waiting' AND o.nature = kind AND o.municipality = first.municipality
        AND (o.not_before IS NULL OR o.not_before <= instant)
        AND (
          SELECT true FROM outgoing_messages e
          WHERE e.municipality = o.municipality AND e.talk = o.talk AND e.state IN ('waiting', 'sending') AND e.place < o.place
            AND e.nature = o.nature LIMIT 1) IS NULL
        -- What changes a message in place waits until that one has been sent.
        AND (o.replaces IS NULL
          OR NOT coalesce((
            SELECT e.state IN ('waiting', 'sending') OR (e.state = 'maybe-sent' AND e.not_before IS NOT NULL)
            FROM outgoing_messages e WHERE e.id = o.replaces), false))
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

-- As it was made: it looks a handful of rows up by key, and is told never to read a whole table.
DO $$
DECLARE
  setting text;
BEGIN
  FOREACH setting IN ARRAY ARRAY['seqscan', 'hashjoin', 'mergejoin', 'bitmapscan', 'material'] LOOP
    EXECUTE format('ALTER FUNCTION styrbot_lease_outgoing(jsonb) SET enable_%s = off', setting);
  END LOOP;
END $$;
