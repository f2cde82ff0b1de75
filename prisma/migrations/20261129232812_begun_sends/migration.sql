-- AlterTable
ALTER TABLE "outgoing_messages" ADD COLUMN     "begun" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "platform_paces" (
    "workspace" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "held_until" TIMESTAMPTZ(3),

    CONSTRAINT "platform_paces_pkey" PRIMARY KEY ("workspace")
);

-- What each turn starts from; now also which replies of its talk are still on their way, so that no process posts past another.
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
                           'platformUserId', a.platform_user_id, 'language', a.language, 'sealedAt', a.sealed_at, 'usedAt', a.used_at) END,
      'ahead', CASE WHEN turn.talk IS NOT NULL THEN (
        SELECT jsonb_agg(jsonb_build_object('id', o.id, 'state', o.state, 'leasedUntil', o.leased_until))
        FROM outgoing_messages o
        WHERE o.municipality = turn.municipality AND o.talk = turn.talk AND o.state IN ('waiting', 'sending')
          AND o.nature = 'reply') END)
      ORDER BY turn.nth)
    FROM ROWS FROM (jsonb_to_recordset(turns) AS (municipality text, channel text, key text, conversation text, action text, talk text))
      WITH ORDINALITY AS turn(municipality, channel, key, conversation, action, talk, nth)
    LEFT JOIN claimed_deliveries d ON d.municipality = turn.municipality AND d.channel = turn.channel AND d.key = turn.key
    LEFT JOIN municipalities m ON m.key = turn.municipality
    LEFT JOIN conversations c
      ON c.municipality = turn.municipality AND c.channel = turn.channel AND c.key = turn.conversation
    LEFT JOIN sealed_actions a ON a.municipality = turn.municipality AND a.id = turn.action);
END $$;

