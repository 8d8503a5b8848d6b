package hitomado.rules.exact;

import hitomado.rules.FactType;
import hitomado.rules.Value;
import hitomado.rules.logic.Slot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// 見本 — one value out of every cell of a missing fact, or two where the result itself may vary within a cell.
record Samples(Slot slot, Collection<Value> cuts, boolean twice) {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /// The samples, the empty value last.
    List<Value> values() {
        List<Value> values = new ArrayList<>(
                switch (slot.type()) {
                    case BOOLEAN -> List.of(Value.TRUE, Value.FALSE);
                    case CHOICE -> slot.choices().stream().map(Value::of).toList();
                    case NUMBER -> numbers();
                    case DATE -> days();
                    case TEXT -> texts();
                    case TIME, DATE_TIME -> List.<Value>of();
                });
        values.add(Value.ABSENT);
        return values;
    }

    /// Whether the cells of a fact of this type can be listed at all.
    static boolean canList(FactType type) {
        return type != FactType.TIME && type != FactType.DATE_TIME;
    }

    private List<Value> numbers() {
        List<BigDecimal> sorted = new ArrayList<>();
        for (Value cut : cuts) {
            if (cut instanceof Value.Num(var number)) {
                sorted.add(number);
            }
        }
        sorted.sort(null);
        List<BigDecimal> points = new ArrayList<>();
        if (sorted.isEmpty()) {
            sorted.add(BigDecimal.ZERO);
        }
        outside(points, sorted.getFirst(), BigDecimal.ONE.negate());
        for (int i = 0; i < sorted.size(); i++) {
            if (i > 0) {
                inside(points, sorted.get(i - 1), sorted.get(i));
            }
            points.add(sorted.get(i));
        }
        outside(points, sorted.getLast(), BigDecimal.ONE);
        return points.stream().map(Value::of).toList();
    }

    private void outside(List<BigDecimal> points, BigDecimal end, BigDecimal step) {
        points.add(end.add(step));
        if (twice) {
            points.add(end.add(step).add(step));
        }
    }

    private void inside(List<BigDecimal> points, BigDecimal low, BigDecimal high) {
        BigDecimal width = high.subtract(low);
        points.add(low.add(width.multiply(HALF)));
        if (twice) {
            points.add(low.add(width.multiply(QUARTER)));
        }
    }

    private List<Value> days() {
        List<LocalDate> starts = new ArrayList<>(List.of(Cuts.FIRST_DAY));
        for (Value cut : cuts) {
            if (cut instanceof Value.Day(var day)) {
                starts.add(day);
            }
        }
        starts.sort(null);
        Set<Value> days = new LinkedHashSet<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate last = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : Cuts.LAST_DAY;
            days.add(Value.of(starts.get(i)));
            if (twice) {
                days.add(Value.of(last));
            }
        }
        return List.copyOf(days);
    }

    private List<Value> texts() {
        Set<Value> texts = new LinkedHashSet<>(cuts);
        String other = "\uFFFF";
        for (int found = 0; found < (twice ? 2 : 1); other += "\uFFFF") {
            found += texts.add(new Value.Text(other)) ? 1 : 0;
        }
        return List.copyOf(texts);
    }
}
