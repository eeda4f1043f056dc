package io.cloud7.reporting.jdbc;

/** Takes in what the database summed of one question. */
@FunctionalInterface
interface UseSink {
    void add(UseSum sum);
}
