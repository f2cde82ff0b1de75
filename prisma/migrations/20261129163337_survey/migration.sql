-- CreateTable
CREATE TABLE "survey_definition" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "json" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,
    "loaded_by" TEXT,
    "locked_at" TIMESTAMPTZ(3),

    CONSTRAINT "survey_definition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_round" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "survey_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "definition_id" TEXT NOT NULL,
    "body_id" TEXT,
    "mode" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "opens_on" TEXT NOT NULL,
    "closes_on" TEXT NOT NULL,
    "started_by" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" TEXT,
    "reopened_at" TIMESTAMPTZ(3),
    "reopened_by" TEXT,
    "reopened_reason" TEXT,
    "adopted_at" TIMESTAMPTZ(3),

    CONSTRAINT "survey_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_respondent" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT,
    "due" TEXT[],
    "wants_more" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "snoozed_through" TEXT,
    "invited_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "last_called_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "survey_respondent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_answer" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "respondent_id" TEXT NOT NULL,
    "question_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "latest" BOOLEAN NOT NULL,
    "role" TEXT,
    "status" TEXT NOT NULL,
    "value" JSONB,
    "comment" TEXT,
    "evidence" TEXT,
    "unchanged" BOOLEAN NOT NULL DEFAULT false,
    "dissent" TEXT,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_delegation" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "question_id" TEXT NOT NULL,
    "from_respondent_id" TEXT NOT NULL,
    "to_respondent_id" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "note" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "survey_delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_official_answer" (
    "municipality" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "question_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "value" JSONB,
    "reasons" JSONB NOT NULL,
    "decided_by" TEXT,
    "decided_note" TEXT,
    "adopted_by" TEXT,
    "adopted_on" TEXT,
    "decision" TEXT,
    "diarienummer" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_official_answer_pkey" PRIMARY KEY ("municipality","round_id","question_id")
);

-- CreateTable
CREATE TABLE "survey_panel_link" (
    "digest" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "opens_on" TEXT NOT NULL,
    "closes_on" TEXT NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "survey_panel_link_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "survey_panel_answer" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "submission" TEXT NOT NULL,
    "question_id" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "on" TEXT NOT NULL,
    "via" TEXT NOT NULL,

    CONSTRAINT "survey_panel_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "survey_definition_municipality_key_version_key" ON "survey_definition"("municipality", "key", "version");

-- CreateIndex
CREATE INDEX "survey_round_municipality_state_idx" ON "survey_round"("municipality", "state");

-- CreateIndex
CREATE UNIQUE INDEX "survey_round_municipality_survey_id_year_key" ON "survey_round"("municipality", "survey_id", "year");

-- CreateIndex
CREATE INDEX "survey_respondent_municipality_person_id_idx" ON "survey_respondent"("municipality", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_respondent_municipality_round_id_person_id_key" ON "survey_respondent"("municipality", "round_id", "person_id");

-- CreateIndex
CREATE INDEX "survey_answer_municipality_round_id_latest_idx" ON "survey_answer"("municipality", "round_id", "latest");

-- CreateIndex
CREATE UNIQUE INDEX "survey_answer_municipality_respondent_id_question_id_revisi_key" ON "survey_answer"("municipality", "respondent_id", "question_id", "revision");

-- CreateIndex
CREATE INDEX "survey_delegation_municipality_round_id_state_idx" ON "survey_delegation"("municipality", "round_id", "state");

-- CreateIndex
CREATE INDEX "survey_delegation_municipality_from_respondent_id_idx" ON "survey_delegation"("municipality", "from_respondent_id");

-- CreateIndex
CREATE INDEX "survey_delegation_municipality_to_respondent_id_idx" ON "survey_delegation"("municipality", "to_respondent_id");

-- CreateIndex
CREATE INDEX "survey_panel_link_municipality_round_id_idx" ON "survey_panel_link"("municipality", "round_id");

-- CreateIndex
CREATE INDEX "survey_panel_answer_municipality_round_id_idx" ON "survey_panel_answer"("municipality", "round_id");

SELECT styrbot_protect();
