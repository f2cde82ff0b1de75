-- AlterTable
ALTER TABLE "person" ADD COLUMN     "joined_on" TEXT;

SELECT styrbot_protect();
