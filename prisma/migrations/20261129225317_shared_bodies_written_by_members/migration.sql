-- What names a body of another municipality's is written only by those who take part in it: nobody else puts a point on its agenda,
-- a vote in its poll or a name in its seats. Read policies alone would let a stranger's row be read by the host.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['meeting_invitation', 'agenda_item', 'agenda_report', 'meeting_poll_vote', 'shared_seat'] LOOP
    EXECUTE format('CREATE POLICY members_write ON %I AS RESTRICTIVE FOR INSERT TO styrbot_app
      WITH CHECK (host = municipality OR styrbot_takes_part(host, body))', name);
    EXECUTE format('CREATE POLICY members_change ON %I AS RESTRICTIVE FOR UPDATE TO styrbot_app
      USING (true) WITH CHECK (host = municipality OR styrbot_takes_part(host, body))', name);
  END LOOP;
END $$;
