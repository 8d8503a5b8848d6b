package hitomado.rules.compile;

import hitomado.rules.Problems;
import hitomado.rules.Value;
import hitomado.rules.feel.Comparator;
import hitomado.rules.feel.Expr;
import hitomado.rules.function.Functions;
import hitomado.rules.function.Kind;
import hitomado.rules.function.Signature;
import hitomado.rules.logic.Comparing;
import hitomado.rules.logic.Kleene;
import hitomado.rules.logic.Node;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Strict;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// 関数呼出しの翻訳 — chooses the signature by the argument types; a few functions are known here.
final class Calls {
    /// Constants of these that do not exist are mistakes of the author: `date("2023-02-29")`.
    private static final Set<String> DATES = Set.of("date", "time", "date and time");

    private final Translation translation;

    Calls(Translation translation) {
        this.translation = translation;
    }

    Code translate(Expr.Call call) {
        List<Code> arguments = translation.translate(call.arguments());
        return switch (call.function()) {
            case "@" -> temporal(call, arguments);
            case "duration" -> duration(call, arguments);
            case "not" -> not(call, arguments);
            case "is defined" -> isDefined(call, arguments);
            case "min" -> extreme(call, arguments, Comparator.LESS);
            case "max" -> extreme(call, arguments, Comparator.GREATER);
            default -> named(call, arguments);
        };
    }

    private Code named(Expr.Call call, List<Code> arguments) {
        List<Signature> signatures = translation.dictionary.functions().named(call.function());
        if (signatures.isEmpty()) {
            return translation.refuse(
                    call.at(), Problems.UNKNOWN_NAME, "no such function in the subset: " + call.function());
        }
        List<Kind> kinds = arguments.stream().map(a -> a.type().kind()).toList();
        for (Signature signature : signatures) {
            if (signature.accepts(kinds)) {
                return call(call, signature, arguments);
            }
        }
        return wrongArguments(call, arguments);
    }

    private Code call(Expr.Call call, Signature signature, List<Code> arguments) {
        List<Node> nodes = arguments.stream().map(Code::node).toList();
        Type type = Type.of(signature.result());
        if (!signature.pure()) {
            return Code.of(
                    frame -> Strict.apply(
                            nodes,
                            frame,
                            values -> Functions.call(signature, frame.run().asOf(), values)),
                    type,
                    arguments);
        }
        Code folded = Code.folded(
                frame -> Strict.apply(nodes, frame, values -> Functions.call(signature, LocalDate.EPOCH, values)),
                type,
                arguments);
        boolean undefined = DATES.contains(call.function())
                && Value.ABSENT.equals(folded.constant())
                && arguments.stream().noneMatch(a -> Value.ABSENT.equals(a.constant()));
        return undefined
                ? translation.refuse(call.at(), Problems.TYPE, call.function() + " of these constants has no value")
                : folded;
    }

    private Code wrongArguments(Expr.Call call, List<Code> arguments) {
        String given = arguments.stream().map(a -> a.type().kind().shown()).collect(Collectors.joining(", "));
        return translation.refuse(call.at(), Problems.TYPE, call.function() + " cannot be called with (" + given + ")");
    }

    /// `@"…"`: the kind of date, time or duration follows from the text.
    private Code temporal(Expr.Call call, List<Code> arguments) {
        Value value = arguments.getFirst().constant() instanceof Value.Text(var text)
                ? Functions.temporal(text)
                : Value.ABSENT;
        return value.equals(Value.ABSENT)
                ? translation.refuse(call.at(), Problems.SYNTAX, "neither a date nor a time nor a duration")
                : Code.constant(value, Translation.typeOf(value));
    }

    private Code duration(Expr.Call call, List<Code> arguments) {
        if (arguments.size() != 1 || !(arguments.getFirst().constant() instanceof Value.Text)) {
            return translation.refuse(
                    call.at(), Problems.OUTSIDE_SUBSET, "outside the FEEL subset: duration of anything but a literal");
        }
        return temporal(call, arguments);
    }

    private Code not(Expr.Call call, List<Code> arguments) {
        if (arguments.size() != 1 || !arguments.getFirst().type().kind().fits(Kind.BOOLEAN)) {
            return wrongArguments(call, arguments);
        }
        Node of = arguments.getFirst().node();
        return Code.folded(frame -> Kleene.not(of.eval(frame)), Type.BOOLEAN, arguments);
    }

    private Code isDefined(Expr.Call call, List<Code> arguments) {
        if (arguments.size() != 1) {
            return wrongArguments(call, arguments);
        }
        Node of = arguments.getFirst().node();
        return Code.folded(
                frame -> of.eval(frame) instanceof Result.Known known
                        ? Result.of(Value.of(known != Result.ABSENT))
                        : of.eval(frame),
                Type.BOOLEAN,
                arguments);
    }

    /// `min` and `max` of scalars of one ordered type.
    private Code extreme(Expr.Call call, List<Code> arguments, Comparator better) {
        Type type = arguments.stream().map(Code::type).reduce(Type.ANY, Type::or);
        boolean ordered = type.kind().isOrdered()
                && arguments.stream().allMatch(a -> a.type().kind().fits(type.kind()));
        if (arguments.isEmpty() || !ordered) {
            return wrongArguments(call, arguments);
        }
        List<Node> nodes = arguments.stream().map(Code::node).toList();
        return Code.folded(
                frame -> Strict.apply(
                        nodes,
                        frame,
                        values -> values.stream()
                                .reduce((a, b) ->
                                        Comparing.compare(better, b, a).isTrue() ? b : a)
                                .orElse(Value.ABSENT)),
                type,
                arguments);
    }
}
