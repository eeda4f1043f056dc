/**
 * Time: half-open intervals of instants, and the calendars that cut them.
 *
 * <p>Every interval is {@code [from, to)}. Inclusive dates exist only at the edge
 * ({@link io.cloud7.reporting.time.ReportingPeriod#ofClosed}). A date means its first instant in the zone of the
 * settings, also where midnight does not exist. Instants count to the microsecond.
 *
 * <pre>
 *   contract   |--------------------------------------------)
 *   billing    |--- Jan ---|--- Feb ---|--- Mar ---|--- Apr ---|     {@link io.cloud7.reporting.time.BillingCalendar}
 *   window              |---------)
 *   clock hour          |-|-|-|-|-)                                  {@link io.cloud7.reporting.time.ClockHours}
 * </pre>
 */
@NullMarked
package io.cloud7.reporting.time;

import org.jspecify.annotations.NullMarked;
