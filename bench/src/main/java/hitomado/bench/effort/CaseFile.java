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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 計測ファイル — reads cases in the format of `docs/how-to/bench-effort.md`, YAML or JSON.
///
/// @param asOf the day on which the cases are played; null for today
record CaseFile(@Nullable LocalDate asOf, List<Household> households) {
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
        var asOf = file.text("asOf", "");
        var households = file.list("cases").stream().map(CaseFile::household).toList();
        return new CaseFile(asOf.isEmpty() ? null : LocalDate.parse(asOf), households);
    }

    private static Household household(Tree one) {
        one.allowOnly(KEYS);
        var register = one.find("register").map(CaseFile::known).orElse(null);
        var sendingCity = one.find("sendingCity").map(CaseFile::known).orElse(null);
        var truth = one.find("truth").map(CaseFile::known).orElse(Known.NOTHING);
        var people = one.has("people") ? one.texts("people") : people(one);
        var filer = one.text("filer", people.getFirst());
        return new Household(
                one.text("id"),
                one.text("title", one.text("id")),
                one.text("lifeEvent"),
                Channel.valueOf(one.text("channel", "online").toUpperCase(Locale.ROOT)),
                filer,
                people,
                new LinkedHashSet<>(one.has("moves") ? one.texts("moves") : people),
                register,
                sendingCity,
                truth,
                one.find("expect").map(CaseFile::expected).orElse(Expected.NOTHING));
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
        for (var subject : block.keys()) {
            if (!subject.equals("since") && !subject.equals("shield")) {
                block.find(subject)
                        .orElseThrow()
                        .scalars()
                        .forEach((fact, value) -> facts.put(FactKey.of(fact, subject), value));
            }
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
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
