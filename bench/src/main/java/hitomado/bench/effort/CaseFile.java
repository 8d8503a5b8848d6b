package hitomado.bench.effort;

import hitomado.bench.effort.Household.Channel;
import hitomado.bench.effort.Household.Expected;
import hitomado.bench.effort.Household.Known;
import hitomado.rules.FactKey;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 計測ファイル — reads cases in the format of `docs/how-to/bench-effort.md`, YAML or JSON.
///
/// @param asOf the day on which the cases are played; null for today
/// @param stated every value with its line
record CaseFile(@Nullable LocalDate asOf, List<Household> households, List<Stated> stated) {
    /// One value as it stands in the file.
    record Stated(int line, String subject, String fact, String value) {}

    private static final List<String> KEYS = List.of(
            "id",
            "title",
            "lifeEvent",
            "channel",
            "filer",
            "people",
            "moves",
            "register",
            "sendingCity",
            "truth",
            "expect");

    static CaseFile read(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            return read(reader);
        }
    }

    /// The cases that ship with the product.
    static CaseFile shipped() throws IOException {
        try (var in = CaseFile.class.getResourceAsStream("households.yaml")) {
            if (in == null) {
                throw new IllegalStateException("households.yaml is missing");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }

    static CaseFile read(Reader reader) {
        var file = Tree.read(reader);
        file.allowOnly(List.of("asOf", "shared", "cases"));
        var stated = new ArrayList<Stated>();
        var households = new ArrayList<Household>();
        for (var one : file.list("cases")) {
            var household = household(one);
            if (households.stream().anyMatch(before -> before.id().equals(household.id()))) {
                throw one.wrong("a second case " + household.id());
            }
            households.add(household);
            stated(one, stated);
        }
        return new CaseFile(asOf(file), households, stated);
    }

    private static @Nullable LocalDate asOf(Tree file) {
        var text = file.text("asOf", "");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("asOf is no date: " + text, unreadable);
        }
    }

    private static void stated(Tree one, List<Stated> stated) {
        for (var name : List.of("register", "sendingCity", "truth")) {
            var block = one.find(name);
            if (block.isPresent()) {
                for (var subject : subjects(block.get())) {
                    var values = block.get().find(subject).orElseThrow();
                    var lines = values.lines();
                    values.scalars()
                            .forEach((fact, value) ->
                                    stated.add(new Stated(lines.getOrDefault(fact, 0), subject, fact, value)));
                }
            }
        }
    }

    private static List<String> subjects(Tree block) {
        return block.keys().stream()
                .filter(key -> !key.equals("since") && !key.equals("shield"))
                .toList();
    }

    private static Household household(Tree one) {
        one.allowOnly(KEYS);
        var register = one.find("register").map(CaseFile::known).orElse(null);
        var sendingCity = one.find("sendingCity").map(CaseFile::known).orElse(null);
        var truth = one.find("truth").map(CaseFile::known).orElse(Known.NOTHING);
        var people = one.has("people") ? one.texts("people") : people(one);
        if (people.isEmpty()) {
            throw one.wrong("a case without people");
        }
        var filer = one.text("filer", people.getFirst());
        var moves = one.has("moves") ? one.texts("moves") : people;
        var strangers = Stream.concat(Stream.of(filer), moves.stream())
                .filter(person -> !people.contains(person))
                .toList();
        if (!strangers.isEmpty()) {
            throw one.wrong("no such person: " + String.join(" ", strangers) + " of case " + one.text("id"));
        }
        return new Household(
                one.text("id"),
                one.text("title", one.text("id")),
                one.text("lifeEvent"),
                channel(one),
                filer,
                people,
                new LinkedHashSet<>(moves),
                register,
                sendingCity,
                truth,
                one.find("expect").map(CaseFile::expected).orElse(Expected.NOTHING));
    }

    private static Channel channel(Tree one) {
        var text = one.text("channel", "online");
        return switch (text) {
            case "online" -> Channel.ONLINE;
            case "counter" -> Channel.COUNTER;
            default -> throw one.wrong("channel is online or counter, not " + text);
        };
    }

    /// Persons in the order in which the blocks name them.
    private static List<String> people(Tree one) {
        var people = new LinkedHashSet<String>();
        for (var block : List.of("register", "sendingCity", "truth")) {
            one.find(block)
                    .ifPresent(found -> found.keys().stream()
                            .filter(key -> !List.of("event", "household", "since", "shield")
                                    .contains(key))
                            .forEach(people::add));
        }
        return new ArrayList<>(people);
    }

    private static Known known(Tree block) {
        var facts = new LinkedHashMap<FactKey, String>();
        for (var subject : subjects(block)) {
            block.find(subject)
                    .orElseThrow()
                    .scalars()
                    .forEach((fact, value) -> facts.put(FactKey.of(fact, subject), value));
        }
        return new Known(facts, emptyToNull(block.text("since", "")), emptyToNull(block.text("shield", "")));
    }

    private static Expected expected(Tree block) {
        block.allowOnly(List.of("procedures", "items", "asked", "outcomes"));
        return new Expected(
                number(block, "procedures"),
                number(block, "items"),
                number(block, "asked"),
                block.find("outcomes").map(Tree::scalars).orElse(Map.of()));
    }

    private static @Nullable Integer number(Tree block, String key) {
        var text = block.text(key, "");
        try {
            return text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException(
                    block.wrong(key + " is no number: " + text).getMessage(), unreadable);
        }
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
