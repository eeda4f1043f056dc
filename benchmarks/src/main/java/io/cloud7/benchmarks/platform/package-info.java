/**
 * How long the reports of a whole platform take, and in how much memory: 2,000 organizations, 5,000 contracts, 100,000
 * resources, 24 months.
 *
 * <pre>
 *   mvn -B -ntp -q package -DskipTests -pl benchmarks -am
 *   java -Xmx1g -cp "benchmarks/target/classes:benchmarks/target/libs/*" io.cloud7.benchmarks.platform.PlatformReports out
 * </pre>
 */
@NullMarked
package io.cloud7.benchmarks.platform;

import org.jspecify.annotations.NullMarked;
