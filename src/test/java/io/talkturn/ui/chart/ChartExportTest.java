package io.talkturn.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.chart.LineChart.Series;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.StackedBar;
import io.talkturn.ui.theme.ThemeMode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

final class ChartExportTest extends UiTestBase {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 300;

    private void showLosses(ThemeMode mode) {
        LineChart chart = onFx(() -> {
            ComboBox<String> task = new ComboBox<>();
            task.getItems().setAll("primary", "AU 05");
            task.setValue("primary");
            LineChart made = new LineChart("loss", "Loss", "epoch", context.theme(), context.charts()).choice(task);
            made.show(this::losses);
            return made;
        });
        show(chart, mode, WIDTH, HEIGHT);
    }

    private List<Series> losses() {
        List<Double> epochs =
                IntStream.rangeClosed(1, 8).mapToObj(e -> (double) e).toList();
        return List.of(
                new Series(
                        "train",
                        context.theme().palette().ink().muted(),
                        true,
                        epochs,
                        epochs.stream().map(e -> 1.4 / e).toList()),
                new Series(
                        "dev",
                        context.theme().palette().accent(),
                        false,
                        epochs,
                        epochs.stream().map(e -> 0.4 + 1 / e).toList()));
    }

    /** The files stay beside the pictures of the pages, to be looked at. */
    private Path export(String chart, String format) throws IOException {
        Path folder = Path.of("target", "screenshots");
        Path file = folder.resolve("chart-" + chart + "." + format);
        Files.createDirectories(folder);
        Files.deleteIfExists(file);
        files.answer(file);
        use(chart, format);
        waitUntil(() -> Files.exists(file));
        return file;
    }

    private void use(String chart, String item) {
        MenuButton menu = find("#chart-export-" + chart);
        robot.interact(() -> menu.getItems().stream()
                .filter(i -> i.getId().equals(item))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();
    }

    @Test
    void aPngHasTwoPixelsForOneOfTheWindow() throws Exception {
        showLosses(ThemeMode.LIGHT);
        BufferedImage image = ImageIO.read(export("loss", "png").toFile());

        assertThat(image.getWidth()).isEqualTo(2 * (WIDTH + 24));
        assertThat(image.getHeight()).isEqualTo(2 * (HEIGHT + 24));
        assertThat(new java.awt.Color(image.getRGB(2, 2))).isEqualTo(java.awt.Color.WHITE);
        assertThat(coloursOf(image)).contains(0x0969da);
    }

    @Test
    void whatIsShownDarkIsExportedDark() throws Exception {
        showLosses(ThemeMode.DARK);
        BufferedImage image = ImageIO.read(export("loss", "png").toFile());

        assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(0x0d1117);
    }

    @Test
    void anSvgHoldsTitleLegendAxisAndLines() throws Exception {
        showLosses(ThemeMode.LIGHT);
        Document svg = parse(export("loss", "svg"));

        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 504 324");
        assertThat(texts(svg)).contains("Loss", "primary", "train", "dev", "epoch", "2", "8", "1.2");
        assertThat(svg.getElementsByTagName("line").getLength()
                        + svg.getElementsByTagName("path").getLength())
                .as("lines of the grid and of the series")
                .isGreaterThan(10);
        assertThat(svg.getElementsByTagName("image").getLength())
                .as("nothing is a picture of pixels")
                .isZero();
    }

    @Test
    void aPdfIsOnePageWithItsWordsAndItsFontInside() throws Exception {
        showLosses(ThemeMode.LIGHT);
        Path file = export("loss", "pdf");

        assertThat(Files.readAllBytes(file)).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(WIDTH + 24f);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Loss", "primary", "train", "dev", "epoch");
            assertThat(coloursOf(new PDFRenderer(pdf).renderImage(0))).contains(0x0969da);
        }
    }

    @Test
    void aChartIsCopiedAsAPicture() {
        showLosses(ThemeMode.LIGHT);
        use("loss", "copy");

        waitUntil(() -> onFx(() -> Clipboard.getSystemClipboard().hasImage()));
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getImage().getWidth()))
                .isEqualTo(2.0 * (WIDTH + 24));
    }

    @Test
    void barsAndWordsOfTheWindowAreLinesAndWordsOfTheFile() throws Exception {
        VBox bars = onFx(() -> {
            VBox box = new VBox(
                    4,
                    Labels.heading("emotion − test"),
                    new StackedBar(List.of(new StackedBar.Part(3, "hue-red")), 4, 13));
            box.getChildren().add(context.charts().menu("bars", box));
            return box;
        });
        show(bars, ThemeMode.LIGHT, 300, 120);

        Document svg = parse(export("bars", "svg"));
        assertThat(texts(svg)).containsExactly("emotion − test");
        Path pdf = export("bars", "pdf");
        try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(read)).contains("emotion − test");
        }
        assertThat(svg.getElementsByTagName("rect").getLength()
                        + svg.getElementsByTagName("path").getLength())
                .as("the page and the bar")
                .isGreaterThanOrEqualTo(2);
    }

    private static Document parse(Path svg) throws Exception {
        try (InputStream in = Files.newInputStream(svg)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(in);
        }
    }

    private static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static List<Integer> coloursOf(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xffffff)
                .distinct()
                .boxed()
                .toList();
    }
}
