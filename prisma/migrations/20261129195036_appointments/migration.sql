-- AlterTable
ALTER TABLE "appointment" ADD COLUMN     "accepted_on" TEXT,
ADD COLUMN     "competence" TEXT,
ADD COLUMN     "lacking" TEXT,
ADD COLUMN     "lacking_on" TEXT,
ADD COLUMN     "mandate" TEXT,
ADD COLUMN     "recorded_on" TEXT,
ADD COLUMN     "resources" TEXT;

-- CreateTable
CREATE TABLE "appointment_request" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "to_party" TEXT,
    "to_people" TEXT[],
    "asked_by" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "received_by" TEXT,
    "received_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'open',
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision" TEXT,
    "departure_id" TEXT,

    CONSTRAINT "appointment_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vacancy" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "role_id" TEXT NOT NULL,
    "scope_kind" TEXT NOT NULL,
    "scope_id" TEXT,
    "since_day" TEXT NOT NULL,
    "filled_day" TEXT,

    CONSTRAINT "vacancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "departure" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "last_day" TEXT NOT NULL,
    "reported_by" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "departure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reorganisation" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "from_day" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "decision" TEXT,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "undo" JSONB,

    CONSTRAINT "reorganisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attestation_round" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "opening" TEXT NOT NULL,
    "duties" TEXT[],
    "opened_on" TEXT NOT NULL,
    "opened_by" TEXT,
    "closes_on" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "attestation_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attestation" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "system_id" TEXT NOT NULL,
    "asked_id" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "answered_by" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "changes" JSONB,
    "reminded_on" TEXT,
    "owner_id" TEXT,
    "owner_asked_on" TEXT,

    CONSTRAINT "attestation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "appointment_request_municipality_state_idx" ON "appointment_request"("municipality", "state");

-- CreateIndex
CREATE INDEX "vacancy_municipality_filled_day_idx" ON "vacancy"("municipality", "filled_day");

-- CreateIndex
CREATE INDEX "departure_municipality_state_idx" ON "departure"("municipality", "state");

-- CreateIndex
CREATE INDEX "departure_municipality_person_id_idx" ON "departure"("municipality", "person_id");

-- CreateIndex
CREATE INDEX "reorganisation_municipality_state_idx" ON "reorganisation"("municipality", "state");

-- CreateIndex
CREATE UNIQUE INDEX "attestation_round_municipality_opening_key" ON "attestation_round"("municipality", "opening");

-- CreateIndex
CREATE INDEX "attestation_municipality_round_id_asked_id_idx" ON "attestation"("municipality", "round_id", "asked_id");

-- CreateIndex
CREATE UNIQUE INDEX "attestation_round_id_system_id_key" ON "attestation"("round_id", "system_id");

SELECT styrbot_protect();
