/**
 * How fast a storage in DuckDB or PostgreSQL takes usage in and answers reports, against SQL written by hand for the same
 * question on the same data, in the same run.
 *
 * <p>{@link io.cloud7.benchmarks.jdbc.JdbcBenchmark} is the program; how to run it and what it found is in
 * {@code benchmarks/README.md}.
 */
@NullMarked
package io.cloud7.benchmarks.jdbc;

import org.jspecify.annotations.NullMarked;
