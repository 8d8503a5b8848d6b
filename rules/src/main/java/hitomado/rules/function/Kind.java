package hitomado.rules.function;

import hitomado.rules.FactType;
import hitomado.rules.Value;

/// 式の型 — the static types of expressions; ANY is the type of null.
public enum Kind {
    ANY,
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    TIME,
    DATE_TIME,
    DAYS,
    MONTHS;

    public static Kind of(FactType type) {
        return switch (type) {
            case TEXT, CHOICE -> TEXT;
            case NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case DATE -> DATE;
            case TIME -> TIME;
            case DATE_TIME -> DATE_TIME;
        };
    }

    public static Kind of(Value value) {
        return switch (value) {
            case Value.Text text -> TEXT;
            case Value.Num number -> NUMBER;
            case Value.Bool truth -> BOOLEAN;
            case Value.Day day -> DATE;
            case Value.Time time -> TIME;
            case Value.DateTime moment -> DATE_TIME;
            case Value.Days days -> DAYS;
            case Value.Months months -> MONTHS;
            case Value.Absent absent -> ANY;
        };
    }

    /// Whether values of these types may be compared or passed for one another.
    public boolean fits(Kind other) {
        return this == other || this == ANY || other == ANY;
    }

    public boolean isOrdered() {
        return this != BOOLEAN;
    }

    public String shown() {
        return switch (this) {
            case ANY -> "null";
            case TEXT -> "text";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIME -> "time";
            case DATE_TIME -> "date and time";
            case DAYS -> "days and time duration";
            case MONTHS -> "years and months duration";
        };
    }
}
