package io.cloud7.examples.reportcli.picture;

import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.export.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A report as a picture.
 *
 * <ul>
 *   <li>trend: lines over time with contract events, a panel for each measure, meter and unit; amounts of several series
 *       stacked
 *   <li>forecast: the same, continued, with the interval as a band
 *   <li>contract: cost by service and model
 *   <li>capacity, reserved: utilization
 * </ul>
 */
public final class Picture {
    /** How many panels a picture has at most. */
    public static final int MOST_PANELS = 12;

    private static final Map<String, Function<ReportDocument, List<Panel>>> KINDS = Map.of(
            "trend", document -> new TrendPicture(document).panels(),
            "forecast", document -> new ForecastPicture(document).panels(),
            "contract", document -> new CostPicture(document).panels(),
            "capacity", UtilizationPicture::ofContracts,
            "reserved", UtilizationPicture::ofReservations);

    private final Sheet sheet;

    private Picture(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Whether reports of this id can be drawn. */
    public static boolean isOf(String report) {
        return KINDS.containsKey(report);
    }

    /** The ids of the reports that can be drawn, in order. */
    public static List<String> reports() {
        return KINDS.keySet().stream().sorted().toList();
    }

    /**
     * Draws a report.
     *
     * @throws NoPictureException if it has nothing to draw, or too much
     */
    public static Picture of(ReportDocument document) {
        List<Panel> panels =
                KINDS.getOrDefault(document.id(), none -> List.of()).apply(document);
        return of(document.title(), Headings.of(document), panels);
    }

    static Picture of(String title, List<String> subtitles, List<Panel> panels) {
        if (panels.isEmpty()) {
            throw new NoPictureException(
                    "there is nothing to draw: the report has no row with a value", "ask about more");
        }
        if (panels.size() > MOST_PANELS) {
            throw new NoPictureException(
                    "a picture of " + panels.size() + " panels, one for each measure, meter and unit; it has at most "
                            + MOST_PANELS,
                    "ask about one measure or one meter");
        }
        return new Picture(new Sheet(title, subtitles, panels));
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @return the file
     */
    public Path write(Path file, PictureFormat format) throws IOException {
        return WholeFile.write(file, out -> format.write(sheet, out));
    }
}
