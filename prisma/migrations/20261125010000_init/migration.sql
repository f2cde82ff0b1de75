-- CreateTable
CREATE TABLE "unknown_question" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "looked_for" TEXT,
    "outcome" TEXT NOT NULL,
    "kind" TEXT,
    "channel" TEXT NOT NULL,
    "asked_on" TEXT NOT NULL,
    "handled_at" TIMESTAMPTZ(3),
    "handled_as" TEXT,

    CONSTRAINT "unknown_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unknown_asker" (
    "question_id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "asker" TEXT NOT NULL,
    "erase_after" TEXT NOT NULL,

    CONSTRAINT "unknown_asker_pkey" PRIMARY KEY ("question_id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "system_id" TEXT NOT NULL,
    "role_id" TEXT NOT NULL,
    "appointment_ids" TEXT[],
    "claim" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "proposal" TEXT,
    "proposed_person_id" TEXT,
    "reported_by" TEXT NOT NULL,
    "reported_via" JSONB NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "privacy_told" (
    "municipality" TEXT NOT NULL,
    "asker" TEXT NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "privacy_told_pkey" PRIMARY KEY ("municipality","asker")
);

-- CreateTable
CREATE TABLE "Connection" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "domain" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Connection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlatformUser" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "platformUserId" TEXT NOT NULL,
    "personId" TEXT,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "standing" TEXT NOT NULL,
    "lastCheckedAt" TIMESTAMPTZ(3) NOT NULL,
    "reference" JSONB,

    CONSTRAINT "PlatformUser_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConversationReference" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "reference" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConversationReference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipalities" (
    "key" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "register_version" INTEGER NOT NULL DEFAULT 0,
    "audit_number" BIGINT NOT NULL DEFAULT 0,
    "audit_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "municipalities_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "conversations" (
    "municipality" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "memory" JSONB,
    "memory_at" TIMESTAMPTZ(3),
    "progress" JSONB,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("municipality","channel","key")
);

-- CreateTable
CREATE TABLE "claimed_deliveries" (
    "municipality" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claimed_deliveries_pkey" PRIMARY KEY ("municipality","channel","key")
);

-- CreateTable
CREATE TABLE "sealed_actions" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "channel" TEXT,
    "platform_user_id" TEXT,
    "person_id" TEXT,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sealed_actions_pkey" PRIMARY KEY ("municipality","id")
);

-- CreateTable
CREATE TABLE "outgoing_messages" (
    "id" TEXT NOT NULL,
    "place" BIGSERIAL NOT NULL,
    "municipality" TEXT NOT NULL,
    "channel" TEXT,
    "conversation_id" TEXT,
    "person_id" TEXT,
    "message" JSONB NOT NULL,
    "nature" TEXT NOT NULL,
    "why" TEXT,
    "key" TEXT,
    "updates" TEXT,
    "state" TEXT NOT NULL,
    "because" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3),
    "leased_until" TIMESTAMPTZ(3),
    "sent_as" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outgoing_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "municipality" TEXT NOT NULL,
    "number" BIGINT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "channel" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("municipality","number")
);

-- CreateTable
CREATE TABLE "audit_details" (
    "municipality" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "detail" JSONB,
    "erased_at" TIMESTAMPTZ(3),
    "erased_under" TEXT,

    CONSTRAINT "audit_details_pkey" PRIMARY KEY ("municipality","entry_id")
);

