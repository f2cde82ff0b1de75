-- AlterTable
ALTER TABLE "agenda_item" ADD COLUMN     "title_en" TEXT;

SELECT styrbot_protect();
