-- Cloud7 Reporting 1: ledger, reference data and rollups.
-- Tables have no keys: an index would have to fit in memory, and writers, who queue at the row of state, look for
-- what is there before they insert. Scans find what they need by the least and greatest values of each block.
-- ${prefix} stands in front of every name. Instants are microseconds since 1970-01-01T00:00:00Z.

CREATE TABLE IF NOT EXISTS ${prefix}state (
  id BIGINT NOT NULL,
  writes BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  last_stamp BIGINT NOT NULL,
  clouds BIGINT NOT NULL,
  corrections BIGINT NOT NULL,
  earlier BIGINT NOT NULL,
  changes BIGINT NOT NULL,
  charges BIGINT NOT NULL,
  samples BIGINT NOT NULL,
  invoices BIGINT NOT NULL,
  longest_sample BIGINT NOT NULL,
  longest_record BIGINT NOT NULL,
  long_records BIGINT NOT NULL,
  assigned BIGINT NOT NULL,
  costs BIGINT NOT NULL,
  mixed_meters BIGINT NOT NULL,
  uses BIGINT NOT NULL,
  rollups BIGINT NOT NULL,
  rollup_zone VARCHAR
);

CREATE TABLE IF NOT EXISTS ${prefix}usage (
  contract VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  resource VARCHAR NOT NULL,
  product VARCHAR NOT NULL,
  quantity DECIMAL(38, 18) NOT NULL,
  from_at BIGINT NOT NULL,
  to_at BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  corrects VARCHAR,
  cost DECIMAL(38, 18),
  effective_cost DECIMAL(38, 18),
  billing_day BIGINT NOT NULL,
  long_record BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS ${prefix}usage_family (
  contract VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  resource VARCHAR NOT NULL,
  product VARCHAR NOT NULL,
  withdraws BIGINT NOT NULL,
  from_at BIGINT NOT NULL,
  to_at BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  corrects VARCHAR
);

CREATE TABLE IF NOT EXISTS ${prefix}earlier (
  kind VARCHAR NOT NULL,
  contract VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  recorded_at BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS ${prefix}level_change (
  contract VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  resource VARCHAR NOT NULL,
  product VARCHAR NOT NULL,
  level_held DECIMAL(38, 18) NOT NULL,
  from_at BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS ${prefix}charge (
  contract VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  charge_type VARCHAR NOT NULL,
  product VARCHAR,
  resource VARCHAR,
  from_at BIGINT NOT NULL,
  to_at BIGINT NOT NULL,
  quantity DECIMAL(38, 18),
  unit VARCHAR,
  billed_cost DECIMAL(38, 18) NOT NULL,
  effective_cost DECIMAL(38, 18) NOT NULL,
  currency VARCHAR NOT NULL,
  description VARCHAR NOT NULL,
  billing_day BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS ${prefix}sample (
  resource VARCHAR NOT NULL,
  meter VARCHAR NOT NULL,
  taken_at BIGINT NOT NULL,
  arrival BIGINT NOT NULL,
  allocated DECIMAL(38, 18) NOT NULL,
  used DECIMAL(38, 18) NOT NULL,
  seconds DECIMAL(38, 18),
  recorded_at BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS ${prefix}cloud (
  number BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  author VARCHAR NOT NULL
);

CREATE TABLE IF NOT EXISTS ${prefix}cloud_part (
  number BIGINT NOT NULL,
  part BIGINT NOT NULL,
  body BLOB NOT NULL
);

CREATE TABLE IF NOT EXISTS ${prefix}invoice (
  arrival BIGINT NOT NULL,
  number VARCHAR NOT NULL,
  recorded_at BIGINT NOT NULL,
  live BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS ${prefix}invoice_part (
  arrival BIGINT NOT NULL,
  part BIGINT NOT NULL,
  body BLOB NOT NULL
);

CREATE TABLE IF NOT EXISTS ${prefix}invoice_contract (
  contract VARCHAR NOT NULL,
  arrival BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS ${prefix}used (
  contract VARCHAR NOT NULL,
  product VARCHAR NOT NULL,
  resource VARCHAR NOT NULL
);

CREATE TABLE IF NOT EXISTS ${prefix}usage_day (
  contract VARCHAR NOT NULL,
  product VARCHAR NOT NULL,
  from_at BIGINT NOT NULL,
  resource VARCHAR NOT NULL,
  is_level BIGINT NOT NULL,
  level_held DECIMAL(38, 18) NOT NULL,
  billing_day BIGINT NOT NULL,
  to_at BIGINT NOT NULL,
  held BIGINT NOT NULL,
  first_at BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  units DECIMAL(38, 0) NOT NULL,
  fraction DECIMAL(38, 18) NOT NULL,
  cost_units DECIMAL(38, 0) NOT NULL,
  cost_fraction DECIMAL(38, 18) NOT NULL,
  effective_units DECIMAL(38, 0) NOT NULL,
  effective_fraction DECIMAL(38, 18) NOT NULL,
  cost_missing BIGINT NOT NULL,
  last_recorded BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS ${prefix}usage_month (
  contract VARCHAR NOT NULL,
  product VARCHAR NOT NULL,
  from_at BIGINT NOT NULL,
  resource VARCHAR NOT NULL,
  is_level BIGINT NOT NULL,
  level_held DECIMAL(38, 18) NOT NULL,
  billing_day BIGINT NOT NULL,
  to_at BIGINT NOT NULL,
  held BIGINT NOT NULL,
  first_at BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  units DECIMAL(38, 0) NOT NULL,
  fraction DECIMAL(38, 18) NOT NULL,
  cost_units DECIMAL(38, 0) NOT NULL,
  cost_fraction DECIMAL(38, 18) NOT NULL,
  effective_units DECIMAL(38, 0) NOT NULL,
  effective_fraction DECIMAL(38, 18) NOT NULL,
  cost_missing BIGINT NOT NULL,
  last_recorded BIGINT NOT NULL
);

-- how levels change: the sum of all steps up to an instant, from the month's first on, is the level held there
CREATE TABLE IF NOT EXISTS ${prefix}usage_step (
  contract VARCHAR NOT NULL,
  product VARCHAR NOT NULL,
  from_at BIGINT NOT NULL,
  resource VARCHAR NOT NULL,
  billing_day BIGINT NOT NULL,
  step_at BIGINT NOT NULL,
  units DECIMAL(38, 0) NOT NULL,
  fraction DECIMAL(38, 18) NOT NULL,
  records BIGINT NOT NULL
);

-- rollups -1: the first writer decides whether they are kept
INSERT INTO ${prefix}state SELECT 1, 0, 0, -9000000000000000000,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, NULL
  WHERE NOT EXISTS (SELECT 1 FROM ${prefix}state);