-- Takes messages that are due. What a dead process had taken and not begun waits again; what it had begun may have arrived.
-- A process that marks the beginning of each send says `fenced`; one of an earlier version does not, and all it takes counts as begun.
CREATE OR REPLACE FUNCTION styrbot_lease_outgoing(lease jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  instant timestamptz := (lease->>'at')::timestamptz;
  busy text[] := ARRAY(SELECT jsonb_array_elements_text(lease->'busy'));
  taken jsonb;
BEGIN
  UPDATE outgoing_messages SET state = 'waiting', leased_until = NULL
  WHERE state = 'sending' AND NOT begun AND leased_until < instant;
  UPDATE outgoing_messages SET state = 'maybe-sent', because = 'the process ended while sending', leased_until = NULL,
    not_before = instant + interval '1 minute'
  WHERE state = 'sending' AND begun AND leased_until < instant;

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

-- Marks, just before the platform is called, that it will be: only who still holds the row may, and only at the pace that all
-- processes keep together. Gives for each `go`, `lost`, or for how many milliseconds to wait before asking again.
CREATE FUNCTION styrbot_start_outgoing(starts jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
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

-- Takes messages that may have been sent and whose platform is to be asked, with where the talk was last written to and whether
-- anything has been said in it since.
CREATE FUNCTION styrbot_doubtful_outgoing(lease jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  instant timestamptz := (lease->>'at')::timestamptz;
  taken jsonb;
BEGIN
  WITH due AS (
    SELECT o.id FROM outgoing_messages o
    WHERE o.state = 'maybe-sent' AND o.nature = ANY (ARRAY['reply', 'unasked']) AND o.not_before <= instant
    ORDER BY o.place
    LIMIT (lease->>'limit')::int
    FOR UPDATE SKIP LOCKED
  ), leased AS (
    UPDATE outgoing_messages o SET not_before = (lease->>'until')::timestamptz
    FROM due WHERE o.id = due.id
    RETURNING o.id, o.municipality, o.channel, o.conversation_id, o.person_id, o.talk, o.message, o.nature, o.language, o.updates,
              o.replaces, o.place, o.because, o.created_at, o.attempts
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', l.id, 'municipality', l.municipality, 'channel', l.channel, 'conversationId', l.conversation_id,
    'personId', l.person_id, 'nature', l.nature, 'message', l.message, 'language', l.language, 'updates', coalesce(l.updates, e.sent_as),
    'updatesOn', coalesce(e.channel, l.channel), 'createdAt', l.created_at, 'attempt', l.attempts, 'because', l.because,
    'near', (
      SELECT s.sent_as FROM outgoing_messages s
      WHERE s.municipality = l.municipality AND s.talk = l.talk AND s.state = 'sent' AND s.sent_as IS NOT NULL
      ORDER BY s.place DESC LIMIT 1),
    'overtaken', EXISTS (
      SELECT FROM outgoing_messages s
      WHERE s.municipality = l.municipality AND s.talk = l.talk AND s.state IN ('sending', 'sent') AND s.place > l.place)
    ) ORDER BY l.place), '[]')
  INTO taken FROM leased l LEFT JOIN outgoing_messages e ON e.id = l.replaces;
  RETURN taken;
END $$;

-- Writes down how sending went, or what the platform said when it was asked afterwards (`verdict`), unless the row has been taken
-- by another meanwhile. A platform that wants patience is given it by all processes, and replies count in the common pace.
CREATE OR REPLACE FUNCTION styrbot_settle_outgoing(settled jsonb) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  done int;
BEGIN
  UPDATE outgoing_messages o SET
    state = s.state, because = s.because, sent_as = s."sentAs", channel = coalesce(s.channel, o.channel),
    sent_at = s."sentAt", not_before = s."notBefore", leased_until = NULL
  FROM jsonb_to_recordset(settled)
    AS s(id text, state text, because text, "sentAs" text, channel text, "sentAt" timestamptz, "notBefore" timestamptz,
         attempt int, verdict boolean)
  WHERE o.id = s.id AND (s.attempt IS NULL OR o.attempts = s.attempt)
    AND (o.state = 'maybe-sent' OR (o.state = 'sending' AND s.verdict IS NOT TRUE));
  GET DIAGNOSTICS done = ROW_COUNT;
  -- Where a message was changed, or came anew since it could not be, is where it is to be changed the next time.
  UPDATE outgoing_messages e SET sent_as = s."sentAs"
  FROM jsonb_to_recordset(settled) AS s(id text, "sentAs" text)
  JOIN outgoing_messages o ON o.id = s.id
  WHERE e.id = o.replaces AND o.sent_as = s."sentAs";
  IF settled @? '$[*].workspace' THEN
    INSERT INTO platform_paces AS p (workspace, next_at, held_until)
    SELECT s.workspace, clock_timestamp(), clock_timestamp() + make_interval(secs => max(s."holdSeconds"))
    FROM jsonb_to_recordset(settled) AS s(workspace text, "holdSeconds" double precision)
    WHERE s."holdSeconds" IS NOT NULL GROUP BY 1 ORDER BY 1
    ON CONFLICT (workspace) DO UPDATE SET held_until = greatest(p.held_until, excluded.held_until);
    -- Only where somebody is sending what has a pace: nobody else looks.
    UPDATE platform_paces p SET next_at = greatest(p.next_at, clock_timestamp()) + make_interval(secs => s.more)
    FROM (
      SELECT g.workspace, sum(1 / g."perSecond") AS more
      FROM jsonb_to_recordset(settled) AS g(workspace text, "perSecond" double precision)
      WHERE g."perSecond" IS NOT NULL GROUP BY 1
    ) s
    WHERE p.workspace = s.workspace AND p.next_at > clock_timestamp() - interval '30 seconds'
      AND p.next_at < clock_timestamp() + interval '10 seconds';
  END IF;
  RETURN done;
END $$;

-- As they were made: each of these looks a handful of rows up by key, and is told never to read a whole table.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['styrbot_begin_turns', 'styrbot_lease_outgoing', 'styrbot_start_outgoing', 'styrbot_doubtful_outgoing',
                              'styrbot_settle_outgoing'] LOOP
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_seqscan = off', name);
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_hashjoin = off', name);
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_mergejoin = off', name);
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_bitmapscan = off', name);
    EXECUTE format('ALTER FUNCTION %I(jsonb) SET enable_material = off', name);
  END LOOP;
END $$;

SELECT styrbot_protect();
