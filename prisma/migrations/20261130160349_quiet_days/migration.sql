-- CreateTable
CREATE TABLE "quiet_days" (
    "municipality" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "weekdays" TEXT[],

    CONSTRAINT "quiet_days_pkey" PRIMARY KEY ("municipality","person_id")
);

SELECT styrbot_protect();
