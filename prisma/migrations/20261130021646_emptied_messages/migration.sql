-- AlterTable
ALTER TABLE "outgoing_messages" ADD COLUMN     "emptied_at" TIMESTAMPTZ(3);

SELECT styrbot_protect();
