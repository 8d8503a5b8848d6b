package hitomado.bench.truth;

import hitomado.procedures.Definitions;
import hitomado.procedures.Entitlement;
import hitomado.procedures.Programme;
import hitomado.procedures.Reason;
import hitomado.rules.Explanation;
import hitomado.rules.Inquiry;
import hitomado.rules.SubjectId;
import hitomado.rules.SubjectKind;
import hitomado.rules.TableRow;
import hitomado.rules.Value;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// Compares expectations with what the rules give, and prints why where they differ: rows with articles, facts used.
final class Comparing {
    private static final String OPEN = "open";
    private final Definitions definitions;
    private final PrintStream out;
    private int agreed;
    private int differs;

    Comparing(Definitions definitions, PrintStream out) {
        this.definitions = definitions;
        this.out = out;
    }

    int agreed() {
        return agreed;
    }

    int differs() {
        return differs;
    }

    void compare(TruthCase one) {
        if (!one.problems().isEmpty()) {
            one.problems().forEach(problem -> out.println("cannot read " + one.name() + ": " + problem));
            differs += Math.max(1, one.expected().size());
            return;
        }
        var inquiry = definitions.rules().inquire(one.situation());
        for (var expected : one.expected()) {
            var programme = definitions.findProgramme(expected.programme()).orElseThrow();
            if (expected.subject().equals(TruthCase.Expectation.TOTAL)) {
                compareTotal(one, expected, programme, inquiry);
            } else {
                compareOne(one, expected, programme, inquiry);
            }
        }
    }

    private void compareOne(TruthCase one, TruthCase.Expectation expected, Programme programme, Inquiry inquiry) {
        var subject = new SubjectId(expected.subject());
        var fits = programme.unit() == SubjectKind.PERSON
                ? one.situation().persons().contains(subject)
                : subject.equals(SubjectId.HOUSEHOLD);
        if (!fits) {
            differs++;
            out.println("cannot read " + one.name() + ": " + programme.id() + " is not decided for " + subject);
            return;
        }
        var found = Entitlement.of(programme, subject, inquiry);
        var wrong = expected.outputs().entrySet().stream()
                .filter(output -> !same(found, output.getKey(), output.getValue()))
                .map(output -> "%s expected %s, got %s"
                        .formatted(output.getKey(), output.getValue(), text(found, output.getKey())))
                .sorted()
                .toList();
        if (wrong.isEmpty()) {
            agreed++;
        } else {
            differs++;
            out.println("differs " + one.name() + " on " + one.situation().asOf() + ": " + programme.id() + " of "
                    + subject + ": " + String.join("; ", wrong));
            explain(one, found);
        }
    }

    /// 世帯の合計 — the amounts of all persons; who is still open makes the sum open.
    private void compareTotal(TruthCase one, TruthCase.Expectation expected, Programme programme, Inquiry inquiry) {
        var all = one.situation().persons().stream()
                .map(person -> Entitlement.of(programme, person, inquiry))
                .toList();
        var sum = all.stream()
                .map(found -> found.outputs().getOrDefault(Programme.AMOUNT, Value.ABSENT))
                .map(value -> value instanceof Value.Num(var number) ? number : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var open = all.stream().anyMatch(found -> !found.decided());
        var wanted = Objects.requireNonNullElse(expected.outputs().get(Programme.AMOUNT), "");
        if (open ? wanted.equals(OPEN) : wanted.equals(sum.toPlainString())) {
            agreed++;
        } else {
            differs++;
            out.println("differs " + one.name() + " on " + one.situation().asOf() + ": " + programme.id()
                    + " in total: expected " + wanted + ", got " + (open ? OPEN : sum.toPlainString()));
            all.forEach(found -> explain(one, found));
        }
    }

    private static boolean same(Entitlement found, String output, String wanted) {
        if (!found.decided() || wanted.equals(OPEN)) {
            return !found.decided() && wanted.equals(OPEN);
        }
        return switch (found.outputs().getOrDefault(output, Value.ABSENT)) {
            case Value.Num(var number) ->
                wanted.matches("-?[0-9]+(\\.[0-9]+)?") && number.compareTo(new BigDecimal(wanted)) == 0;
            // no row or no table on that day: nobody is entitled
            case Value.Absent() -> wanted.isEmpty() || wanted.equals(Programme.NO) || wanted.equals("0");
            case Value other -> other.text().equals(wanted);
        };
    }

    private static String text(Entitlement found, String output) {
        return found.decided()
                ? found.outputs().getOrDefault(output, Value.ABSENT).text()
                : OPEN;
    }

    private void explain(TruthCase one, Entitlement found) {
        if (!found.decided()) {
            out.println("    " + found.subject() + " lacks " + new TreeSet<>(found.missing()));
        }
        found.rows()
                .forEach(row -> out.println("    row " + row.number() + " of " + row.table() + " (" + row.at() + "): "
                        + Reason.of(row).because().ja() + " " + laws(row)));
        found.facts().forEach(used -> explain(one, used, 2));
    }

    private void explain(TruthCase one, Explanation.Used used, int depth) {
        var assumed = one.assumed().contains(used.key()) ? " (assumed)" : "";
        out.println("    ".repeat(depth) + used.key() + " = " + used.value().text() + assumed
                + used.rows().stream().map(row -> " " + laws(row)).reduce("", String::concat));
        used.from().forEach(from -> explain(one, from, depth + 1));
    }

    private static List<String> laws(TableRow row) {
        var citation = Reason.of(row).citation();
        return citation.unverified()
                ? List.of("unverified")
                : citation.law().isEmpty() ? citation.source() : citation.law();
    }
}
