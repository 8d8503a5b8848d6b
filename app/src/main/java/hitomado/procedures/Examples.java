package hitomado.procedures;

import hitomado.rules.Decision;
import hitomado.rules.Explanation;
import hitomado.rules.Finding;
import hitomado.rules.Inquiry;
import hitomado.rules.Value;
import java.util.ArrayList;
import java.util.List;
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
            mismatches.found.addAll(outcome(expected.getKey(), expected.getValue(), assessments, inquiry));
        }
        compareRest(mismatches, procedure, example.expect(), assessments, inquiry);
        return new ExampleResult(
                procedure.id(),
                procedure.examples().indexOf(example) + 1,
                example.name(),
                example.situation().asOf(),
                example.at(),
                mismatches.found);
    }

    private static List<Mismatch> outcome(
            String subject, Outcome expected, List<Assessment> assessments, Inquiry inquiry) {
        var found = assessments.stream()
                .filter(assessment -> assessment.subject().value().equals(subject))
                .findFirst();
        if (found.isEmpty()) {
            return List.of(new Mismatch.Content(Mismatch.What.SUBJECT, List.of(subject), List.of()));
        }
        var assessment = found.get();
        var actual = assessment.outcome();
        if (actual == null) {
            return List.of(new Mismatch.Open(assessment.subject(), assessment.missing()));
        }
        if (actual == expected) {
            return List.of();
        }
        var person = assessment.subject().isPerson() ? assessment.subject() : null;
        var why =
                inquiry.decide(assessment.procedure().table(), person) instanceof Decision.Decided(var outputs, var of)
                        ? of
                        : new Explanation(List.of(), List.of());
        return List.of(new Mismatch.Result(
                assessment.subject(), "outcome", Value.of(expected.code()), Value.of(actual.code()), why));
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
        mismatches.compare(Mismatch.What.DOCUMENTS, sorted(expect.documents(), t -> t), documents(needed));
        mismatches.compare(
                Mismatch.What.FEE, one(expect.fee()), one(procedure.fee().yen()));
        mismatches.compare(Mismatch.What.DEADLINE, one(expect.deadline()), deadlines(needed));
        mismatches.compare(Mismatch.What.ASKS, sorted(expect.asks(), Object::toString), asks(procedure, inquiry));
        if (expect.items() != null) {
            var printed = printed(procedure, assessments, inquiry);
            mismatches.compare(Mismatch.What.ITEMS, one(expect.items()), one(printed));
        }
        var article = expect.explains();
        if (article != null) {
            var laws = laws(assessments).toList();
            if (!laws.contains(article)) {
                mismatches.found.add(new Mismatch.Article(article, laws));
            }
        }
    }

    private static @Nullable Set<String> one(@Nullable Object value) {
        return value == null ? null : Set.of(value.toString());
    }

    private static Set<String> documents(List<Assessment> needed) {
        var ids = new TreeSet<String>();
        needed.forEach(assessment -> assessment.documents().forEach(document -> ids.add(document.id())));
        return ids;
    }

    private static Set<String> deadlines(List<Assessment> needed) {
        return Set.copyOf(needed.stream()
                .flatMap(assessment -> assessment.findDeadline().stream())
                .map(deadline -> deadline.lastDay().toString())
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
        final List<Mismatch> found = new ArrayList<>();

        /// Null is not compared.
        void compare(Mismatch.What what, @Nullable Set<String> expected, @Nullable Set<String> actual) {
            if (expected != null && !expected.equals(actual)) {
                found.add(new Mismatch.Content(
                        what, List.copyOf(expected), actual == null ? List.of() : List.copyOf(actual)));
            }
        }
    }
}
