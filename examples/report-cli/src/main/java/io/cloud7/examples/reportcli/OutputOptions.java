package io.cloud7.examples.reportcli;

import io.cloud7.examples.reportcli.terminal.TerminalReport;
import io.cloud7.examples.reportcli.xlsx.XlsxExporter;
import io.cloud7.reporting.csv.CsvExporter;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.export.WholeFile;
import io.cloud7.reporting.json.JsonExporter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which format a report is written, and where to. */
final class OutputOptions {
    /** The formats. */
    enum Format {
        TABLE,
        CSV,
        JSON,
        XLSX
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv, json or xlsx (default: ${DEFAULT-VALUE})")
    private Format format = Format.TABLE;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description =
                    "the file to write (table, json, xlsx), or the folder (csv: one file a table); without it table"
                            + " and json go to standard output")
    private @Nullable Path out;

    /** The file or folder to write; null: standard output. */
    @Nullable Path out() {
        return out;
    }

    /** Refuses what cannot be written, before any work is done. */
    void check() {
        if (format == Format.CSV && out == null) {
            throw new Refusal(
                    ExitStatus.REFUSED,
                    "--format csv writes one file a table and has nowhere to put them",
                    "add --out FOLDER");
        }
        if (format == Format.XLSX && out == null) {
            throw new Refusal(
                    ExitStatus.REFUSED, "--format xlsx writes a workbook, which is no text", "add --out FILE.xlsx");
        }
        if (out == null) {
            return;
        }
        if (format == Format.CSV && Files.exists(out) && !Files.isDirectory(out)) {
            throw new Refusal(ExitStatus.REFUSED, "--out " + out + " is a file", "--format csv takes a folder");
        }
        if (format != Format.CSV && Files.isDirectory(out)) {
            throw new Refusal(ExitStatus.REFUSED, "--out " + out + " is a folder", "name a file in it");
        }
    }

    void write(ReportDocument document, Console console) throws IOException {
        if (out == null) {
            write(document, console.bytes());
            return;
        }
        for (Path file : writeFiles(document, out)) {
            console.out().println("wrote " + file);
        }
        console.out().flush();
    }

    private List<Path> writeFiles(ReportDocument document, Path target) throws IOException {
        try {
            if (format == Format.CSV) {
                return CsvExporter.standard().export(document, Files.createDirectories(target));
            }
            Files.createDirectories(target.toAbsolutePath().getParent());
            return List.of(WholeFile.write(target, stream -> write(document, stream)));
        } catch (FileSystemException e) {
            throw new Refusal(
                    ExitStatus.REFUSED,
                    "--out " + target + " cannot be written: " + e.getMessage(),
                    "name a place that can be written");
        }
    }

    private void write(ReportDocument document, OutputStream stream) throws IOException {
        if (format == Format.JSON) {
            JsonExporter.standard().write(document, stream);
        } else if (format == Format.XLSX) {
            XlsxExporter.standard().write(document, stream);
        } else {
            PrintWriter text = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            new TerminalReport(document).print(text);
        }
    }
}
