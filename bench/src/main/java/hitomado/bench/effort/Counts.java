package hitomado.bench.effort;

import hitomado.rules.FactKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// 手間 — what a person had to answer, type and turn over.
final class Counts {
    private final Set<FactKey> asked = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();
    private int inputs;
    private int typed;

    /// A question of a page; asking again what was answered is a problem.
    void ask(FactKey key) {
        if (!asked.add(key)) {
            problems.add("asked twice: " + key);
        }
    }

    /// One scalar input that was filled, e.g. the year of a date; `characters` only where it was typed.
    void input(int characters) {
        inputs++;
        typed += characters;
    }

    /// Typed without being asked for a fact: a PIN, a name to search for.
    void typing(int characters) {
        typed += characters;
    }

    void problem(String text) {
        problems.add(text);
    }

    int questions() {
        return asked.size();
    }

    int inputs() {
        return inputs;
    }

    int typed() {
        return typed;
    }

    Set<FactKey> asked() {
        return asked;
    }

    List<String> problems() {
        return problems;
    }
}
