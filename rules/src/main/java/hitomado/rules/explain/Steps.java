package hitomado.rules.explain;

import hitomado.rules.NearestChange.Reach;
import hitomado.rules.Value;
import hitomado.rules.logic.Slot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// 変化の候補 — the cells that a fact could move to, nearest first, each with its boundary and a value inside.
record Steps(Slot slot, Value from, Collection<Value> cuts) {
    /// One cell: `sample` lies in it, `to` is its nearest edge.
    record Step(Value sample, Value to, Reach reach, BigDecimal distance) {}

    List<Step> nearestFirst() {
        List<Step> steps = switch (from) {
            case Value.Num(var number) -> numbers(number);
            case Value.Day(var day) -> days(day);
            case Value.Text text -> codes();
            case Value.Bool(var truth) -> List.of(at(Value.of(!truth), BigDecimal.ONE));
            case Value.Absent absent -> codes();
            case Value.Time time -> List.of();
            case Value.DateTime moment -> List.of();
            case Value.Days days -> List.of();
            case Value.Months months -> List.of();
        };
        return steps.stream()
                .sorted(Comparator.comparing(Step::distance).thenComparing(Step::reach))
                .toList();
    }

    private static Step at(Value value, BigDecimal distance) {
        return new Step(value, value, Reach.AT, distance);
    }

    /// The other choices in their order, or the texts that rules compare with; for a fact that is empty too.
    private List<Step> codes() {
        List<Value> others = switch (slot.type()) {
            case CHOICE -> slot.choices().stream().map(Value::of).toList();
            case BOOLEAN -> List.of(Value.TRUE, Value.FALSE);
            case TEXT -> cuts.stream().sorted(Comparator.comparing(Value::text)).toList();
            case NUMBER, DATE, TIME, DATE_TIME -> List.of();
        };
        return others.stream()
                .filter(value -> !value.equals(from))
                .map(value -> at(value, BigDecimal.ONE))
                .toList();
    }

    private List<Step> numbers(BigDecimal from) {
        List<BigDecimal> sorted = new ArrayList<>();
        for (Value cut : cuts) {
            if (cut instanceof Value.Num(var number)) {
                sorted.add(number);
            }
        }
        sorted.sort(null);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            BigDecimal cut = sorted.get(i);
            BigDecimal distance = cut.subtract(from).abs();
            boolean first = i == 0;
            boolean last = i == sorted.size() - 1;
            if (distance.signum() != 0) {
                steps.add(at(Value.of(cut), distance));
            }
            if (cut.compareTo(from) <= 0) {
                BigDecimal inside = first ? cut.subtract(BigDecimal.ONE) : middle(sorted.get(i - 1), cut);
                steps.add(new Step(Value.of(inside), Value.of(cut), Reach.BELOW, distance));
            }
            if (cut.compareTo(from) >= 0) {
                BigDecimal inside = last ? cut.add(BigDecimal.ONE) : middle(cut, sorted.get(i + 1));
                steps.add(new Step(Value.of(inside), Value.of(cut), Reach.ABOVE, distance));
            }
        }
        return steps;
    }

    private static BigDecimal middle(BigDecimal low, BigDecimal high) {
        return low.add(high).divide(BigDecimal.TWO);
    }

    /// Days are whole: the next cell begins at a cut, the one before ends on the day before a cut.
    private List<Step> days(LocalDate from) {
        List<Step> steps = new ArrayList<>();
        for (Value cut : cuts) {
            if (cut instanceof Value.Day(var start)) {
                LocalDate edge = start.isAfter(from) ? start : start.minusDays(1);
                long distance = Math.abs(edge.toEpochDay() - from.toEpochDay());
                steps.add(at(Value.of(edge), BigDecimal.valueOf(distance)));
            }
        }
        return steps;
    }
}
