package hitomado.rules.bulk;

import hitomado.rules.Value;
import hitomado.rules.function.Kind;
import hitomado.rules.logic.Comparing;
import java.util.List;
import java.util.Map;

/// 符号化 — values to codes: the intervals, texts or truth values that the tables of a plan tell apart, then one code
/// for the empty value and one for what is not known. Codes are unsigned bytes.
///
/// A value of another type than the column's is a bug of the caller and throws [IllegalArgumentException].
public final class Coder {
    /// Codes of values; two more are needed.
    static final int MAX = 254;

    private final Kind kind;
    private final int values;
    private final List<Cut> cuts;
    private final Map<Value, Integer> listed;
    private final int other;
    private final LongCuts whole;

    /// Where one code ends and the next begins: at the value, or just after it.
    record Cut(Value at, boolean inclusive) {
        boolean isPassedBy(Value value) {
            int sign = Comparing.order(value, at)
                    .orElseThrow(() -> new IllegalArgumentException("not comparable: " + value + ", " + at));
            return inclusive ? sign >= 0 : sign > 0;
        }
    }

    private Coder(Kind kind, int values, List<Cut> cuts, Map<Value, Integer> listed, int other) {
        this.kind = kind;
        this.values = values;
        this.cuts = List.copyOf(cuts);
        this.listed = Map.copyOf(listed);
        this.other = other;
        this.whole = LongCuts.of(kind, this.cuts);
    }

    /// Codes of an ordered kind: one more than there are cuts, ascending.
    static Coder ordered(Kind kind, List<Cut> cuts) {
        return new Coder(kind, cuts.size() + 1, cuts, Map.of(), 0);
    }

    /// Codes of listed values; every other one has the code `other`.
    static Coder listed(Kind kind, int values, Map<Value, Integer> listed, int other) {
        return new Coder(kind, values, List.of(), listed, other);
    }

    public byte of(Value value) {
        if (value instanceof Value.Absent) {
            return absent();
        }
        if (!fits(value)) {
            throw new IllegalArgumentException(kind.shown() + " expected: " + value);
        }
        if (!isOrdered()) {
            return (byte) (int) listed.getOrDefault(value, other);
        }
        int low = 0;
        int high = cuts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cuts.get(middle).isPassedBy(value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (byte) low;
    }

    private boolean fits(Value value) {
        return switch (value) {
            case Value.Text text -> kind == Kind.TEXT;
            case Value.Num number -> kind == Kind.NUMBER;
            case Value.Bool truth -> kind == Kind.BOOLEAN;
            case Value.Day day -> kind == Kind.DATE;
            case Value.Time time -> kind == Kind.TIME;
            case Value.DateTime moment -> kind == Kind.DATE_TIME;
            case Value.Days days -> kind == Kind.DAYS;
            case Value.Months months -> kind == Kind.MONTHS;
            case Value.Absent absent -> true;
        };
    }

    /// The code of a whole number, or of a day as its epoch day.
    public byte ofLong(long value) {
        if (kind != Kind.NUMBER && kind != Kind.DATE) {
            throw new IllegalArgumentException("a column of " + kind.shown());
        }
        boolean edge = value == Long.MAX_VALUE && kind == Kind.NUMBER;
        return edge ? of(Value.of(value)) : whole.code(value);
    }

    public byte absent() {
        return (byte) values;
    }

    public byte unknown() {
        return (byte) (values + 1);
    }

    Kind kind() {
        return kind;
    }

    boolean isOrdered() {
        return kind != Kind.TEXT && kind != Kind.BOOLEAN;
    }

    /// Whether there are values that are not listed.
    boolean hasOthers() {
        return kind == Kind.TEXT;
    }

    /// Codes of values, without the empty value and the unknown.
    int values() {
        return values;
    }

    List<Cut> cuts() {
        return cuts;
    }

    Map<Value, Integer> listed() {
        return listed;
    }

    int other() {
        return other;
    }
}
