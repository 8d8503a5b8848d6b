package hitomado.rules.compile;

import hitomado.rules.FactId;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Slot;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 必要な項目の範囲 — every fact that needs and expressions can ever read, whatever the situation.
public final class Reach {
    private final Program program;
    private final Set<Slot> reached = new LinkedHashSet<>();
    private final Deque<Slot> open = new ArrayDeque<>();

    public Reach(Program program) {
        this.program = program;
    }

    public Set<FactId> of(Collection<String> needs, Collection<String> expressions) {
        needs.forEach(this::addNeed);
        expressions.forEach(this::addNamed);
        while (!open.isEmpty()) {
            program.reads().getOrDefault(open.pop(), Set.of()).forEach(this::add);
        }
        return reached.stream().map(Slot::id).collect(Collectors.toUnmodifiableSet());
    }

    private void addNeed(String id) {
        Program.Purpose need = program.needs().get(id);
        if (need == null) {
            throw new IllegalArgumentException("no such need: " + id);
        }
        FactId outcome = FactId.ofOutput(need.need().table(), need.need().outcomeColumn());
        program.reads().keySet().stream()
                .filter(slot -> slot.id().equals(outcome))
                .forEach(this::add);
        for (Program.Entry entry : need.items()) {
            add(entry.slot());
            add(entry.when());
            add(entry.required());
            add(entry.each());
        }
    }

    private void addNamed(String id) {
        Program.Named named = program.expressions().get(id);
        if (named == null) {
            throw new IllegalArgumentException("no such expression: " + id);
        }
        add(named.expression());
    }

    private void add(@Nullable Expression expression) {
        if (expression != null) {
            expression.reads().forEach(this::add);
        }
    }

    private void add(Slot slot) {
        if (reached.add(slot)) {
            open.push(slot);
        }
    }
}
