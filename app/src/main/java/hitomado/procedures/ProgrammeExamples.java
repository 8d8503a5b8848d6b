package hitomado.procedures;

import hitomado.rules.Explanation;
import hitomado.rules.Inquiry;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.util.ArrayList;
import java.util.List;

/// 制度の事例の実行 — plays every example of every programme against the rules of the same definitions.
public final class ProgrammeExamples {
    private ProgrammeExamples() {}

    public static List<ExampleResult> run(Definitions definitions) {
        return definitions.programmes().values().stream()
                .flatMap(
                        programme -> programme.examples().stream().map(example -> run(definitions, programme, example)))
                .toList();
    }

    public static ExampleResult run(Definitions definitions, Programme programme, ProgrammeExample example) {
        var inquiry = definitions.rules().inquire(example.situation());
        var mismatches = new ArrayList<Mismatch>();
        example.expect()
                .forEach((subject, expected) -> mismatches.addAll(compare(programme, subject, expected, inquiry)));
        return new ExampleResult(
                programme.id(),
                programme.examples().indexOf(example) + 1,
                example.name(),
                example.situation().asOf(),
                example.at(),
                mismatches);
    }

    private static List<Mismatch> compare(
            Programme programme, SubjectId subject, ProgrammeExample.Expected expected, Inquiry inquiry) {
        var found = Entitlement.of(programme, subject, inquiry);
        if (!found.decided()) {
            return List.of(new Mismatch.Open(subject, found.missing()));
        }
        var mismatches = new ArrayList<Mismatch>();
        expected.outputs().forEach((name, value) -> {
            var actual = found.outputs().getOrDefault(name, Value.ABSENT);
            if (!actual.equals(value)) {
                var why = new Explanation(found.rows(), found.facts());
                mismatches.add(new Mismatch.Result(subject, name, value, actual, why));
            }
        });
        var article = expected.explains();
        var laws = found.reasons().stream()
                .flatMap(reason -> reason.citation().law().stream())
                .toList();
        if (article != null && !laws.contains(article)) {
            mismatches.add(new Mismatch.Article(article, laws));
        }
        return mismatches;
    }
}
