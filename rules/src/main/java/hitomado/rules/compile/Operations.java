package hitomado.rules.compile;

import static hitomado.rules.function.Kind.ANY;
import static hitomado.rules.function.Kind.DATE;
import static hitomado.rules.function.Kind.DATE_TIME;
import static hitomado.rules.function.Kind.DAYS;
import static hitomado.rules.function.Kind.MONTHS;
import static hitomado.rules.function.Kind.NUMBER;
import static hitomado.rules.function.Kind.TEXT;
import static hitomado.rules.function.Kind.TIME;

import hitomado.rules.Problems;
import hitomado.rules.feel.Expr;
import hitomado.rules.function.Kind;
import hitomado.rules.function.Properties;
import hitomado.rules.logic.Calculating;
import hitomado.rules.logic.Node;
import hitomado.rules.logic.Strict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 演算の翻訳 — arithmetic, signs and properties with their types.
final class Operations {
    private final Translation translation;

    Operations(Translation translation) {
        this.translation = translation;
    }

    Code arithmetic(Expr.Arithmetic arithmetic) {
        Code left = translation.translate(arithmetic.left());
        Code right = translation.translate(arithmetic.right());
        char operator = arithmetic.operator();
        Kind kind = result(operator, left.type().kind(), right.type().kind());
        if (kind == null) {
            String symbol = operator == '^' ? "**" : String.valueOf(operator);
            return translation.refuse(
                    arithmetic.at(),
                    Problems.TYPE,
                    "cannot calculate " + left.type().kind().shown() + " " + symbol + " "
                            + right.type().kind().shown());
        }
        List<Node> operands = List.of(left.node(), right.node());
        return Code.folded(
                frame -> Strict.apply(
                        operands, frame, values -> Calculating.calculate(operator, values.get(0), values.get(1))),
                Type.of(kind),
                List.of(left, right));
    }

    private static @Nullable Kind result(char operator, Kind left, Kind right) {
        if (left == ANY || right == ANY) {
            return ANY;
        }
        return switch (operator) {
            case '+' -> plus(left, right);
            case '-' -> minus(left, right);
            case '*' -> times(left, right);
            case '/' -> divided(left, right);
            default -> left == NUMBER && right == NUMBER ? NUMBER : null;
        };
    }

    private static @Nullable Kind plus(Kind left, Kind right) {
        if (left == right && (left == NUMBER || left == TEXT || isDuration(left))) {
            return left;
        }
        Kind moved = moved(left, right);
        return moved == null ? moved(right, left) : moved;
    }

    private static @Nullable Kind minus(Kind left, Kind right) {
        if (left == right) {
            return switch (left) {
                case NUMBER, DAYS, MONTHS -> left;
                case DATE, TIME, DATE_TIME -> DAYS;
                case ANY, TEXT, BOOLEAN -> null;
            };
        }
        return moved(left, right);
    }

    private static @Nullable Kind moved(Kind of, Kind by) {
        boolean movable = switch (of) {
            case DATE, DATE_TIME -> isDuration(by);
            case TIME -> by == DAYS;
            default -> false;
        };
        return movable ? of : null;
    }

    private static @Nullable Kind times(Kind left, Kind right) {
        if (right == NUMBER && (left == NUMBER || isDuration(left))) {
            return left;
        }
        return left == NUMBER && isDuration(right) ? right : null;
    }

    private static @Nullable Kind divided(Kind left, Kind right) {
        if (right == NUMBER && (left == NUMBER || isDuration(left))) {
            return left;
        }
        return left == right && isDuration(left) ? NUMBER : null;
    }

    private static boolean isDuration(Kind kind) {
        return kind == DAYS || kind == MONTHS;
    }

    Code negate(Expr.Negate negate) {
        Code of = translation.translate(negate.of());
        Kind kind = of.type().kind();
        if (kind != NUMBER && kind != ANY && !isDuration(kind)) {
            return translation.refuse(negate.at(), Problems.TYPE, "cannot negate " + kind.shown());
        }
        List<Node> operand = List.of(of.node());
        return Code.folded(
                frame -> Strict.apply(operand, frame, values -> Calculating.negated(values.getFirst())),
                Type.of(kind),
                List.of(of));
    }

    Code property(Expr.Property property) {
        Code of = translation.translate(property.of());
        Kind kind = of.type().kind();
        if (of == Code.BROKEN) {
            return of;
        }
        if (!Properties.of(kind).contains(property.name())) {
            return translation.refuse(
                    property.at(), Problems.TYPE, "a " + kind.shown() + " has no property '" + property.name() + "'");
        }
        List<Node> operand = List.of(of.node());
        return Code.folded(
                frame -> Strict.apply(operand, frame, values -> Properties.read(values.getFirst(), property.name())),
                Type.of(NUMBER),
                List.of(of));
    }
}
