package hitomado.bench.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// 計測値 — latencies of pages by kind, submissions, and what went wrong; counts only while it is open.
final class Meter {
    private final Map<String, List<Long>> pages = new TreeMap<>();
    private final List<Long> submits = new ArrayList<>();
    private final Map<String, Integer> errors = new TreeMap<>();
    private int ever;
    private volatile boolean open;
    private long openedAt;
    private long closedAt;

    synchronized void open() {
        openedAt = System.nanoTime();
        open = true;
    }

    synchronized void close() {
        closedAt = System.nanoTime();
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    /// @param nanos from the moment at which the page was due
    synchronized void page(String kind, long nanos) {
        ever++;
        if (open) {
            pages.computeIfAbsent(kind, k -> new ArrayList<>()).add(nanos);
        }
    }

    /// @param nanos of the submit request alone
    synchronized void submit(long nanos) {
        if (open) {
            submits.add(nanos);
        }
    }

    synchronized void error(String text) {
        if (open) {
            errors.merge(text, 1, Integer::sum);
        }
    }

    /// Pages since the first, those of the warm-up included.
    synchronized int ever() {
        return ever;
    }

    synchronized double seconds() {
        return (closedAt - openedAt) / 1e9;
    }

    synchronized List<Long> all() {
        return pages.values().stream().flatMap(List::stream).toList();
    }

    synchronized Map<String, List<Long>> byKind() {
        return new TreeMap<>(pages);
    }

    synchronized List<Long> submits() {
        return List.copyOf(submits);
    }

    synchronized Map<String, Integer> errors() {
        return new TreeMap<>(errors);
    }

    static double millis(List<Long> nanos, double share) {
        if (nanos.isEmpty()) {
            return 0;
        }
        var sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share))) / 1e6;
    }
}
