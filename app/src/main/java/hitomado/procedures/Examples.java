package hitomado.procedures;

import hitomado.rules.Finding;
import hitomado.rules.Inquiry;
import hitomado.rules.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 事例 — plays every example of every procedure against the rules and forms of the same definitions.
public final class Examples {
    private Examples() {}

    public static List<ExampleResult> run(Definitions definitions) {
        return definitions.procedures().values().stream()
                .flatMap(
                        procedure -> procedure.examples().stream().map(example -> run(definitions, procedure, example)))
                .toList();
    }

    public static ExampleResult run(Definitions definitions, Procedure procedure, Example example) {
        var inquiry = definitions.rules().inquire(example.situation());
        var assessments = Assessment.subjects(procedure, example.situation()).stream()
                .map(subject -> Assessment.of(definitions, procedure, subject, inquiry))
                .toList();
        var mismatches = new Mismatches();
        for (var expected : example.expect().outcomes().entrySet()) {
            compareOutcome(mismatches, expected.getKey(), expected.getValue(), assessments);
        }
        compareRest(mismatches, procedure, example.expect(), assessments, inquiry);
        return new ExampleResult(procedure.id(), example.name(), example.at(), mismatches.found);
    }

    private static void compareOutcome(
            Mismatches mismatches, String subject, Outcome expected, List<Assessment> assessments) {
        var actual = assessments.stream()
                .filter(assessment -> assessment.subject().value().equals(subject))
                .findFirst();
        if (actual.isEmpty()) {
            mismatches.compare("outcome of " + subject, expected, "no such subject");
        } else if (actual.get().outcome() == null) {
            mismatches.compare(
                    "outcome of " + subject,
                    expected,
                    "open, lacks " + new TreeSet<>(actual.get().missing()));
        } else {
            mismatches.compare("outcome of " + subject, expected, actual.get().outcome());
        }
    }

    private static void compareRest(
            Mismatches mismatches,
            Procedure procedure,
            Example.Expected expect,
            List<Assessment> assessments,
            Inquiry inquiry) {
        var needed = assessments.stream()
                .filter(assessment -> assessment.outcome() != Outcome.NOT_NEEDED)
                .toList();
        mismatches.compare("documents", sorted(expect.documents(), t -> t), documents(needed));
        mismatches.compare("fee", expect.fee(), procedure.fee().yen());
        if (expect.deadline() != null) {
            mismatches.compare("deadline", Set.of(expect.deadline()), deadlines(needed));
        }
        mismatches.compare("asks", sorted(expect.asks(), Object::toString), asks(procedure, inquiry));
        if (expect.items() != null) {
            mismatches.compare("items", expect.items(), printed(procedure, assessments, inquiry));
        }
        var article = expect.explains();
        if (article != null) {
            var laws = laws(assessments).toList();
            mismatches.compare("explains", true, laws.contains(article) ? true : laws);
        }
    }

    private static Set<String> documents(List<Assessment> needed) {
        var ids = new TreeSet<String>();
        needed.forEach(assessment -> assessment.documents().forEach(document -> ids.add(document.id())));
        return ids;
    }

    private static Set<Object> deadlines(List<Assessment> needed) {
        return Set.copyOf(needed.stream()
                .flatMap(assessment -> assessment.findDeadline().stream())
                .map(deadline -> (Object) deadline.lastDay())
                .toList());
    }

    private static Set<String> asks(Procedure procedure, Inquiry inquiry) {
        var asks = new TreeSet<String>();
        inquiry.plan(List.of(procedure.id()))
                .questions()
                .forEach(question -> asks.add(question.key().fact().value()));
        return asks;
    }

    /// Counts the items that stand on the paper with a value.
    private static int printed(Procedure procedure, List<Assessment> assessments, Inquiry inquiry) {
        return (int) assessments.stream()
                .filter(Assessment::open)
                .flatMap(assessment -> inquiry.items(procedure.id(), assessment.subject()).stream())
                .filter(item -> item.applies().isTrue())
                .filter(item -> item.value() instanceof Finding.Known(var value) && !value.equals(Value.ABSENT))
                .count();
    }

    private static Stream<String> laws(List<Assessment> assessments) {
        return assessments.stream()
                .flatMap(assessment -> assessment.reasons().stream())
                .flatMap(reason -> reason.citation().law().stream());
    }

    private static <T> @Nullable Set<String> sorted(@Nullable Set<T> all, Function<T, String> text) {
        if (all == null) {
            return null;
        }
        var texts = new TreeSet<String>();
        all.forEach(one -> texts.add(text.apply(one)));
        return texts;
    }

    private static final class Mismatches {
        final List<String> found = new ArrayList<>();

        /// Null is not compared.
        void compare(String what, @Nullable Object expected, @Nullable Object actual) {
            if (expected != null && !Objects.equals(expected, actual)) {
                found.add(what + ": expected " + expected + ", got " + actual);
            }
        }
    }
}
