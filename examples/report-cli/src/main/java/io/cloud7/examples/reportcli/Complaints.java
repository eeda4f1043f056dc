package io.cloud7.examples.reportcli;

import io.cloud7.reporting.csv.focus.FocusFormatException;
import io.cloud7.reporting.jdbc.JdbcStorageException;
import io.cloud7.reporting.json.UnreadableException;
import io.cloud7.reporting.report.ReportRefusedException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns whatever went wrong into one line, a hint, and an exit status. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Console console;

    Complaints(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        if (Arrays.stream(args).anyMatch(arg -> arg.startsWith("--pass"))) {
            return say(
                    ExitStatus.REFUSED,
                    "a password is no argument, for others on this machine could read it",
                    "set the environment variable " + Database.PASSWORD_VARIABLE);
        }
        return say(
                ExitStatus.REFUSED,
                withoutUrls(problem.getMessage(), args),
                problem.getCommandLine().getCommandSpec().qualifiedName() + " --help lists the options");
    }

    /** A URL may hold a password. */
    private static String withoutUrls(@Nullable String message, String[] args) {
        String shown = String.valueOf(message);
        for (String arg : args) {
            int url = arg.indexOf("jdbc:");
            shown = url < 0 ? shown : shown.replace(arg.substring(url), "jdbc:…");
        }
        return shown;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof Refusal refusal) {
            return say(refusal.status(), refusal.getMessage(), refusal.hint());
        }
        if (problem instanceof ReportRefusedException) {
            return say(
                    ExitStatus.REFUSED,
                    problem.getMessage(),
                    command.getCommandSpec().qualifiedName() + " --help lists the options");
        }
        if (problem instanceof JdbcStorageException database) {
            return say(ExitStatus.UNREADABLE, database.getMessage(), DatabaseHint.of(database.problem()));
        }
        if (problem instanceof UnreadableException || problem instanceof FocusFormatException) {
            return say(
                    ExitStatus.UNREADABLE,
                    problem.getMessage(),
                    "nothing was read or written; mend the file and try again");
        }
        if (problem instanceof NoSuchFileException missing) {
            return say(ExitStatus.UNREADABLE, "there is no file " + missing.getFile(), "check the path");
        }
        if (problem instanceof FileSystemException file) {
            return say(
                    ExitStatus.UNREADABLE,
                    file.getFile() + ": "
                            + (file.getReason() == null ? file.getClass().getSimpleName() : file.getReason()),
                    "check the path and its permissions");
        }
        if (problem instanceof IOException) {
            return say(ExitStatus.UNREADABLE, problem.getMessage(), "check the files");
        }
        return say(
                ExitStatus.DEFECT,
                problem.toString(),
                "this is a defect of the program; please report it with the command that led here");
    }

    private int say(ExitStatus status, @Nullable String message, String hint) {
        console.complain("error: " + message);
        console.complain("hint: " + hint);
        return status.code();
    }
}
