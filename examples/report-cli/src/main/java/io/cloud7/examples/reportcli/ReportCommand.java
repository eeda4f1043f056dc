package io.cloud7.examples.reportcli;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;
import io.cloud7.reporting.report.ReportQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A report of the catalog as a command; each of its filters is an option. */
final class ReportCommand implements Callable<Integer> {
    private final ReportDefinition definition;
    private final Console console;
    private final SourceOptions source = new SourceOptions();
    private final ViewerOptions viewer = new ViewerOptions();
    private final OutputOptions output = new OutputOptions();
    private final PlotOptions plot = new PlotOptions();
    private final CommandSpec spec;

    private ReportCommand(ReportDefinition definition, Console console) {
        this.definition = definition;
        this.console = console;
        this.spec = spec(definition.descriptor(), this);
    }

    /** The report behind a command that has another way too. */
    ReportCommand(ReportDefinition definition, Console console, Callable<Integer> command) {
        this.definition = definition;
        this.console = console;
        this.spec = spec(definition.descriptor(), command);
    }

    CommandSpec spec() {
        return spec;
    }

    @Nullable Path out() {
        return output.out();
    }

    SourceOptions source() {
        return source;
    }

    PlotOptions plot() {
        return plot;
    }

    /** The command of a report, named like it. */
    static CommandSpec of(ReportDefinition definition, Console console) {
        return new ReportCommand(definition, console).spec;
    }

    private CommandSpec spec(ReportDescriptor descriptor, Callable<Integer> called) {
        CommandSpec command = CommandSpec.wrapWithoutInspection(called).name(descriptor.id());
        command.usageMessage().description(descriptor.question()).sortOptions(false);
        command.addMixin("source", CommandSpec.forAnnotatedObject(source));
        descriptor.filters().forEach(filter -> command.addOption(option(filter)));
        command.addMixin("viewer", CommandSpec.forAnnotatedObject(viewer));
        command.addMixin("output", CommandSpec.forAnnotatedObject(output));
        command.addMixin("plot", CommandSpec.forAnnotatedObject(plot));
        return command;
    }

    private static OptionSpec option(Filter<?> filter) {
        String choices = filter.kind() == Filter.Kind.CHOICE ? ": " + String.join(", ", filter.choices()) : "";
        OptionSpec.Builder option = OptionSpec.builder(optionName(filter))
                .type(String.class)
                .required(filter.isRequired())
                .paramLabel(label(filter.kind()))
                .description((filter.description() + choices).replace("%", "%%"));
        if (filter.kind() == Filter.Kind.FLAG) {
            option.arity("0..1").fallbackValue("true");
        }
        return option.build();
    }

    private static String optionName(Filter<?> filter) {
        return "--" + filter.name();
    }

    private static String label(Filter.Kind kind) {
        return switch (kind) {
            case TEXT -> "TEXT";
            case DAY -> "DATE";
            case MOMENT -> "INSTANT";
            case ZONE -> "ZONE";
            case WHOLE -> "NUMBER";
            case PERCENT -> "PERCENT";
            case AMOUNT -> "AMOUNT";
            case FLAG -> "true|false";
            case CHOICE -> "NAME";
        };
    }

    @Override
    public Integer call() throws IOException {
        source.check();
        output.check();
        plot.check(definition.descriptor().id());
        ReportQuery<? extends Report> query = definition.query(new FilterValues(texts(), now()));
        try (OpenSource open = source.open(console)) {
            Reporting reporting =
                    Reporting.over(open.storage()).as(viewer.viewer()).knownAt(source.knownAt());
            try (Progress progress = Progress.of("calculated", " contracts", console)) {
                reporting.read(query, (contracts, of) -> progress.at(contracts), document -> {
                    plot.draw(document, console);
                    output.write(document, console);
                    return document.id();
                });
            }
            return open.status().code();
        }
    }

    /** The instant for what is not named: that as known at which it is asked, so that the question stays the same. */
    private Instant now() {
        Instant knownAt = source.knownAt();
        return knownAt == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : knownAt;
    }

    /** What was entered for the filters. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Filter<?> filter : definition.descriptor().filters()) {
            String text = spec.commandLine().getParseResult().matchedOptionValue(optionName(filter), null);
            if (text != null) {
                texts.put(filter.name(), text);
            }
        }
        return texts;
    }
}
