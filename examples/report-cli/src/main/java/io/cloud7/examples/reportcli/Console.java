package io.cloud7.examples.reportcli;

import io.cloud7.examples.reportcli.terminal.ScreenText;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a command speaks, and the environment that it was started in: results on one stream, complaints and progress on the other; always UTF-8. */
final class Console {
    private final OutputStream bytes;
    private final PrintWriter out;
    private final PrintStream err;
    private final boolean interactive;
    private final Map<String, String> environment;

    /**
     * A console over two streams.
     *
     * @param interactive whether somebody is watching; then long work shows its progress
     * @param environment the variables of the process
     */
    Console(OutputStream out, OutputStream err, boolean interactive, Map<String, String> environment) {
        this.bytes = out;
        this.out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.interactive = interactive;
        this.environment = Map.copyOf(environment);
    }

    /** The streams of this process. */
    @SuppressWarnings(
            "SystemConsoleNull") // from JDK 22 on there is one even where nobody watches, unless told otherwise
    static Console ofProcess() {
        System.setProperty("jdk.console", "java.base");
        return new Console(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.console() != null,
                System.getenv());
    }

    PrintWriter out() {
        return out;
    }

    /** Standard output for a writer of its own; what was printed before is in front of it. */
    OutputStream bytes() {
        out.flush();
        return bytes;
    }

    PrintStream err() {
        return err;
    }

    /** One line on standard error, harmless for a terminal whatever it quotes. */
    void complain(String line) {
        err.println(ScreenText.harmless(line.strip().replaceAll("\\R\\s*", " ")));
    }

    /** A variable of the environment; null: it is not set. */
    @Nullable String variable(String name) {
        return environment.get(name);
    }

    boolean isInteractive() {
        return interactive;
    }
}
