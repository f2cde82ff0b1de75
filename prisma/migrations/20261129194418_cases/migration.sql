-- CreateTable
CREATE TABLE "governance_case" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "change" TEXT,
    "system_id" TEXT,
    "category" TEXT,
    "unit_id" TEXT,
    "owner_id" TEXT,
    "need" TEXT NOT NULL,
    "personal_data" TEXT NOT NULL DEFAULT 'unknown',
    "amount" INTEGER,
    "diarienummer" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "opened_by" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "governance_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_mark" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "happened_on" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_decision" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "decided_on" TEXT NOT NULL,
    "party" TEXT,
    "person_id" TEXT,
    "decider_name" TEXT NOT NULL,
    "decider_title" TEXT,
    "nature" TEXT NOT NULL,
    "delegation" TEXT,
    "committee" TEXT,
    "diarienummer" TEXT,
    "missing" TEXT[],
    "because" TEXT,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "reported_on" TEXT,
    "reported_by" TEXT,
    "taken_back_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "case_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_approval" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "system_id" TEXT,
    "purpose" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "because" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "development_project" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "unit_id" TEXT,
    "leader_id" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'ordinary',
    "largest" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "starts_on" TEXT,
    "ends_on" TEXT,
    "told_by" TEXT NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "development_project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_note" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "party" TEXT,
    "text" TEXT NOT NULL,
    "light" TEXT,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "system_id" TEXT,
    "text" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "to_person" TEXT,
    "state" TEXT NOT NULL DEFAULT 'sent',
    "answer" TEXT,
    "answered_by" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "case_id" TEXT,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "link" TEXT,
    "due_on" TEXT NOT NULL,
    "sent_by" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "asked" TEXT[],
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_reply" (
    "municipality" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "replied_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consultation_reply_pkey" PRIMARY KEY ("municipality","consultation_id","person_id")
);

-- CreateIndex
CREATE INDEX "governance_case_municipality_state_number_idx" ON "governance_case"("municipality", "state", "number");

-- CreateIndex
CREATE INDEX "governance_case_municipality_unit_id_idx" ON "governance_case"("municipality", "unit_id");

-- CreateIndex
CREATE INDEX "governance_case_municipality_opened_by_idx" ON "governance_case"("municipality", "opened_by");

-- CreateIndex
CREATE UNIQUE INDEX "governance_case_municipality_number_key" ON "governance_case"("municipality", "number");

-- CreateIndex
CREATE INDEX "case_mark_municipality_case_id_recorded_at_idx" ON "case_mark"("municipality", "case_id", "recorded_at");

-- CreateIndex
CREATE INDEX "case_decision_municipality_case_id_idx" ON "case_decision"("municipality", "case_id");

-- CreateIndex
CREATE INDEX "case_decision_municipality_nature_committee_decided_on_idx" ON "case_decision"("municipality", "nature", "committee", "decided_on");

-- CreateIndex
CREATE INDEX "product_approval_municipality_state_key_idx" ON "product_approval"("municipality", "state", "key");

-- CreateIndex
CREATE INDEX "development_project_municipality_state_idx" ON "development_project"("municipality", "state");

-- CreateIndex
CREATE INDEX "project_note_municipality_project_id_at_idx" ON "project_note"("municipality", "project_id", "at");

-- CreateIndex
CREATE INDEX "proposal_municipality_state_kind_idx" ON "proposal"("municipality", "state", "kind");

-- CreateIndex
CREATE INDEX "proposal_municipality_to_person_state_idx" ON "proposal"("municipality", "to_person", "state");

-- CreateIndex
CREATE INDEX "proposal_municipality_made_by_idx" ON "proposal"("municipality", "made_by");

-- CreateIndex
CREATE INDEX "consultation_municipality_state_due_on_idx" ON "consultation"("municipality", "state", "due_on");

SELECT styrbot_protect();
