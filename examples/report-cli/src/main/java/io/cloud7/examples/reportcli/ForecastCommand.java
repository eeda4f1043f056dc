package io.cloud7.examples.reportcli;

import io.cloud7.reporting.report.ReportDefinition;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Forecasts contracts of a data folder or a database, or any series of a CSV file. */
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
        if (series.isAsked() && report.source().isAsked()) {
            throw new ParameterException(
                    report.spec().commandLine(),
                    "--series and a source of data, --data or --jdbc, are two ways to forecast; leave out one of them");
        }
        if (series.isAsked()) {
            report.plot().check("forecast");
            return series.forecast(report.texts(), report.out(), report.plot());
        }
        if (!report.source().isAsked()) {
            throw new ParameterException(
                    report.spec().commandLine(),
                    "nothing to forecast is named; add --series FILE, --data DIR or --jdbc URL");
        }
        return report.call();
    }
}
