package io.cloud7.examples.reportcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class PlotTest {
    private static final String CLOUD = "src/main/resources/demo/sample-cloud";
    private static final List<String> HALF_YEAR =
            List.of("--data", CLOUD, "--from", "2026-01-01", "--to", "2026-06-30");

    @TempDir
    private Path folder = Path.of("");

    private static CliRun run(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command.split(" ", -1)));
        args.addAll(HALF_YEAR);
        args.addAll(List.of(more));
        return CliRun.of(args.toArray(String[]::new));
    }

    private Document svg(String command, String... more) throws Exception {
        Path file = folder.resolve("picture.svg");
        String[] args = new String[more.length + 2];
        System.arraycopy(more, 0, args, 0, more.length);
        args[more.length] = "--plot";
        args[more.length + 1] = file.toString();
        CliRun run = run(command, args);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("wrote " + file);
        return parsed(Files.readAllBytes(file));
    }

    /** Without looking for the DTD that the file names. */
    private static Document parsed(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static String words(Document svg) {
        return svg.getElementsByTagName("desc").item(0).getTextContent();
    }

    @Test
    void aTrendIsAPngOfItsPanels() throws IOException {
        Path file = folder.resolve("new/trend.PNG");
        CliRun run = run("trend", "--contract", "ACME-2026", "--measure", "usage", "--plot", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("Trend Report");
        BufferedImage picture = ImageIO.read(file.toFile());
        int heading = 16 + 26 + 2 * 18;
        int meters = 6;
        assertThat(picture.getWidth()).isEqualTo(1_000);
        assertThat(picture.getHeight()).isEqualTo(heading + meters * 360);
        assertThat(colours(picture)).as("lines are drawn").contains(0xFF0072B2);
    }

    private static List<Integer> colours(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .distinct()
                .boxed()
                .toList();
    }

    @Test
    void anSvgSaysInWordsWhatIsDrawn() throws Exception {
        Document svg = svg("trend", "--contract", "ACME-2026", "--measure", "average", "--meter", "vcpu");
        assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("1000px");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Trend Report");
        assertThat(words(svg))
                .isEqualTo("Average of vcpu: Average, vCPU; Average, Average (moving average),"
                        + " bundle, reservation, start, reservation");
        assertThat(svg.getElementsByTagName("text").item(2).getTextContent())
                .contains("Measure: AVERAGE", "Contract: ACME-2026", "Meter: vcpu");
    }

    @Test
    void costByModelIsStackedStepByStep() throws Exception {
        assertThat(words(svg("trend", "--organization", "acme", "--measure", "cost", "--by", "model")))
                .isEqualTo("Cost: Cost, EUR; Period: 2026-01, 2026-02, 2026-03, 2026-04, 2026-05, 2026-06;"
                        + " (none), BUNDLE, PAYG, RESERVED");
    }

    @Test
    void aPartialStepIsMarkedAndBreaksTheLine() throws Exception {
        assertThat(words(svg(
                        "trend",
                        "--contract",
                        "ACME-2026",
                        "--measure",
                        "usage",
                        "--meter",
                        "vcpu",
                        "--granularity",
                        "week")))
                .contains("Usage (part of a step)");
        assertThat(words(svg("trend", "--measure", "cost", "--by", "model", "--as-of", "2026-03-10T00:00:00Z")))
                .contains("Period (* a part of it): 2026-01, 2026-02, 2026-03 *;");
    }

    @Test
    void aForecastHasABandAndItsHistory() throws Exception {
        assertThat(words(svg("forecast", "--contract", "ACME-2026", "--meter", "vcpu", "--horizon", "2")))
                .isEqualTo("Usage of vcpu: Usage, vCPU-h; Usage, Usage (forecast)");
        assertThat(words(svg(
                        "forecast", "--contract", "ACME-2026", "--meter", "vcpu", "--as-of", "2026-03-10T00:00:00Z")))
                .contains("NOT_ENOUGH_DATA");
    }

    @Test
    void aContractIsDrawnByServiceAndModel() throws Exception {
        assertThat(words(svg("contract --role customer --organization acme --contract ACME-2026")))
                .isEqualTo("Cost by service and model: Billed cost, EUR; Resource type, OpenStack Frankfurt:"
                        + " (no service), bucket, floating-ip, virtual-instance, volume;"
                        + " Bundle, Fees and adjustments, PAYG, Reserved");
        assertThat(words(svg("contract --role reseller --organization north --contract NORTH-PARTNER")))
                .contains("Billed cost, EUR", "PAYG");
    }

    @Test
    void utilizationIsDrawnOfReservationsAndOfContracts() throws Exception {
        assertThat(words(svg("general reserved"))).contains("Utilization, %", "Acme Manufacturing / ACME-2026 / acme-");
        assertThat(words(svg("capacity", "--as-of", "2026-06-20T00:00:00Z")))
                .contains("Lumen Clinic / LUMEN-2026 / OpenStack Frankfurt", "CPU, Memory, Storage");
    }

    @Test
    void anyOtherSeriesIsDrawnToo() throws Exception {
        Path rows =
                Files.writeString(folder.resolve("s.csv"), "series,step,value\na,1,1\na,2,3\na,4,5\na,5,6\na,6,8\n");
        Path file = folder.resolve("s.svg");
        CliRun run = CliRun.of("forecast", "--series", rows.toString(), "--horizon", "2", "--plot", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(CsvRows.of(run.out())).hasSize(3);
        assertThat(words(parsed(Files.readAllBytes(file)))).isEqualTo("a: Value; a, a (forecast)");
    }

    @Test
    void aPictureDependsOnTheDataAlone() throws IOException {
        byte[] first = picture("first");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(picture("second")).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private byte[] picture(String name) throws IOException {
        Path file = folder.resolve(name + ".svg");
        run("trend", "--measure", "cost", "--granularity", "week", "--organization", "acme", "--plot", file.toString());
        return Files.readAllBytes(file);
    }

    @Test
    void namesThatPeopleChoseDoNoHarm() throws Exception {
        new SampleFolder(folder).usage("u1,c,vm,cpu,2,2026-03-01T00:00:00Z,2026-04-01T00:00:00Z");
        Path cloud = folder.resolve("cloud.json");
        Files.writeString(
                cloud,
                Files.readString(cloud)
                        .replace(
                                "ACME-2026",
                                "</desc><script>\\u0000\\u202e & a very long name, longer than any legend"));
        Path file = folder.resolve("picture.svg");
        CliRun run = CliRun.of(
                "trend",
                "--data",
                folder.toString(),
                "--by",
                "contract",
                "--measure",
                "usage",
                "--from",
                "2026-03-01",
                "--to",
                "2026-03-31",
                "--plot",
                file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        Document svg = parsed(Files.readAllBytes(file));
        assertThat(words(svg))
                .contains("</desc><script>\\u0000\\u202e & a very long", "…")
                .doesNotContain("legend");
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anomalies | x.png | the report anomalies has nothing to plot | capacity, contract, forecast, reserved, trend",
                "general payg | x.png | the report payg has nothing to plot | these have",
                "trend --measure cost | x.jpg | x.jpg is no picture that is known | end it with .png or .svg",
                "trend --measure cost | . | is a folder | name a file in it",
                "trend --by provider | x.png | panels, one for each measure, meter and unit; it has at most 12 | one measure",
                "trend --model RESERVED --organization kite --contract KITE-ON-DEMAND | x.png | nothing to draw | ask about more"
            })
    void whatCannotBeDrawnIsRefusedBeforeAnythingIsWritten(String command, String file, String problem, String hint) {
        Path target = file.equals(".") ? folder : folder.resolve(file);
        CliRun run = run(command, "--plot", target.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(problem, hint);
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("x.png")).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        CliRun run = run(
                "trend", "--measure", "cost", "--plot", file.resolve("x.png").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be written", "name a place");
    }

    /** A folder whose contracts are those of a half year, one machine each. */
    private void contracts(String... namesAndLevels) {
        StringBuilder contracts = new StringBuilder();
        StringBuilder machines = new StringBuilder();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < namesAndLevels.length; i += 2) {
            String id = "c" + i;
            contracts.append("{ \"id\": \"" + id + "\", \"name\": \"" + namesAndLevels[i]
                    + "\", \"organization\": \"acme\", \"plan\": \"std\", \"start\": \"2026-01-01\","
                    + " \"end\": \"2027-01-01\" }, ");
            machines.append("{ \"id\": \"vm" + i + "\", \"name\": \"m\", \"resourceType\": \"virtual-instance\","
                    + " \"contract\": \"" + id + "\", \"provider\": \"os\" }, ");
            rows.add("u" + i + "," + id + ",vm" + i + ",cpu," + namesAndLevels[i + 1]
                    + ",2026-01-01T00:00:00Z,2026-07-01T00:00:00Z");
        }
        new SampleFolder(folder).usage(rows.toArray(String[]::new));
        Path cloud = folder.resolve("cloud.json");
        try {
            Files.writeString(
                    cloud,
                    Files.readString(cloud)
                            .replace("\"contracts\": [", "\"contracts\": [ " + contracts)
                            .replace("\"resources\": [", "\"resources\": [ " + machines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String drawn(String command, String measure, String... more) throws Exception {
        Path file = folder.resolve("drawn.svg");
        List<String> args = new ArrayList<>(List.of(command, "--data", folder.toString(), "--measure", measure));
        args.addAll(List.of("--granularity", "month", "--from", "2026-01-01", "--to", "2026-06-30"));
        args.addAll(List.of(more));
        args.addAll(List.of("--plot", file.toString()));
        CliRun run = CliRun.of(args.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return words(parsed(Files.readAllBytes(file)));
    }

    @ParameterizedTest
    @CsvSource({"trend, average", "trend, cost", "forecast, average", "forecast, cost"})
    void namesThatAreAlikeFarIntoThemStayDifferentLines(String command, String measure) throws Exception {
        String name = "Registered company name of a customer with sixty letters, contract ";
        contracts(name + "one", "10", name + "two", "20", "short", "30");
        assertThat(drawn(command, measure, "--by", "contract"))
                .contains("Registered company name of a customer with… [c0]")
                .contains("Registered company name of a customer with… [c2]")
                .contains("short [c4]");
    }

    @ParameterizedTest
    @Timeout(120)
    @CsvSource({"10000000000000000000000000000000, 'vCPU-h × 10^33'", "0.0000000001, 'vCPU-h × 10^-9'", "1, 'vCPU-h;'"})
    void giantsAndDwarfsAreDrawnInPowersOfTen(String level, String axis) throws Exception {
        contracts("one", level);
        assertThat(drawn("trend", "usage")).contains(axis);
    }

    @Test
    void theEndOfALongSeriesIsDrawn() throws Exception {
        StringBuilder rows = new StringBuilder("series,step,value\n");
        for (int step = 1; step <= 200; step++) {
            rows.append("a,").append(step).append(',').append(step % 7).append('\n');
        }
        Path series = Files.writeString(folder.resolve("s.csv"), rows);
        Path file = folder.resolve("s.svg");
        CliRun run = CliRun.of("forecast", "--series", series.toString(), "--horizon", "2", "--plot", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(words(parsed(Files.readAllBytes(file)))).startsWith("a (the last 60 of 200 steps): Value");
    }

    @Test
    void moreSeriesThanAPictureHoldsAreRefusedWithAWayOut() throws Exception {
        StringBuilder rows = new StringBuilder("series,step,value\n");
        for (int series = 1; series <= 13; series++) {
            rows.append('s').append(series).append(",1,1\n");
        }
        Path file = Files.writeString(folder.resolve("s.csv"), rows);
        CliRun run = CliRun.of(
                "forecast",
                "--series",
                file.toString(),
                "--horizon",
                "2",
                "--plot",
                folder.resolve("s.png").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("13 series, a panel each; a picture has at most 12", "leave --plot out");
    }
}
