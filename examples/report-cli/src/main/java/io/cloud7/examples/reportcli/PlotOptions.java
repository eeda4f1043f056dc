package io.cloud7.examples.reportcli;

import io.cloud7.examples.reportcli.picture.NoPictureException;
import io.cloud7.examples.reportcli.picture.Picture;
import io.cloud7.examples.reportcli.picture.PictureFormat;
import io.cloud7.reporting.document.ReportDocument;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a report is drawn too, and where to. */
final class PlotOptions {
    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "draws a picture too: FILE.png or FILE.svg (trend, forecast, contract, capacity, reserved)")
    private @Nullable Path file;

    boolean isAsked() {
        return file != null;
    }

    /** Refuses what cannot be drawn, before any work is done. */
    void check(String report) {
        if (file == null) {
            return;
        }
        if (!Picture.isOf(report)) {
            throw new Refusal(
                    ExitStatus.REFUSED,
                    "--plot: the report " + report + " has nothing to plot",
                    "these have: " + String.join(", ", Picture.reports()));
        }
        if (Files.isDirectory(file)) {
            throw new Refusal(ExitStatus.REFUSED, "--plot " + file + " is a folder", "name a file in it");
        }
        if (PictureFormat.of(file).isEmpty()) {
            throw new Refusal(
                    ExitStatus.REFUSED, "--plot " + file + " is no picture that is known", "end it with .png or .svg");
        }
    }

    /** Refuses to draw more series of a file than a picture holds. */
    void checkSeries(int count) {
        if (file != null && count > Picture.MOST_PANELS) {
            throw new Refusal(
                    ExitStatus.REFUSED,
                    "--plot: " + count + " series, a panel each; a picture has at most " + Picture.MOST_PANELS,
                    "leave --plot out, or name a file of fewer series");
        }
    }

    /** Draws a report, if that was asked for. */
    void draw(ReportDocument document, Console console) throws IOException {
        draw(() -> Picture.of(document), console);
    }

    /** Draws, if that was asked for. */
    void draw(Supplier<Picture> picture, Console console) throws IOException {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            PictureFormat format = PictureFormat.of(file).orElseThrow();
            console.complain("wrote " + picture.get().write(file, format));
        } catch (NoPictureException e) {
            throw new Refusal(ExitStatus.REFUSED, "--plot: " + e.getMessage(), e.hint());
        } catch (FileSystemException e) {
            throw new Refusal(
                    ExitStatus.REFUSED,
                    "--plot " + file + " cannot be written: " + e.getMessage(),
                    "name a place that can be written");
        } catch (LinkageError | InternalError e) {
            throw new Refusal(
                    ExitStatus.REFUSED,
                    "--plot: this Java cannot draw: " + e,
                    "it needs fonts: a JRE with java.desktop, and the packages fontconfig and fonts-dejavu-core");
        }
    }
}
