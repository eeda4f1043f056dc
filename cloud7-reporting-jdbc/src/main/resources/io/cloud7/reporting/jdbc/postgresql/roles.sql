-- What a writer and a reader need, and no more. Run it as the owner of the tables, once the schema is there, with
-- ${prefix} as in the settings, ${writer} and ${reader} the names of two roles that exist.
-- Where the tables are in a schema of their own, ${prefix} begins with it (billing.c7_), and both roles need to get in:
-- GRANT USAGE ON SCHEMA billing TO ${writer}, ${reader};
-- Both may open the storage with any SchemaMode: where nothing is missing, CREATE only looks. The writer needs TEMPORARY
-- on the database, which PUBLIC has unless revoked; the reader creates nothing, and reads from a standby, too.

REVOKE ALL ON ${prefix}schema, ${prefix}state, ${prefix}usage, ${prefix}usage_family, ${prefix}earlier,
  ${prefix}level_change, ${prefix}charge, ${prefix}sample, ${prefix}cloud, ${prefix}cloud_part, ${prefix}invoice,
  ${prefix}invoice_part, ${prefix}invoice_contract, ${prefix}used, ${prefix}usage_day, ${prefix}usage_month,
  ${prefix}usage_step FROM PUBLIC, ${writer}, ${reader};

-- the ledger and reference data are append-only: nobody updates or deletes
GRANT SELECT ON ${prefix}schema, ${prefix}state, ${prefix}usage, ${prefix}usage_family, ${prefix}earlier,
  ${prefix}level_change, ${prefix}charge, ${prefix}sample, ${prefix}cloud, ${prefix}cloud_part, ${prefix}invoice,
  ${prefix}invoice_part, ${prefix}invoice_contract, ${prefix}used, ${prefix}usage_day, ${prefix}usage_month,
  ${prefix}usage_step TO ${writer}, ${reader};
GRANT INSERT ON ${prefix}usage, ${prefix}usage_family, ${prefix}earlier, ${prefix}level_change, ${prefix}charge,
  ${prefix}sample, ${prefix}cloud, ${prefix}cloud_part, ${prefix}invoice, ${prefix}invoice_part,
  ${prefix}invoice_contract, ${prefix}used, ${prefix}usage_day, ${prefix}usage_month,
  ${prefix}usage_step TO ${writer};

-- sums grow, steps that cancel each other go, and the one row of state is where writers queue
GRANT UPDATE ON ${prefix}state, ${prefix}usage_day, ${prefix}usage_month, ${prefix}usage_step TO ${writer};
GRANT DELETE ON ${prefix}usage_step TO ${writer};
