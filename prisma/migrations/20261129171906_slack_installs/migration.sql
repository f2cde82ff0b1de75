-- CreateTable
CREATE TABLE "SlackInstall" (
    "id" TEXT NOT NULL,
    "through" TEXT,
    "sealedToken" TEXT,
    "botId" TEXT,
    "botUserId" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "installedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SlackInstall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlackInstallState" (
    "digest" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SlackInstallState_pkey" PRIMARY KEY ("digest")
);

-- CreateIndex
CREATE INDEX "SlackInstallState_expiresAt_idx" ON "SlackInstallState"("expiresAt");

SELECT styrbot_protect();
