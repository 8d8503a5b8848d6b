package hitomado.rules.exact;

import hitomado.rules.Value;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Origin;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 集計の読解 — what an aggregate over the persons may be, and the comparisons between the persons that it makes.
record MemberForms(Origins origins, Origin.Aggregated by) {
    Set<Term> of(int subject) {
        return switch (by.function()) {
            case COUNT -> {
                where();
                yield Term.numbers(0, members().size());
            }
            case ANY, ALL -> {
                where();
                each(by.of()).forEach(origins.cuts()::settle);
                yield Term.TRUTH;
            }
            case RANK -> {
                where();
                compareAll(each(by.orderBy()));
                yield Term.either(Term.numbers(1, Math.max(1, members().size())), Term.ABSENT);
            }
            case FIRST -> {
                where();
                compareAll(each(by.orderBy()));
                yield either(each(by.of()));
            }
            case MIN, MAX -> {
                where();
                List<Set<Term>> values = each(by.of());
                compareAll(values);
                yield either(values);
            }
            case SUM -> sum();
        };
    }

    /// The persons who are or may be members.
    private List<Integer> members() {
        List<Integer> members = new ArrayList<>();
        for (int person = Run.FIRST_PERSON; person < origins.run().subjects(); person++) {
            if (!isMember(person).isNotTrue()) {
                members.add(person);
            }
        }
        return members;
    }

    private Result isMember(int person) {
        return by.where().eval(origins.run().frame(person));
    }

    private void where() {
        for (int person : members()) {
            if (isMember(person) instanceof Result.Unknown) {
                origins.cuts().settle(origins.seenBy(person).of(by.where()));
            }
        }
    }

    private List<Set<Term>> each(@Nullable Expression of) {
        return of == null
                ? List.of()
                : members().stream()
                        .map(person -> origins.seenBy(person).of(of))
                        .toList();
    }

    private void compareAll(List<Set<Term>> values) {
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < i; j++) {
                origins.cuts().compare(values.get(i), values.get(j), true);
            }
        }
    }

    private static Set<Term> either(List<Set<Term>> values) {
        Set<Term> all = Term.ABSENT;
        for (Set<Term> value : values) {
            all = Term.either(all, value);
        }
        return all;
    }

    private Set<Term> sum() {
        where();
        Set<Term> sums = Term.of(Value.of(0));
        for (int person : members()) {
            Expression of = by.of();
            Set<Term> value = of == null ? Term.OPAQUE : origins.seenBy(person).of(of);
            Set<Term> more = Algebra.calculate('+', sums, value);
            sums = isMember(person).isTrue() ? more : Term.either(sums, more);
        }
        return sums;
    }
}
