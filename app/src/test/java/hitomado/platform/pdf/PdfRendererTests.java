package hitomado.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PdfRendererTests {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<Path> FONTS = List.of(Path.of("/usr/share/fonts"));
    private static final PdfRenderer PRINTER = new PdfRenderer(settings(CHROMIUM, 200));

    private static PdfSettings settings(Path chromium, int pagesPerBrowser) {
        return new PdfSettings(chromium, 1, pagesPerBrowser, Duration.ofSeconds(40), FONTS);
    }

    @AfterAll
    static void stop() {
        PRINTER.destroy();
    }

    @Test
    void textOfThePageIsReadBackFromThePdf() throws IOException {
        var rendered = rendered(PRINTER, "<p>髙橋 﨑山 𠮷田 人口一覧 届出日 令和元年四月三〇日 ½ Ⅳ ①㈱ O'Brien &amp; Ñandú</p>");
        Files.write(Path.of("target/pdf-sample.pdf"), rendered.bytes());
        assertThat(text(rendered)).isEqualTo("髙橋 﨑山 𠮷田 人口一覧 届出日 令和元年四月三〇日 ½ Ⅳ ①㈱ O'Brien & Ñandú");
    }

    @Test
    void variantsOfNamesHaveTheirOwnShapes() throws IOException {
        var rendered = rendered(PRINTER, "<p>葛󠄀城 辻󠄀本 葛城 辻本</p>");
        Files.write(Path.of("target/pdf-variants.pdf"), rendered.bytes());
        assertThat(text(rendered)).isEqualTo("葛󠄀城 辻󠄀本 葛城 辻本");
        assertThat(glyphs(rendered, "葛")).hasSize(2);
        assertThat(glyphs(rendered, "辻")).hasSize(2);
    }

    @Test
    void variantThatBizUdLacksIsDrawnByIpamjEvenIfTheLayoutForgetsIt() throws IOException {
        var rendered = rendered(PRINTER, "<style>p{font-family:\"BIZ UDPMincho\"}</style><p>渡邉\uDB40\uDD0F 渡邉</p>");
        Files.write(Path.of("target/pdf-ipamj.pdf"), rendered.bytes());
        assertThat(text(rendered)).isEqualTo("渡邉\uDB40\uDD0F 渡邉");
        assertThat(fonts(rendered)).containsExactlyInAnyOrder("BIZUDPMincho-Regular", "IPAmjMincho");
    }

    @Test
    void characterThatNoFontDrawsFailsAndIsNamed() {
        assertThat(PRINTER.render("<p>外字\uE000 と 葛\uDB40\uDDEF と 山</p>"))
                .isEqualTo(new Rendering.NotDrawable(List.of("\uE000 (U+E000)", "葛\uDB40\uDDEF (U+845B U+E01EF)")));
    }

    @Test
    void scriptsAndTheNetworkAreOff() throws IOException {
        var rendered = rendered(PRINTER, """
                <p id="p">残る</p><script>document.getElementById('p').textContent='変わる'</script>
                <img src="http://127.0.0.1:1/x.png" onerror="document.body.textContent='変わる'">
                """);
        assertThat(text(rendered)).isEqualTo("残る");
    }

    @Test
    void pagesAreCounted() {
        var html = "<section style='break-after:page'>一</section>".repeat(3) + "<section>終</section>";
        assertThat(rendered(PRINTER, html).pages()).isEqualTo(4);
    }

    @Test
    void browserIsReplacedAfterItsShareOfPages() {
        var printer = new PdfRenderer(settings(CHROMIUM, 1));
        try {
            var others = browserProcesses();
            rendered(printer, "<p>一</p>");
            var first = new ArrayList<>(browserProcesses());
            first.removeAll(others);
            rendered(printer, "<p>二</p>");
            assertThat(first).isNotEmpty();
            assertThat(CompletableFuture.allOf(
                            first.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)))
                    .succeedsWithin(Duration.ofSeconds(10));
        } finally {
            printer.destroy();
        }
    }

    @Test
    void deadBrowserIsReplacedWithoutTheCallerNoticing() {
        var printer = new PdfRenderer(settings(CHROMIUM, 200));
        try {
            var others = browserProcesses();
            rendered(printer, "<p>一</p>");
            browserProcesses().stream().filter(p -> !others.contains(p)).forEach(ProcessHandle::destroyForcibly);
            assertThat(rendered(printer, "<p>二</p>").pages()).isEqualTo(1);
        } finally {
            printer.destroy();
        }
    }

    @Test
    void browserThatHangsIsKilledAndTheNextRenderingWorks() throws Exception {
        var printer = new PdfRenderer(new PdfSettings(CHROMIUM, 1, 200, Duration.ofSeconds(12), FONTS));
        try {
            var others = browserProcesses();
            rendered(printer, "<p>一</p>");
            var hanging = new ArrayList<>(browserProcesses());
            hanging.removeAll(others);
            for (var process : hanging) {
                new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                        .start()
                        .waitFor();
            }
            assertThat(printer.render("<p>二</p>")).isEqualTo(new Rendering.EngineGone("no answer within PT12S"));
            assertThat(rendered(printer, "<p>三</p>").pages()).isEqualTo(1);
        } finally {
            printer.destroy();
        }
    }

    @Test
    void manyCallersShareOneBrowser() {
        var pages = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> rendered(PRINTER, "<p>頁" + i + "</p>"))
                .map(PdfRendererTests::text)
                .toList();
        assertThat(new HashSet<>(pages)).hasSize(12).contains("頁0", "頁11");
    }

    @Test
    void missingChromiumIsAResultNotAnException() {
        var printer = new PdfRenderer(settings(Path.of("/nowhere/chromium"), 1));
        assertThat(printer.render("<p>一</p>")).isEqualTo(new Rendering.EngineGone("no Chromium at /nowhere/chromium"));
        printer.destroy();
    }

    @Test
    void chromiumThatCannotStartIsAResult() {
        var printer = new PdfRenderer(settings(Path.of("/bin/false"), 1));
        assertThat(printer.render("<p>一</p>")).isInstanceOf(Rendering.EngineGone.class);
        printer.destroy();
    }

    private static List<ProcessHandle> browserProcesses() {
        return ProcessHandle.current()
                .descendants()
                .filter(p -> p.info().command().orElse("").contains("chromium"))
                .toList();
    }

    private static Rendering.Rendered rendered(PdfRenderer printer, String html) {
        var result = printer.render(html);
        assertThat(result).isInstanceOf(Rendering.Rendered.class);
        return (Rendering.Rendered) result;
    }

    private static String text(Rendering.Rendered rendered) {
        try (PDDocument document = Loader.loadPDF(rendered.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(rendered.pages());
            return new PDFTextStripper().getText(document).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Glyphs that one character has on the page.
    private static Set<Integer> glyphs(Rendering.Rendered rendered, String character) throws IOException {
        var glyphs = new HashSet<Integer>();
        try (PDDocument document = Loader.loadPDF(rendered.bytes())) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    if (position.getUnicode().startsWith(character)) {
                        glyphs.add(position.getCharacterCodes()[0]);
                    }
                }
            }.getText(document);
        }
        return glyphs;
    }

    private static List<String> fonts(Rendering.Rendered rendered) throws IOException {
        var names = new ArrayList<String>();
        try (PDDocument document = Loader.loadPDF(rendered.bytes())) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                names.add(resources.getFont(name).getName().replaceFirst("^[A-Z]{6}\\+", ""));
            }
        }
        return names;
    }
}