-- CreateTable
CREATE TABLE "sign_in_links" (
    "digest" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_links_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "web_sessions" (
    "digest" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "csrf_token" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "web_sessions_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "title" TEXT,
    "unit_id" TEXT,
    "phone" TEXT,
    "entra_object_id" TEXT,
    "protected" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'active',
    "listed" BOOLEAN NOT NULL DEFAULT false,
    "away_from" TEXT,
    "away_through" TEXT,
    "deputy_id" TEXT,
    "language" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "system" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "category" TEXT,
    "kind" TEXT,
    "unit_id" TEXT,
    "description" TEXT,
    "vendor" TEXT,
    "status" TEXT NOT NULL DEFAULT 'active',
    "criticality" TEXT,
    "personal_data" TEXT,
    "funding" TEXT,
    "run_by" TEXT,
    "approved" BOOLEAN,

    CONSTRAINT "system_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "role_id" TEXT NOT NULL,
    "scope_kind" TEXT NOT NULL,
    "scope_id" TEXT,
    "holder_kind" TEXT NOT NULL,
    "holder_id" TEXT NOT NULL,
    "appointed_by" TEXT,
    "decision" TEXT,
    "from_day" TEXT,
    "through_day" TEXT,
    "confirmed_on" TEXT,
    "questioned" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_import" (
    "id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_person_id" TEXT,
    "file_name" TEXT NOT NULL,
    "version_after" INTEGER NOT NULL,
    "summary" JSONB NOT NULL,
    "undo" JSONB,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "register_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unknown_question_municipality_handled_at_asked_on_idx" ON "unknown_question"("municipality", "handled_at", "asked_on");

-- CreateIndex
CREATE INDEX "unknown_asker_municipality_asker_idx" ON "unknown_asker"("municipality", "asker");

-- CreateIndex
CREATE INDEX "unknown_asker_municipality_erase_after_idx" ON "unknown_asker"("municipality", "erase_after");

-- CreateIndex
CREATE INDEX "correction_municipality_state_reported_at_idx" ON "correction"("municipality", "state", "reported_at");

-- CreateIndex
CREATE INDEX "correction_municipality_system_id_role_id_idx" ON "correction"("municipality", "system_id", "role_id");

-- CreateIndex
CREATE UNIQUE INDEX "Connection_kind_externalId_municipality_domain_key" ON "Connection"("kind", "externalId", "municipality", "domain");

-- CreateIndex
CREATE INDEX "PlatformUser_channel_platformUserId_idx" ON "PlatformUser"("channel", "platformUserId");

-- CreateIndex
CREATE INDEX "PlatformUser_municipality_personId_idx" ON "PlatformUser"("municipality", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "PlatformUser_municipality_channel_platformUserId_key" ON "PlatformUser"("municipality", "channel", "platformUserId");

-- CreateIndex
CREATE UNIQUE INDEX "ConversationReference_municipality_channel_conversationId_key" ON "ConversationReference"("municipality", "channel", "conversationId");

-- CreateIndex
CREATE UNIQUE INDEX "municipalities_municipality_key" ON "municipalities"("municipality");

-- CreateIndex
CREATE INDEX "claimed_deliveries_claimed_at_idx" ON "claimed_deliveries"("claimed_at");

-- CreateIndex
CREATE INDEX "sealed_actions_sealed_at_idx" ON "sealed_actions"("sealed_at");

-- CreateIndex
CREATE UNIQUE INDEX "outgoing_messages_place_key" ON "outgoing_messages"("place");

-- CreateIndex
CREATE INDEX "outgoing_messages_state_place_idx" ON "outgoing_messages"("state", "place");

-- CreateIndex
CREATE UNIQUE INDEX "outgoing_messages_municipality_key_key" ON "outgoing_messages"("municipality", "key");

-- CreateIndex
CREATE INDEX "audit_entries_municipality_subject_kind_subject_id_idx" ON "audit_entries"("municipality", "subject_kind", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entries_municipality_id_key" ON "audit_entries"("municipality", "id");

-- CreateIndex
CREATE INDEX "sign_in_links_expires_at_idx" ON "sign_in_links"("expires_at");

-- CreateIndex
CREATE INDEX "web_sessions_expires_at_idx" ON "web_sessions"("expires_at");

-- CreateIndex
CREATE INDEX "person_municipality_name_idx" ON "person"("municipality", "name");

-- CreateIndex
CREATE UNIQUE INDEX "person_municipality_email_key" ON "person"("municipality", "email");

-- CreateIndex
CREATE UNIQUE INDEX "person_municipality_entra_object_id_key" ON "person"("municipality", "entra_object_id");

-- CreateIndex
CREATE INDEX "system_municipality_id_idx" ON "system"("municipality", "id");

-- CreateIndex
CREATE UNIQUE INDEX "system_municipality_code_key" ON "system"("municipality", "code");

-- CreateIndex
CREATE INDEX "appointment_municipality_scope_kind_scope_id_role_id_idx" ON "appointment"("municipality", "scope_kind", "scope_id", "role_id");

-- CreateIndex
CREATE INDEX "appointment_municipality_holder_kind_holder_id_idx" ON "appointment"("municipality", "holder_kind", "holder_id");

-- CreateIndex
CREATE INDEX "register_import_municipality_at_idx" ON "register_import"("municipality", "at");

SELECT styrbot_protect();
