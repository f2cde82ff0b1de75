-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "leaderless" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "meeting_invitation" DROP COLUMN "notice_id",
ADD COLUMN     "told_start" TIMESTAMPTZ(3);

SELECT styrbot_protect();
