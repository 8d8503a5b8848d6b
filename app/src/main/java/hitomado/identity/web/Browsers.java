package hitomado.identity.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// ブラウザーの名 — short words for what a browser says of itself; only what people recognise their device by.
final class Browsers {
    private static final Map<String, String> PROGRAMS = words(
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari",
            "curl/",
            "curl");
    private static final Map<String, String> SYSTEMS = words(
            "Windows",
            "Windows",
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "CrOS",
            "ChromeOS",
            "Mac OS",
            "macOS",
            "Linux",
            "Linux");

    private Browsers() {}

    /// As `Chrome (Windows)`; empty where nothing is recognised.
    static String name(@Nullable String agent) {
        if (agent == null) {
            return "";
        }
        var program = first(PROGRAMS, agent);
        var system = first(SYSTEMS, agent);
        return program.isEmpty() || system.isEmpty() ? program + system : program + " (" + system + ")";
    }

    private static String first(Map<String, String> words, String agent) {
        return words.entrySet().stream()
                .filter(word -> agent.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> words(String... pairs) {
        var words = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
