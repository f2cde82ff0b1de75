-- CreateTable
CREATE TABLE "calendar_key" (
    "municipality" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_key_pkey" PRIMARY KEY ("municipality","person_id")
);

-- CreateTable
CREATE TABLE "calendar_connection" (
    "municipality" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "mailbox" TEXT,
    "connected_by" TEXT,
    "connected_at" TIMESTAMPTZ(3) NOT NULL,
    "last_worked_at" TIMESTAMPTZ(3),
    "problem" TEXT,
    "problem_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_connection_pkey" PRIMARY KEY ("municipality")
);

-- CreateTable
CREATE TABLE "calendar_event" (
    "municipality" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "mailbox" TEXT NOT NULL,
    "event_id" TEXT,
    "transaction_id" TEXT NOT NULL,
    "shows" INTEGER,
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "join_url" TEXT,
    "read_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "calendar_event_pkey" PRIMARY KEY ("municipality","meeting_id")
);

-- CreateTable
CREATE TABLE "meeting_invitation" (
    "municipality" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "called_at" TIMESTAMPTZ(3) NOT NULL,
    "told_of" INTEGER NOT NULL DEFAULT 0,
    "answer" TEXT NOT NULL DEFAULT 'unanswered',
    "answered_at" TIMESTAMPTZ(3),
    "answered_via" TEXT,
    "substitute_id" TEXT,
    "instead_of" TEXT,
    "notice_id" TEXT,
    "reminded_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_invitation_pkey" PRIMARY KEY ("municipality","meeting_id","person_id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "not_before" TEXT,
    "links" JSONB NOT NULL,
    "raised_by" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_report" (
    "municipality" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agenda_report_pkey" PRIMARY KEY ("municipality","meeting_id","person_id","item")
);

-- CreateTable
CREATE TABLE "meeting_poll" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "meeting_id" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'ordinary',
    "minutes" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "opened_by" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_on" TEXT NOT NULL,
    "chosen" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_poll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_poll_option" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "poll_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "start" TEXT NOT NULL,

    CONSTRAINT "meeting_poll_option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_poll_vote" (
    "municipality" TEXT NOT NULL,
    "option_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "poll_id" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_poll_vote_pkey" PRIMARY KEY ("municipality","option_id","person_id")
);

-- CreateTable
CREATE TABLE "company_contact" (
    "municipality" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "saved_by" TEXT,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "company_contact_pkey" PRIMARY KEY ("municipality","unit")
);

-- CreateTable
CREATE TABLE "meeting_record" (
    "municipality" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "started_by" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_by" TEXT,
    "finished_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_record_pkey" PRIMARY KEY ("municipality","meeting_id")
);

-- CreateTable
CREATE TABLE "meeting_attendance" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "person_id" TEXT,
    "name" TEXT,
    "presence" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "instead_of" TEXT,

    CONSTRAINT "meeting_attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_entry" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "stems" TEXT[],
    "responsible_id" TEXT,
    "due_on" TEXT,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "record_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_outcome" (
    "municipality" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agenda_outcome_pkey" PRIMARY KEY ("municipality","item_id","meeting_id")
);

-- CreateIndex
CREATE INDEX "meeting_invitation_municipality_person_id_idx" ON "meeting_invitation"("municipality", "person_id");

-- CreateIndex
CREATE INDEX "meeting_invitation_host_meeting_id_idx" ON "meeting_invitation"("host", "meeting_id");

-- CreateIndex
CREATE INDEX "agenda_item_municipality_body_idx" ON "agenda_item"("municipality", "body");

-- CreateIndex
CREATE INDEX "agenda_item_host_body_idx" ON "agenda_item"("host", "body");

-- CreateIndex
CREATE INDEX "agenda_report_host_meeting_id_idx" ON "agenda_report"("host", "meeting_id");

-- CreateIndex
CREATE INDEX "meeting_poll_municipality_state_idx" ON "meeting_poll"("municipality", "state");

-- CreateIndex
CREATE INDEX "meeting_poll_municipality_body_idx" ON "meeting_poll"("municipality", "body");

-- CreateIndex
CREATE INDEX "meeting_poll_option_municipality_poll_id_idx" ON "meeting_poll_option"("municipality", "poll_id");

-- CreateIndex
CREATE INDEX "meeting_poll_vote_host_poll_id_idx" ON "meeting_poll_vote"("host", "poll_id");

-- CreateIndex
CREATE INDEX "meeting_record_municipality_body_idx" ON "meeting_record"("municipality", "body");

-- CreateIndex
CREATE INDEX "meeting_attendance_municipality_meeting_id_idx" ON "meeting_attendance"("municipality", "meeting_id");

-- CreateIndex
CREATE INDEX "record_entry_municipality_meeting_id_place_idx" ON "record_entry"("municipality", "meeting_id", "place");

-- CreateIndex
CREATE INDEX "record_entry_municipality_kind_day_idx" ON "record_entry"("municipality", "kind", "day");

-- CreateIndex
CREATE INDEX "agenda_outcome_municipality_body_idx" ON "agenda_outcome"("municipality", "body");

SELECT styrbot_protect();

-- What concerns a shared body, whichever municipality wrote it: its host reads it, and so does whoever takes part.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['meeting_invitation', 'agenda_item', 'agenda_report', 'meeting_poll_vote'] LOOP
    EXECUTE format('CREATE POLICY shared_body ON %I FOR SELECT TO styrbot_app
      USING (host = current_setting(''styrbot.municipality'', true) OR styrbot_takes_part(host, body))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['meeting_poll', 'meeting_poll_option', 'meeting_record', 'meeting_attendance', 'record_entry', 'agenda_outcome'] LOOP
    EXECUTE format('CREATE POLICY shared_body ON %I FOR SELECT TO styrbot_app USING (styrbot_takes_part(municipality, body))', name);
  END LOOP;
END $$;

-- "Vad beslutade vi om …" asks by the stems of words.
CREATE INDEX record_entry_stems ON record_entry USING gin (stems);
