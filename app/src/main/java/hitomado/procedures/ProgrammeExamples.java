package hitomado.procedures;

import hitomado.rules.Inquiry;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

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
        var mismatches = new ArrayList<String>();
        example.expect()
                .forEach((subject, expected) -> compare(programme, subject, expected, inquiry)
                        .forEach(mismatch -> mismatches.add(subject + " " + mismatch)));
        return new ExampleResult(programme.id(), example.name(), example.at(), mismatches);
    }

    private static List<String> compare(
            Programme programme, SubjectId subject, ProgrammeExample.Expected expected, Inquiry inquiry) {
        var found = Entitlement.of(programme, subject, inquiry);
        if (!found.decided()) {
            return List.of("is open, lacks " + new TreeSet<>(found.missing()));
        }
        var mismatches = new ArrayList<String>();
        expected.outputs().forEach((name, value) -> {
            var actual = found.outputs().getOrDefault(name, Value.ABSENT);
            if (!actual.equals(value)) {
                mismatches.add(name + ": expected " + value.text() + ", got " + actual.text());
            }
        });
        var article = expected.explains();
        var laws = found.reasons().stream()
                .flatMap(reason -> reason.citation().law().stream())
                .toList();
        if (article != null && !laws.contains(article)) {
            mismatches.add("explains: expected " + article + ", got " + laws);
        }
        return mismatches;
    }
}
