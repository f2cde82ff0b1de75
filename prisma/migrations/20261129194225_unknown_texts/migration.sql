-- How a question was put moves to a row of its own, which is erased after 90 days.
CREATE TABLE "unknown_text" (
    "question_id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "erase_after" TEXT NOT NULL,

    CONSTRAINT "unknown_text_pkey" PRIMARY KEY ("question_id")
);

CREATE INDEX "unknown_text_municipality_erase_after_idx" ON "unknown_text"("municipality", "erase_after");

INSERT INTO "unknown_text" ("question_id", "municipality", "text", "erase_after")
SELECT "id", "municipality", "text", to_char("asked_on"::date + 90, 'YYYY-MM-DD') FROM "unknown_question";

ALTER TABLE "unknown_question" DROP COLUMN "text",
ADD COLUMN     "role_id" TEXT,
ADD COLUMN     "system_id" TEXT;

SELECT styrbot_protect();
