-- CreateTable
CREATE TABLE "official_record" (
    "municipality" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'working',
    "adjusted_on" TEXT,
    "adjusted_by" TEXT,
    "established_on" TEXT,
    "diarienummer" TEXT,
    "changed_by" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "official_record_pkey" PRIMARY KEY ("municipality","kind","subject_id")
);

-- CreateTable
CREATE TABLE "disclosure_review" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "provision" TEXT,
    "reviewed_by" TEXT,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "disclosure_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deletion_log" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "before_day" TEXT,
    "count" INTEGER NOT NULL,
    "by_person_id" TEXT,

    CONSTRAINT "deletion_log_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "disclosure_review_municipality_kind_subject_id_idx" ON "disclosure_review"("municipality", "kind", "subject_id");

-- CreateIndex
CREATE INDEX "deletion_log_municipality_at_idx" ON "deletion_log"("municipality", "at");

SELECT styrbot_protect();
