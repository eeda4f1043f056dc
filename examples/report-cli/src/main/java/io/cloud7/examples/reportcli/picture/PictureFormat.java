package io.cloud7.examples.reportcli.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.knowm.xchart.ChartEncoder;

/** How a picture is written. */
public enum PictureFormat {
    /** Pixels. */
    PNG {
        @Override
        void write(Sheet sheet, OutputStream out) throws IOException {
            ChartEncoder.saveChart(sheet, out, "png");
        }
    },
    /** Lines and shapes. */
    SVG {
        @Override
        void write(Sheet sheet, OutputStream out) throws IOException {
            out.write(new Svg(sheet).bytes());
        }
    };

    /** The format that the name of a file ends with. */
    public static Optional<PictureFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    abstract void write(Sheet sheet, OutputStream out) throws IOException;
}
