package hitomado.eligibility.workbench.web;

import hitomado.procedures.ExampleResult;
import hitomado.procedures.Mismatch;
import hitomado.procedures.Procedure;
import hitomado.procedures.Reason;
import hitomado.rules.Explanation;
import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import hitomado.rules.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Tells a failed example in the reader's words: whose result differs, which row decided, and by which values.
final class FailedViews {
    private static final int MOST_FACTS = 30;
    private final Words words;
    private final ValueWords values;

    FailedViews(Words words) {
        this.words = words;
        this.values = new ValueWords(words);
    }

    List<FailedView> views(List<ExampleResult> results, int most) {
        return results.stream().limit(most).map(this::view).toList();
    }

    private FailedView view(ExampleResult result) {
        return new FailedView(
                result.procedure(),
                words.owner(result.procedure()),
                words.t("workbench.failed.which", result.number(), words.day(result.asOf())),
                result.name(),
                result.mismatches().stream()
                        .map(mismatch -> difference(result.procedure(), mismatch))
                        .toList());
    }

    private FailedView.Difference difference(String owner, Mismatch mismatch) {
        return switch (mismatch) {
            case Mismatch.Result(var subject, var output, var expected, var actual, var why) ->
                new FailedView.Difference(
                        words.t(
                                "workbench.failed.result",
                                subject(subject),
                                words.result(output),
                                values.result(output, expected),
                                values.result(output, actual)),
                        why.rows().stream().map(this::row).toList(),
                        facts(subject, why.facts()),
                        origins(subject, why));
            case Mismatch.Open(var subject, var missing) ->
                FailedView.Difference.of(words.t(
                        "workbench.failed.open",
                        subject(subject),
                        missing.stream().sorted().map(this::asked).collect(Collectors.joining("、"))));
            case Mismatch.Article(var expected, var actual) ->
                FailedView.Difference.of(words.t("workbench.failed.article", expected, list(actual)));
            case Mismatch.Content(var what, var expected, var actual) ->
                FailedView.Difference.of(words.t(
                        "workbench.failed." + what.name(),
                        content(owner, what, expected),
                        content(owner, what, actual)));
        };
    }

    private String content(String owner, Mismatch.What what, List<String> texts) {
        return list(texts.stream()
                .sorted()
                .map(text -> switch (what) {
                    case DOCUMENTS -> document(owner, text);
                    case FEE, ITEMS -> values.number(text);
                    case DEADLINE -> words.day(java.time.LocalDate.parse(text));
                    case ASKS -> words.fact(new FactId(text));
                    case SUBJECT -> subject(new SubjectId(text));
                })
                .toList());
    }

    private String document(String owner, String id) {
        return words.definitions().findProcedure(owner).map(Procedure::documents).stream()
                .flatMap(List::stream)
                .filter(document -> document.id().equals(id))
                .findFirst()
                .map(document -> document.title().in(words.page().lang()))
                .orElse(id);
    }

    private String list(List<String> texts) {
        return texts.isEmpty() ? words.t("workbench.failed.none") : String.join("、", texts);
    }

    private String subject(SubjectId subject) {
        return subject.isPerson()
                ? words.t("workbench.subject.one", subject.value())
                : words.t("workbench.subject." + subject.value());
    }

    private String asked(FactKey key) {
        return named(SubjectId.EVENT, key);
    }

    /// The person is named where it is not the one whose result is told.
    private String named(SubjectId told, FactKey key) {
        var label = words.condition(key.fact().value());
        return key.subject().isPerson() && !key.subject().equals(told)
                ? label + "（" + subject(key.subject()) + "）"
                : label;
    }

    private String row(TableRow row) {
        var because = Reason.of(row).because().in(words.page().lang());
        return words.t("workbench.failed.row", row.table(), row.number(), because);
    }

    private List<FailedView.Line> facts(SubjectId told, List<Explanation.Used> used) {
        return used.stream()
                .map(one -> new FailedView.Line(
                        named(told, one.key()), values.value(one.key().fact(), one.value())))
                .distinct()
                .limit(MOST_FACTS)
                .toList();
    }

    /// What the facts of the rows were derived from, each once.
    private List<FailedView.Line> origins(SubjectId told, Explanation why) {
        var all = new ArrayList<Explanation.Used>();
        why.facts().forEach(used -> used.from().forEach(one -> collect(one, all)));
        var read = facts(told, why.facts());
        return facts(told, all).stream().filter(line -> !read.contains(line)).toList();
    }

    private static void collect(Explanation.Used used, List<Explanation.Used> all) {
        all.add(used);
        used.from().forEach(one -> collect(one, all));
    }
}
