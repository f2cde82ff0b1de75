-- CreateTable
CREATE TABLE "document_edition" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "edition" TEXT,
    "decided_by" TEXT,
    "decided_on" TEXT,
    "diarienummer" TEXT,
    "review_by" TEXT,
    "published_at" TEXT,
    "state" TEXT NOT NULL,
    "file_name" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT,

    CONSTRAINT "document_edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_clause" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "edition_id" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "section" TEXT,
    "heading" TEXT,
    "text" TEXT NOT NULL,

    CONSTRAINT "document_clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clause_support" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "edition_id" TEXT NOT NULL,
    "clause_id" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "likeness" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "clause_support_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_reading" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "acknowledgement" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "read_on" TEXT,
    "recorded_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seen_person" (
    "municipality" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "seen_on" TEXT NOT NULL,

    CONSTRAINT "seen_person_pkey" PRIMARY KEY ("municipality","person_id")
);

-- CreateIndex
CREATE INDEX "document_edition_municipality_document_state_idx" ON "document_edition"("municipality", "document", "state");

-- CreateIndex
CREATE INDEX "document_clause_municipality_edition_id_place_idx" ON "document_clause"("municipality", "edition_id", "place");

-- CreateIndex
CREATE INDEX "clause_support_municipality_edition_id_state_idx" ON "clause_support"("municipality", "edition_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "clause_support_municipality_clause_id_rule_key" ON "clause_support"("municipality", "clause_id", "rule");

-- CreateIndex
CREATE INDEX "document_reading_municipality_person_id_idx" ON "document_reading"("municipality", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_reading_municipality_acknowledgement_person_id_per_key" ON "document_reading"("municipality", "acknowledgement", "person_id", "period");

SELECT styrbot_protect();
