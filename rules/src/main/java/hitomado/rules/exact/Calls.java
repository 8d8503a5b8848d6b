package hitomado.rules.exact;

import hitomado.rules.Value;
import hitomado.rules.function.Functions;
import hitomado.rules.function.Kind;
import hitomado.rules.function.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// 関数呼出し — calls of built-in functions; those that are monotone in a date are looked into, of the others and of
/// the host's only what is constant.
record Calls(LocalDate asOf) {
    private static final Functions BUILT_IN = new Functions(List.of());

    /// Each is monotone in each of its dates while its other arguments stay.
    private static final Set<String> MONOTONE = Set.of(
            "age on",
            "age reached on",
            "fiscal year end after age",
            "school year",
            "fiscal year",
            "fiscal year end",
            "years and months duration",
            "add days",
            "add months",
            "date");

    Set<Term> of(String function, List<Set<Term>> arguments) {
        if (function.equals("@") || function.equals("duration")) {
            return Algebra.apply(arguments, false, Calls::temporal);
        }
        List<Signature> signatures = BUILT_IN.named(function);
        if (signatures.isEmpty()) {
            return arguments.stream().allMatch(Term::areConstant) ? Term.STEPS : Term.OPAQUE;
        }
        return Algebra.apply(arguments, MONOTONE.contains(function), values -> call(signatures, values));
    }

    private static Value temporal(List<Value> values) {
        return values.getFirst() instanceof Value.Text(var text) ? Functions.temporal(text) : Value.ABSENT;
    }

    private Value call(List<Signature> signatures, List<Value> values) {
        List<Kind> kinds = values.stream().map(value -> Kind.of(value)).toList();
        for (Signature signature : signatures) {
            if (signature.accepts(kinds)) {
                return Functions.call(signature, asOf, values);
            }
        }
        return Value.ABSENT;
    }
}
