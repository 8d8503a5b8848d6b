package hitomado.rules.compile;

import hitomado.rules.Position;
import hitomado.rules.Problems;
import hitomado.rules.logic.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// 依存関係 — which slot reads which; finds cycles, and chains too long to evaluate, without recursion.
final class Graph {
    /// Summed heights of the expressions along a chain; an evaluation needs a few stack frames for each.
    static final int MAX_HEIGHT = 1500;

    private final Map<Slot, Edges> edges = new LinkedHashMap<>();

    private record Edges(Set<Slot> reads, int height, Position at) {}

    private static final class Visit {
        final Slot slot;
        final Iterator<Slot> next;
        int below;

        Visit(Slot slot, Edges edges) {
            this.slot = slot;
            this.next = edges.reads().iterator();
        }
    }

    void add(Slot slot, Set<Slot> reads, int height, Position at) {
        edges.put(slot, new Edges(reads, height, at));
    }

    /// What each slot reads directly.
    Map<Slot, Set<Slot>> reads() {
        Map<Slot, Set<Slot>> reads = new LinkedHashMap<>();
        edges.forEach((slot, read) -> reads.put(slot, Set.copyOf(read.reads())));
        return reads;
    }

    void check(Ledger ledger) {
        Map<Slot, Integer> done = new LinkedHashMap<>();
        for (Slot start : edges.keySet()) {
            if (!done.containsKey(start)) {
                walk(start, done, ledger);
            }
        }
    }

    private void walk(Slot start, Map<Slot, Integer> done, Ledger ledger) {
        Deque<Visit> path = new ArrayDeque<>();
        Set<Slot> onPath = new HashSet<>(Set.of(start));
        path.addLast(new Visit(start, edgesOf(start)));
        while (!path.isEmpty()) {
            Visit visit = path.getLast();
            if (!visit.next.hasNext()) {
                path.removeLast();
                onPath.remove(visit.slot);
                int height = visit.below + edgesOf(visit.slot).height();
                done.put(visit.slot, height);
                tooDeep(visit, height, ledger);
                if (!path.isEmpty()) {
                    path.getLast().below = Math.max(path.getLast().below, height);
                }
                continue;
            }
            Slot next = visit.next.next();
            Integer known = done.get(next);
            if (known != null) {
                visit.below = Math.max(visit.below, known);
            } else if (onPath.contains(next)) {
                cycle(path, next, ledger);
            } else if (edges.containsKey(next)) {
                path.addLast(new Visit(next, edgesOf(next)));
                onPath.add(next);
            }
        }
    }

    private Edges edgesOf(Slot slot) {
        return Objects.requireNonNull(edges.get(slot));
    }

    private void tooDeep(Visit visit, int height, Ledger ledger) {
        if (height > MAX_HEIGHT && visit.below <= MAX_HEIGHT) {
            ledger.add(
                    edgesOf(visit.slot).at(),
                    Problems.TOO_DEEP,
                    "the chain of facts that " + visit.slot.id() + " is derived from is too long");
        }
    }

    private void cycle(Deque<Visit> path, Slot back, Ledger ledger) {
        List<String> names = new ArrayList<>();
        boolean inside = false;
        for (Visit visit : path) {
            inside |= visit.slot.equals(back);
            if (inside) {
                names.add(visit.slot.id().value());
            }
        }
        names.add(back.id().value());
        ledger.add(
                edgesOf(back).at(),
                Problems.CYCLE,
                "derived from itself: " + names.stream().collect(Collectors.joining(" → ")));
    }
}
