-- CreateIndex
CREATE INDEX "appointment_municipality_id_idx" ON "appointment"("municipality", "id");

-- CreateIndex
CREATE INDEX "person_municipality_id_idx" ON "person"("municipality", "id");

SELECT styrbot_protect();
