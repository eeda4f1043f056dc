package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small disk that can be filled: a tmpfs, which only root may mount. Where that is not possible, its tests are skipped;
 * with {@code -Dfull.disk.required=true} they fail.
 */
final class FullDisk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FullDisk.class);

    private final Path folder;
    private final Path filler;

    private FullDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    static FullDisk mount(Path at) throws IOException, InterruptedException {
        boolean mounted = runs("mount", "-t", "tmpfs", "-o", "size=160m,mode=0777", "tmpfs", at.toString());
        if (!mounted) {
            LOG.warn("no tmpfs can be mounted: the tests of full disks are SKIPPED");
            assertThat(Boolean.getBoolean("full.disk.required"))
                    .as("full disks are required, and no tmpfs can be mounted")
                    .isFalse();
        }
        assumeTrue(mounted, "no tmpfs can be mounted");
        return new FullDisk(at);
    }

    Path folder() {
        return folder;
    }

    /** Takes all space but so many bytes. */
    void fill(long left) throws IOException {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(folder).getUsableSpace() >= left + block.length) {
                out.write(block);
            }
        }
    }

    /** Gives the space back. */
    void free() throws IOException {
        Files.delete(filler);
    }

    @Override
    public void close() throws IOException {
        try {
            // lazily: a server may still hold files
            assertThat(runs("umount", "-l", folder.toString())).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
