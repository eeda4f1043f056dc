/**
 * What a report is: a question that says what it needs, and a pure calculation of the answer.
 *
 * <pre>
 *   {@link io.cloud7.reporting.report.ReportQuery}     scope()  ──▶ Portfolio ──▶ requirements(portfolio) ──▶ Usage ──▶ calculate(portfolio, usage)
 *   {@link io.cloud7.reporting.report.Report}          the answer: immutable, typed, and as a ReportDocument
 * </pre>
 *
 * <p>A {@link io.cloud7.reporting.report.RetrospectiveQuery} also asks what was known at earlier instants.
 *
 * <p>Somebody else fetches, so a calculator knows no storage, no clock, and costs two questions however many contracts
 * it covers. A host adds a report of its own by implementing both interfaces.
 */
@NullMarked
package io.cloud7.reporting.report;

import org.jspecify.annotations.NullMarked;
