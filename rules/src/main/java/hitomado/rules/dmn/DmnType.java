package hitomado.rules.dmn;

import hitomado.rules.dmn.Datum.Day;
import hitomado.rules.dmn.Datum.Fields;
import hitomado.rules.dmn.Datum.Many;
import hitomado.rules.dmn.Datum.Moment;
import hitomado.rules.dmn.Datum.Range;
import hitomado.rules.dmn.Datum.Truth;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A type of FEEL or an item definition of the model.
sealed interface DmnType {
    DmnType ANY = new Any();

    /// Every value.
    record Any() implements DmnType {}

    /// A scalar type.
    record Scalar(Class<? extends Datum> of) implements DmnType {}

    /// A list of elements of one type.
    record ListOf(DmnType element) implements DmnType {}

    /// A range with ends of one type.
    record RangeOf(DmnType end) implements DmnType {}

    /// A context with at least these entries.
    record Context(Map<String, DmnType> entries) implements DmnType {
        public Context {
            entries = Map.copyOf(entries);
        }
    }

    /// A type of which only the values that pass the unary tests are allowed.
    record Constrained(DmnType base, Code allowed) implements DmnType {}

    /// No value of the subset is a function.
    record Function() implements DmnType {}

    /// Whether `value instance of` this type holds: null is an instance of nothing, and allowed values are not asked.
    default boolean isInstance(Datum value) {
        return !value.equals(Datum.NULL) && free().conforms(value);
    }

    /// This type without its constraints.
    private DmnType free() {
        return switch (this) {
            case Constrained(var base, var _) -> base.free();
            case ListOf(var element) -> new ListOf(element.free());
            case Context(var entries) ->
                new Context(entries.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().free())));
            case Any _, Scalar _, RangeOf _, Function _ -> this;
        };
    }

    /// Whether the value may stand where this type is asked for; null always may.
    default boolean conforms(Datum value) {
        if (value.equals(Datum.NULL)) {
            return true;
        }
        return switch (this) {
            case Any _ -> true;
            case Function _ -> false;
            case Scalar(var of) -> of.isInstance(value);
            case ListOf(var element) ->
                value instanceof Many(var values) && values.stream().allMatch(element::conforms);
            case RangeOf(var end) ->
                value instanceof Range range && end.conforms(range.low()) && end.conforms(range.high());
            case Context(var entries) ->
                value instanceof Fields(var fields)
                        && entries.entrySet().stream()
                                .allMatch(e -> fields.containsKey(e.getKey())
                                        && e.getValue().conforms(fields.getOrDefault(e.getKey(), Datum.NULL)));
            case Constrained(var base, var allowed) ->
                base.conforms(value)
                        && allowed.run(Library.EMPTY.with(Scope.INPUT, value)).equals(Truth.of(true));
        };
    }

    /// The value as this type, by the implicit conversions of DMN 10.3.2.9.4, or null.
    default Datum coerce(Datum value) {
        if (conforms(value)) {
            return value;
        }
        if (value instanceof Many(var values) && values.size() == 1 && conforms(values.getFirst())) {
            return values.getFirst();
        }
        if (value instanceof Day(var date)) {
            Datum moment = new Moment(date.atTime(LocalTime.MIDNIGHT), ZoneOffset.UTC);
            if (conforms(moment)) {
                return moment;
            }
        }
        Datum list = new Many(List.of(value));
        return !(value instanceof Many) && conforms(list) ? list : Datum.NULL;
    }
}
