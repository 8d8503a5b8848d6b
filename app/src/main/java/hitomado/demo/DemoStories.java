package hitomado.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// デモの筋書き — what a demo person can be used to try, in やさしい日本語 and English (`stories.tsv`).
final class DemoStories {
    private static final Map<String, Story> ALL = read();

    private DemoStories() {}

    record Story(String easy, String en) {}

    static Story of(String key) {
        var story = ALL.get(key);
        if (story == null) {
            throw new IllegalStateException("stories.tsv has no line for " + key);
        }
        return story;
    }

    private static Map<String, Story> read() {
        var stories = new HashMap<String, Story>();
        try (var in = DemoStories.class.getResourceAsStream("stories.tsv")) {
            if (in == null) {
                throw new IllegalStateException("stories.tsv is missing");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(parts -> stories.put(parts[0], new Story(parts[1], parts[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stories;
    }
}
