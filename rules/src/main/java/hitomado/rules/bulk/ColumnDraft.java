package hitomado.rules.bulk;

import hitomado.rules.Value;
import hitomado.rules.compile.Cells;
import hitomado.rules.function.Kind;
import hitomado.rules.table.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 列の下書き — the distinct tests that the tables of a plan put to one input, by their text.
final class ColumnDraft {
    private final BulkColumn.Input input;
    private final Kind kind;
    private final Map<String, Column.Cell> tests = new LinkedHashMap<>();
    private final Set<Value> constants = new LinkedHashSet<>();

    ColumnDraft(BulkColumn.Input input, Kind kind) {
        this.input = input;
        this.kind = kind;
    }

    /// Whether constant tests of one table can be listed as cells at all.
    static boolean lists(Kind kind, Map<String, Column.Cell> more) {
        boolean ordered = more.values().stream().anyMatch(ColumnDraft::isOrdered);
        return kind != Kind.ANY && !(ordered && kind == Kind.TEXT);
    }

    private static boolean isOrdered(Column.Cell cell) {
        Column.Bounds bounds = cell.bounds();
        return bounds != null && bounds.ordered();
    }

    /// Adds the tests of one table; false, and nothing added, when there would be too many codes.
    boolean add(Map<String, Column.Cell> more) {
        var both = new ColumnDraft(input, kind);
        both.take(tests);
        both.take(more);
        if (2 * both.constants.size() + 1 > Coder.MAX && both.groups().size() > Coder.MAX) {
            return false;
        }
        take(more);
        return true;
    }

    private void take(Map<String, Column.Cell> more) {
        more.forEach((text, cell) -> {
            Column.Bounds bounds = cell.bounds();
            if (tests.putIfAbsent(text, cell) == null && bounds != null) {
                constants.addAll(bounds.constants());
            }
        });
        constants.remove(Value.ABSENT);
    }

    /// Values that no test tells apart; neighbours only, where the kind has an order.
    private List<List<Value>> groups() {
        List<List<Value>> groups = new ArrayList<>();
        Map<BitSet, List<Value>> bySignature = new HashMap<>();
        @Nullable BitSet before = null;
        for (Value point : points()) {
            if (point instanceof Value.Absent) {
                continue;
            }
            BitSet signature = signature(point);
            List<Value> group =
                    isLine() ? signature.equals(before) ? groups.getLast() : null : bySignature.get(signature);
            if (group == null) {
                group = new ArrayList<>();
                groups.add(group);
                bySignature.put(signature, group);
            }
            group.add(point);
            before = signature;
        }
        return groups;
    }

    private List<Value> points() {
        if (isLine() && constants.isEmpty()) {
            return List.of(Value.TRUE);
        }
        List<Value> points = Cells.points(kind, constants, isLine());
        return points == null ? List.of() : points;
    }

    private boolean isLine() {
        return kind != Kind.TEXT && kind != Kind.BOOLEAN;
    }

    private BitSet signature(Value point) {
        BitSet fits = new BitSet();
        int number = 0;
        for (Column.Cell cell : tests.values()) {
            fits.set(number++, Cells.fits(cell, point));
        }
        return fits;
    }

    /// The coder, and per test the codes that it fits (the empty value's code among them).
    Coded code() {
        List<List<Value>> groups = groups();
        Coder coder = isLine() ? line(groups) : list(groups);
        Map<String, BitSet> codes = new LinkedHashMap<>();
        tests.forEach((text, cell) -> {
            BitSet fits = new BitSet();
            for (int code = 0; code < groups.size(); code++) {
                fits.set(code, Cells.fits(cell, groups.get(code).getFirst()));
            }
            fits.set(groups.size(), Cells.fits(cell, Value.ABSENT));
            codes.put(text, fits);
        });
        return new Coded(new BulkColumn(input, coder), codes);
    }

    private Coder line(List<List<Value>> groups) {
        List<Coder.Cut> cuts = new ArrayList<>();
        for (int code = 1; code < groups.size(); code++) {
            Value first = groups.get(code).getFirst();
            cuts.add(
                    constants.contains(first)
                            ? new Coder.Cut(first, true)
                            : new Coder.Cut(groups.get(code - 1).getLast(), false));
        }
        return Coder.ordered(kind, cuts);
    }

    private Coder list(List<List<Value>> groups) {
        Map<Value, Integer> listed = new HashMap<>();
        int other = 0;
        for (int code = 0; code < groups.size(); code++) {
            for (Value value : groups.get(code)) {
                if (kind == Kind.BOOLEAN || constants.contains(value)) {
                    listed.put(value, code);
                } else {
                    other = code;
                }
            }
        }
        return Coder.listed(kind, groups.size(), listed, other);
    }

    /// A finished column.
    record Coded(BulkColumn column, Map<String, BitSet> codes) {}
}
