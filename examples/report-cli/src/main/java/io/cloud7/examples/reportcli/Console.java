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

/** Where a command speaks: results on one stream, complaints and progress on the other; always UTF-8. */
final class Console {
    private final OutputStream bytes;
    private final PrintWriter out;
    private final PrintStream err;
    private final boolean interactive;

    /**
     * A console over two streams.
     *
     * @param interactive whether somebody is watching; then long work shows its progress
     */
    Console(OutputStream out, OutputStream err, boolean interactive) {
        this.bytes = out;
        this.out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.interactive = interactive;
    }

    /** The streams of this process. */
    @SuppressWarnings(
            "SystemConsoleNull") // from JDK 22 on there is one even where nobody watches, unless told otherwise
    static Console ofProcess() {
        System.setProperty("jdk.console", "java.base");
        return new Console(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.console() != null);
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

    boolean isInteractive() {
        return interactive;
    }
}
