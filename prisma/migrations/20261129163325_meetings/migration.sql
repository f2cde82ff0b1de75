-- CreateTable
CREATE TABLE "meeting" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'ordinary',
    "target" TEXT,
    "day" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT,
    "link" TEXT,
    "state" TEXT NOT NULL,
    "called_at" TIMESTAMPTZ(3),
    "held_on" TEXT,
    "recorded_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_because" TEXT,
    "replaced_by" TEXT,
    "ics_uid" TEXT NOT NULL,
    "ics_sequence" INTEGER NOT NULL DEFAULT 0,
    "origin" TEXT NOT NULL,
    "came_with" TEXT,
    "fixed" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_plan" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "proposal" JSONB NOT NULL,
    "undo" JSONB,
    "made_by" TEXT,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_setting" (
    "municipality" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "convener" TEXT,
    "chair" TEXT,
    "deputy" TEXT,
    "quorum" INTEGER,
    "notice_days" INTEGER,
    "times_a_year" INTEGER,
    "weekday" INTEGER,
    "start_time" TEXT,
    "length_minutes" INTEGER,
    "place" TEXT,
    "link" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "body_setting_pkey" PRIMARY KEY ("municipality","body")
);

-- CreateTable
CREATE TABLE "busy_time" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "came_with" TEXT,

    CONSTRAINT "busy_time_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipal_day" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "from_day" TEXT NOT NULL,
    "through_day" TEXT NOT NULL,
    "came_with" TEXT,

    CONSTRAINT "municipal_day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_import" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_person_id" TEXT,
    "file_name" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "undo" JSONB,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_participant" (
    "municipality" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "participant" TEXT NOT NULL,

    CONSTRAINT "body_participant_pkey" PRIMARY KEY ("municipality","body","participant")
);

-- CreateTable
CREATE TABLE "shared_seat" (
    "municipality" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "seat" TEXT NOT NULL,

    CONSTRAINT "shared_seat_pkey" PRIMARY KEY ("municipality","host","body","person_id","seat")
);

-- CreateIndex
CREATE INDEX "meeting_municipality_day_idx" ON "meeting"("municipality", "day");

-- CreateIndex
CREATE INDEX "meeting_municipality_body_day_idx" ON "meeting"("municipality", "body", "day");

-- CreateIndex
CREATE INDEX "meeting_municipality_state_day_idx" ON "meeting"("municipality", "state", "day");

-- CreateIndex
CREATE INDEX "meeting_municipality_came_with_idx" ON "meeting"("municipality", "came_with");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_municipality_ics_uid_key" ON "meeting"("municipality", "ics_uid");

-- CreateIndex
CREATE INDEX "meeting_plan_municipality_year_state_idx" ON "meeting_plan"("municipality", "year", "state");

-- CreateIndex
CREATE INDEX "busy_time_municipality_person_id_starts_at_idx" ON "busy_time"("municipality", "person_id", "starts_at");

-- CreateIndex
CREATE INDEX "busy_time_municipality_starts_at_idx" ON "busy_time"("municipality", "starts_at");

-- CreateIndex
CREATE INDEX "municipal_day_municipality_from_day_idx" ON "municipal_day"("municipality", "from_day");

-- CreateIndex
CREATE INDEX "meeting_import_municipality_at_idx" ON "meeting_import"("municipality", "at");

-- CreateIndex
CREATE INDEX "body_participant_participant_idx" ON "body_participant"("participant");

-- CreateIndex
CREATE INDEX "shared_seat_host_body_idx" ON "shared_seat"("host", "body");

SELECT styrbot_protect();

-- A shared body belongs to its host. Whether the municipality of this unit takes part in it.
CREATE FUNCTION styrbot_takes_part(host text, shared_body text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM body_participant p
    WHERE p.participant = current_setting('styrbot.municipality', true) AND p.municipality = host AND p.body = shared_body)
$$;
GRANT EXECUTE ON FUNCTION styrbot_takes_part(text, text) TO styrbot_app, styrbot_system;

-- What participants may read, beside their own: that they take part, the body's meetings and settings, and who sits in it.
CREATE POLICY takes_part ON body_participant FOR SELECT TO styrbot_app
  USING (participant = current_setting('styrbot.municipality', true));
CREATE POLICY shared_body ON meeting FOR SELECT TO styrbot_app USING (styrbot_takes_part(municipality, body));
CREATE POLICY shared_body ON body_setting FOR SELECT TO styrbot_app USING (styrbot_takes_part(municipality, body));
CREATE POLICY shared_body ON shared_seat FOR SELECT TO styrbot_app USING (styrbot_takes_part(host, body));
