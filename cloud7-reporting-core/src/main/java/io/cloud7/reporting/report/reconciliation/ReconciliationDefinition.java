package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.CommonFilters;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.ReportWindow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reconciliation of invoices, for a menu. */
public final class ReconciliationDefinition implements ReportDefinition {
    private static final Filter<String> INVOICE = Filter.text("invoice", "the number of the invoice (default: all)");
    private static final Filter<String> CONTRACT =
            Filter.text("contract", "the name of a contract that the invoices bill (default: all)");
    private static final Filter<LocalDate> FROM =
            Filter.day("from", "the first day of the period (default: whatever the invoices' periods are)");
    private static final Filter<LocalDate> TO =
            Filter.day("to", "the last day of the period, inclusive (default: whatever the invoices' periods are)");
    private static final Filter<BigDecimal> TOLERANCE = Filter.amount(
            "tolerance",
            "the greatest difference that still matches (default: one minor unit where charges are rounded, else 0)");

    private static final ReportDescriptor DESCRIPTOR = new ReportDescriptor(
            ReconciliationDocument.ID,
            ReconciliationDocument.TITLE,
            Privilege.CONTRACT,
            "Do the invoices bill what was used and agreed, line by line, and if not, what differs and why?",
            List.of(INVOICE, CommonFilters.ORGANIZATION, CONTRACT, FROM, TO, CommonFilters.ZONE, TOLERANCE),
            ReconciliationDocument.tabs());

    /** The definition. */
    public ReconciliationDefinition() {}

    @Override
    public ReportDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ReconciliationQuery query(FilterValues values) {
        return new ReconciliationQuery(
                values.get(INVOICE),
                values.get(CommonFilters.ORGANIZATION),
                values.get(CONTRACT),
                window(values),
                values.get(TOLERANCE));
    }

    private static @Nullable ReportWindow window(FilterValues values) {
        LocalDate from = values.get(FROM);
        LocalDate to = values.get(TO);
        if (from == null && to == null) {
            return null;
        }
        if (from == null || to == null) {
            throw new ReportRefusedException(
                    "a period has a first and a last day; write both " + FROM + " and " + TO + ", or neither");
        }
        return ReportWindow.of(from, to).in(values.get(CommonFilters.ZONE));
    }
}
