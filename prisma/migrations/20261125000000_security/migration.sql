-- The second wall between municipalities: roles that a unit of work steps into, and row-level security on every table
-- that has the column `municipality`. The first wall is src/database/database.ts, the one place where units are opened.

-- Roles belong to the cluster: another database of the same server may have made them, or an administrator, for a user who may not.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['styrbot_app', 'styrbot_system'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOBYPASSRLS', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO %I', wanted, current_user);
    END IF;
  END LOOP;
END $$;

-- Every migration that makes tables ends with SELECT styrbot_protect().
CREATE FUNCTION styrbot_protect() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  found record;
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO styrbot_app, styrbot_system', current_schema());
  FOR found IN
    SELECT c.oid, c.relname, c.relforcerowsecurity AS done,
           EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'municipality' AND NOT a.attisdropped) AS owned
    FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
  LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO styrbot_system', found.relname);
    CONTINUE WHEN NOT found.owned;
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO styrbot_app', found.relname);
    CONTINUE WHEN found.done;
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', found.relname);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', found.relname);
    EXECUTE format(
      'CREATE POLICY own_municipality ON %I TO styrbot_app
         USING (municipality = current_setting(''styrbot.municipality'', true))
         WITH CHECK (municipality = current_setting(''styrbot.municipality'', true))',
      found.relname);
    EXECUTE format('CREATE POLICY named_system_path ON %I TO styrbot_system USING (true) WITH CHECK (true)', found.relname);
  END LOOP;
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %I TO styrbot_app, styrbot_system', current_schema());
  -- The audit chain only grows.
  IF to_regclass('audit_entries') IS NOT NULL THEN
    REVOKE UPDATE, DELETE ON audit_entries FROM styrbot_app, styrbot_system;
  END IF;
END $$;
