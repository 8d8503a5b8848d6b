package hitomado.rules.plan;

import hitomado.rules.FactDefinition;
import hitomado.rules.FactKey;
import hitomado.rules.Question;
import hitomado.rules.compile.Program;
import hitomado.rules.logic.Keys;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// 聞くことの一覧 — collects the keys to ask now, those that may still be asked, and those that may not be asked.
final class Agenda {
    private final Program program;
    private final Run run;
    private final Map<Integer, Entry> now = new HashMap<>();
    private final BitSet later = new BitSet();
    private final BitSet blocked = new BitSet();

    private static final class Entry {
        final Set<String> needs = new HashSet<>();
        boolean required;
        boolean decisive;
    }

    Agenda(Program program, Run run) {
        this.program = program;
        this.run = run;
    }

    void ask(Result.Unknown open, String need, boolean required, boolean decisive) {
        for (int key : open.first().toArray()) {
            if (!run.isAskable(key)) {
                blocked.set(key);
                continue;
            }
            Entry entry = now.computeIfAbsent(key, k -> new Entry());
            entry.needs.add(need);
            entry.required |= required;
            entry.decisive |= decisive;
        }
    }

    void mayAsk(Keys keys) {
        for (int key : keys.toArray()) {
            if (run.isAskable(key)) {
                later.set(key);
            }
        }
    }

    int leftAtMost() {
        return later.cardinality();
    }

    Set<FactKey> blocked() {
        Set<FactKey> keys = new HashSet<>();
        blocked.stream().forEach(key -> keys.add(run.key(key)));
        return keys;
    }

    private record Ranked(int key, Entry entry, FactDefinition fact, int topic) {}

    List<Question> questions() {
        List<Ranked> ranked = new ArrayList<>();
        now.forEach((key, entry) -> {
            FactDefinition fact =
                    Objects.requireNonNull(program.facts().get(run.slotOf(key).id()));
            int topic = program.topics().getOrDefault(fact.topic(), Integer.MAX_VALUE);
            ranked.add(new Ranked(key, entry, fact, topic));
        });
        ranked.sort(Comparator.comparing((Ranked r) -> !r.entry.decisive)
                .thenComparing(Ranked::topic)
                .thenComparing(r -> r.fact.order())
                .thenComparing(Ranked::key));
        return ranked.stream()
                .map(r ->
                        new Question(run.key(r.key), r.fact.topic(), r.entry.needs, r.entry.required, r.entry.decisive))
                .toList();
    }
}
