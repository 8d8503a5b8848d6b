package hitomado.bench.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// CSV — the city as a file that both databases read; an empty field is NULL.
final class Csv {
    private Csv() {}

    static Path write(City city) throws IOException {
        Path file = Files.createTempFile("hitomado-scan", ".csv");
        file.toFile().deleteOnExit();
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            var line = new StringBuilder();
            int household = 0;
            for (int row = 0; row < city.residents(); row++) {
                household += row == city.households()[household + 1] ? 1 : 0;
                line.setLength(0);
                line.append(row).append(',').append(household);
                for (int column = 0; column < city.values().length; column++) {
                    line.append(',').append(city.value(column, row).text());
                }
                writer.append(line.append('\n'));
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return file;
    }
}
