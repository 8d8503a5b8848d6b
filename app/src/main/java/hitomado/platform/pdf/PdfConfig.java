package hitomado.platform.pdf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PdfConfig {
    @Bean
    PdfSettings pdfSettings(
            @Value("${hitomado.pdf.chromium:/usr/bin/chromium}") String chromium,
            @Value("${hitomado.pdf.browsers:1}") int browsers,
            @Value("${hitomado.pdf.pages-per-browser:200}") int pagesPerBrowser,
            @Value("${hitomado.pdf.patience:30s}") Duration patience,
            @Value("${hitomado.pdf.fonts:/usr/share/fonts,/usr/local/share/fonts}") String[] fonts) {
        var directories = Stream.of(fonts).map(Path::of).toList();
        return new PdfSettings(Path.of(chromium), browsers, pagesPerBrowser, patience, List.copyOf(directories));
    }
}
