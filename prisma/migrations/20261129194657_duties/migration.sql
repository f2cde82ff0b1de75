-- CreateTable
CREATE TABLE "duty_watch" (
    "municipality" TEXT NOT NULL,
    "since" TEXT NOT NULL,

    CONSTRAINT "duty_watch_pkey" PRIMARY KEY ("municipality")
);

-- CreateTable
CREATE TABLE "duty_done" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "duty_id" TEXT NOT NULL,
    "target" TEXT NOT NULL DEFAULT '',
    "happened_on" TEXT NOT NULL,
    "exactness" TEXT NOT NULL DEFAULT 'day',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT,
    "note" TEXT,
    "link" TEXT,
    "diarienummer" TEXT,
    "content" JSONB,
    "sent_to" TEXT[],
    "received_at" TIMESTAMPTZ(3),
    "received_by" TEXT,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" TEXT,

    CONSTRAINT "duty_done_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty_told" (
    "municipality" TEXT NOT NULL,
    "duty_id" TEXT NOT NULL,
    "target" TEXT NOT NULL DEFAULT '',
    "period" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "notice_key" TEXT NOT NULL,

    CONSTRAINT "duty_told_pkey" PRIMARY KEY ("municipality","duty_id","target","period","step","person_id")
);

-- CreateTable
CREATE TABLE "meeting_relay" (
    "municipality" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "units" TEXT[],
    "held_on" TEXT NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "informed_on" TEXT,
    "recorded_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_relay_pkey" PRIMARY KEY ("municipality","meeting_id","person_id")
);

-- CreateIndex
CREATE INDEX "duty_done_municipality_duty_id_target_happened_on_idx" ON "duty_done"("municipality", "duty_id", "target", "happened_on");

-- CreateIndex
CREATE INDEX "duty_done_municipality_happened_on_idx" ON "duty_done"("municipality", "happened_on");

-- CreateIndex
CREATE INDEX "duty_told_municipality_notice_key_idx" ON "duty_told"("municipality", "notice_key");

-- CreateIndex
CREATE INDEX "meeting_relay_municipality_body_held_on_idx" ON "meeting_relay"("municipality", "body", "held_on");

-- CreateIndex
CREATE INDEX "meeting_relay_municipality_person_id_idx" ON "meeting_relay"("municipality", "person_id");

SELECT styrbot_protect();
