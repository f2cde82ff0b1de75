-- DropIndex
DROP INDEX "survey_answer_municipality_round_id_latest_idx";

-- CreateIndex
CREATE INDEX "survey_answer_municipality_round_id_question_id_idx" ON "survey_answer"("municipality", "round_id", "question_id");

SELECT styrbot_protect();
