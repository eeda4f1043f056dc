package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked, for the head of a report over resources.
 *
 * @param settings of the platform
 * @param window when
 * @param filter which rows
 * @param options what else was chosen
 */
record Asked(Settings settings, ReportWindow window, ResourceFilter filter, List<Field> options) {
    Rounding rounding() {
        return settings.rounding();
    }

    List<Field> header() {
        ReportingPeriod period = window.period(settings);
        List<Field> fields = new ArrayList<>(List.of(
                new Field("from", "Usage From", Cell.day(period.from())),
                new Field("to", "Usage To", Cell.day(period.to())),
                new Field("zone", "Time Zone", Cell.text(period.zone().getId())),
                new Field("asOf", "As Of", Cell.moment(window.reference(settings))),
                new Field("organization", "Organization ID", Cell.text(filter.organization())),
                new Field("role", "Role", Cell.code(filter.role())),
                new Field("parentReseller", "Parent Reseller ID", Cell.text(filter.parentReseller())),
                new Field("provider", "Provider ID", Cell.text(filter.provider())),
                new Field("region", "Region ID", Cell.text(filter.region())),
                new Field("resourceType", "Resource Type", Cell.text(filter.resourceType()))));
        fields.addAll(options);
        return fields;
    }
}
