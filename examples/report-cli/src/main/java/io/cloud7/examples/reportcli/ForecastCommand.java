package io.cloud7.examples.reportcli;

import io.cloud7.reporting.report.ReportDefinition;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Forecasts contracts of a data folder, or any series of a CSV file. */
final class ForecastCommand implements Callable<Integer> {
    private final ReportCommand report;
    private final SeriesForecast series;

    private ForecastCommand(ReportDefinition definition, Console console) {
        this.report = new ReportCommand(definition, console, this);
        this.series = new SeriesForecast(console);
    }

    static CommandSpec of(ReportDefinition definition, Console console) {
        ForecastCommand command = new ForecastCommand(definition, console);
        CommandSpec spec = command.report.spec();
        OptionSpec data = spec.findOption("--data");
        spec.remove(data);
        spec.addOption(OptionSpec.builder(data).required(false).build());
        spec.addMixin("series", CommandSpec.forAnnotatedObject(command.series));
        spec.usageMessage()
                .footer(
                        "",
                        "Rows in with --series: series,step,value; steps are whole numbers, a missing step or an empty value",
                        "is a gap. Rows out: series,step,forecast,lower,upper,method. Where there is too little to go by,",
                        "the method is NOT_ENOUGH_DATA with the reason, and the numbers, if any, are a guess.");
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        boolean hasData = report.spec().commandLine().getParseResult().hasMatchedOption("--data");
        if (series.isAsked() && hasData) {
            throw new ParameterException(
                    report.spec().commandLine(), "--data and --series are two ways to forecast; leave out one of them");
        }
        if (series.isAsked()) {
            report.plot().check("forecast");
            return series.forecast(report.texts(), report.out(), report.plot());
        }
        if (!hasData) {
            throw new ParameterException(
                    report.spec().commandLine(), "Missing required option: '--data=DIR', or '--series=FILE'");
        }
        return report.call();
    }
}
