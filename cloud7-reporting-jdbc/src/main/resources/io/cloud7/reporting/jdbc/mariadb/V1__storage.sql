-- Cloud7 Reporting 1: ledger, reference data and rollups.
-- ${prefix} stands in front of the name of every table. Instants are microseconds since 1970-01-01T00:00:00Z.

CREATE TABLE IF NOT EXISTS ${prefix}state (
  id BIGINT NOT NULL PRIMARY KEY,
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
  rollup_zone VARCHAR(64)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS ${prefix}usage (
  contract VARCHAR(190) NOT NULL,
  id VARCHAR(300) NOT NULL,
  resource VARCHAR(190) NOT NULL,
  product VARCHAR(190) NOT NULL,
  quantity DECIMAL(38, 18) NOT NULL,
  from_at BIGINT NOT NULL,
  to_at BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  corrects VARCHAR(300),
  cost DECIMAL(38, 18),
  effective_cost DECIMAL(38, 18),
  billing_day BIGINT NOT NULL,
  long_record BIGINT NOT NULL,
  PRIMARY KEY (contract, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX IF NOT EXISTS usage_by_time ON ${prefix}usage (contract, product, from_at);

CREATE TABLE IF NOT EXISTS ${prefix}usage_family (
  contract VARCHAR(190) NOT NULL,
  id VARCHAR(300) NOT NULL,
  resource VARCHAR(190) NOT NULL,
  product VARCHAR(190) NOT NULL,
  withdraws BIGINT NOT NULL,
  from_at BIGINT NOT NULL,
  to_at BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  corrects VARCHAR(300),
  PRIMARY KEY (contract, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS ${prefix}earlier (
  kind VARCHAR(20) NOT NULL,
  contract VARCHAR(190) NOT NULL,
  id VARCHAR(300) NOT NULL,
  recorded_at BIGINT NOT NULL,
  PRIMARY KEY (contract, id, kind, recorded_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS ${prefix}level_change (
  contract VARCHAR(190) NOT NULL,
  id VARCHAR(300) NOT NULL,
  resource VARCHAR(190) NOT NULL,
  product VARCHAR(190) NOT NULL,
  level_held DECIMAL(38, 18) NOT NULL,
  from_at BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  PRIMARY KEY (contract, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX IF NOT EXISTS level_change_by_holder ON ${prefix}level_change (resource, product, from_at);

CREATE TABLE IF NOT EXISTS ${prefix}charge (
  contract VARCHAR(190) NOT NULL,
  id VARCHAR(300) NOT NULL,
  charge_type VARCHAR(40) NOT NULL,
  product VARCHAR(190),
  resource VARCHAR(190),
  from_at BIGINT NOT NULL,
  to_at BIGINT NOT NULL,
  quantity DECIMAL(38, 18),
  unit MEDIUMTEXT,
  billed_cost DECIMAL(38, 18) NOT NULL,
  effective_cost DECIMAL(38, 18) NOT NULL,
  currency VARCHAR(3) NOT NULL,
  description MEDIUMTEXT NOT NULL,
  billing_day BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  PRIMARY KEY (contract, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS ${prefix}sample (
  resource VARCHAR(190) NOT NULL,
  meter VARCHAR(190) NOT NULL,
  taken_at BIGINT NOT NULL,
  arrival BIGINT NOT NULL,
  allocated DECIMAL(38, 18) NOT NULL,
  used DECIMAL(38, 18) NOT NULL,
  seconds DECIMAL(38, 18),
  recorded_at BIGINT NOT NULL,
  PRIMARY KEY (resource, meter, taken_at, arrival)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS ${prefix}cloud (
  number BIGINT NOT NULL PRIMARY KEY,
  recorded_at BIGINT NOT NULL,
  author MEDIUMTEXT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS ${prefix}cloud_part (
  number BIGINT NOT NULL,
  part BIGINT NOT NULL,
  body MEDIUMBLOB NOT NULL,
  PRIMARY KEY (number, part)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS ${prefix}invoice (
  arrival BIGINT NOT NULL PRIMARY KEY,
  number VARCHAR(300) NOT NULL,
  recorded_at BIGINT NOT NULL,
  live BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX IF NOT EXISTS invoice_by_number ON ${prefix}invoice (number, arrival);

CREATE TABLE IF NOT EXISTS ${prefix}invoice_part (
  arrival BIGINT NOT NULL,
  part BIGINT NOT NULL,
  body MEDIUMBLOB NOT NULL,
  PRIMARY KEY (arrival, part)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS ${prefix}invoice_contract (
  contract VARCHAR(190) NOT NULL,
  arrival BIGINT NOT NULL,
  PRIMARY KEY (contract, arrival)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS ${prefix}used (
  contract VARCHAR(190) NOT NULL,
  product VARCHAR(190) NOT NULL,
  resource VARCHAR(190) NOT NULL,
  PRIMARY KEY (contract, product, resource)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS ${prefix}usage_day (
  contract VARCHAR(190) NOT NULL,
  product VARCHAR(190) NOT NULL,
  from_at BIGINT NOT NULL,
  resource VARCHAR(190) NOT NULL,
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
  last_recorded BIGINT NOT NULL,
  PRIMARY KEY (contract, product, from_at, resource, is_level, level_held, billing_day)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS ${prefix}usage_month (
  contract VARCHAR(190) NOT NULL,
  product VARCHAR(190) NOT NULL,
  from_at BIGINT NOT NULL,
  resource VARCHAR(190) NOT NULL,
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
  last_recorded BIGINT NOT NULL,
  PRIMARY KEY (contract, product, from_at, resource, is_level, level_held, billing_day)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- how levels change: the sum of all steps up to an instant, from the month's first on, is the level held there
CREATE TABLE IF NOT EXISTS ${prefix}usage_step (
  contract VARCHAR(190) NOT NULL,
  product VARCHAR(190) NOT NULL,
  from_at BIGINT NOT NULL,
  resource VARCHAR(190) NOT NULL,
  billing_day BIGINT NOT NULL,
  step_at BIGINT NOT NULL,
  units DECIMAL(38, 0) NOT NULL,
  fraction DECIMAL(38, 18) NOT NULL,
  records BIGINT NOT NULL,
  PRIMARY KEY (contract, product, from_at, resource, billing_day, step_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- rollups -1: the first writer decides whether they are kept
INSERT INTO ${prefix}state SELECT 1, 0, 0, -9000000000000000000,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, NULL
  FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM ${prefix}state);
