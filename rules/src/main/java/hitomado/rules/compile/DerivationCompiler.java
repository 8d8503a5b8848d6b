package hitomado.rules.compile;

import hitomado.rules.Aggregate;
import hitomado.rules.Derivation;
import hitomado.rules.FactDefinition;
import hitomado.rules.Located;
import hitomado.rules.SubjectKind;
import hitomado.rules.compile.Translator.Compiled;
import hitomado.rules.function.Kind;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Origin;
import hitomado.rules.logic.Slot;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 導出の翻訳 — how a fact is computed, checked against its type.
final class DerivationCompiler {
    private final Translator translator;
    private final Set<Slot> reads = new LinkedHashSet<>();
    private int height = 1;

    DerivationCompiler(Translator translator) {
        this.translator = translator;
    }

    /// The origin with what it reads.
    record Derived(Origin origin, Set<Slot> reads, int height) {}

    Derived compile(FactDefinition fact) {
        Type wanted = Type.of(fact.type(), fact.choices());
        Derivation derivation = fact.derivation();
        Origin origin = switch (derivation) {
            case null -> new Origin.Given();
            case Derivation.Expression(var feel) -> {
                boolean person = fact.id().prefix().equals(SubjectKind.PERSON.code());
                yield new Origin.Derived(read(translator.expression(feel, person ? Scope.PERSON : Scope.CASE, wanted)));
            }
            case Derivation.Members members -> aggregated(members, wanted, fact);
        };
        return new Derived(origin, reads, height);
    }

    private Origin aggregated(Derivation.Members members, Type wanted, FactDefinition fact) {
        Expression where = read(translator.condition(members.where(), Scope.PERSON));
        Expression of = of(members, wanted);
        Located orderBy = members.orderBy();
        Expression order = orderBy == null ? null : read(translator.expression(orderBy, Scope.PERSON));
        Type gives = gives(members.function());
        if (gives != null && !gives.kind().fits(wanted.kind())) {
            translator.refuse(
                    fact.at(),
                    members.function() + " gives " + gives.kind().shown() + ", not "
                            + wanted.kind().shown());
        }
        return new Origin.Aggregated(members.function(), where, of, order);
    }

    private @Nullable Expression of(Derivation.Members members, Type wanted) {
        Located of = members.of();
        if (of == null) {
            return null;
        }
        boolean condition = members.function() == Aggregate.ANY || members.function() == Aggregate.ALL;
        return read(translator.expression(of, Scope.PERSON, condition ? Type.BOOLEAN : wanted));
    }

    /// The type that does not depend on `of`.
    private static @Nullable Type gives(Aggregate function) {
        return switch (function) {
            case COUNT, SUM, RANK -> Type.of(Kind.NUMBER);
            case ANY, ALL -> Type.BOOLEAN;
            case MIN, MAX, FIRST -> null;
        };
    }

    private Expression read(Compiled compiled) {
        reads.addAll(compiled.reads());
        height = Math.max(height, compiled.code().height());
        return compiled.expression();
    }
}
