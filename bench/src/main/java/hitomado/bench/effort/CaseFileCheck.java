package hitomado.bench.effort;

import hitomado.bench.effort.CaseFile.Stated;
import hitomado.procedures.Definitions;
import hitomado.procedures.Fact;
import hitomado.rules.FactId;
import hitomado.rules.FactType;
import hitomado.rules.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 計測ファイルの検査 — what a case file says against the dictionary of facts, before anything is played.
final class CaseFileCheck {
    private final Definitions definitions;

    CaseFileCheck(Definitions definitions) {
        this.definitions = definitions;
    }

    /// Every problem with its line.
    List<String> problems(CaseFile file) {
        var problems = new ArrayList<String>();
        for (var household : file.households()) {
            if (definitions.findLifeEvent(household.lifeEvent()).isEmpty()) {
                problems.add("case " + household.id() + ": no life event " + household.lifeEvent());
            }
        }
        file.stated()
                .forEach(stated -> problem(stated)
                        .ifPresent(why -> problems.add("line " + stated.line() + ": " + stated.fact() + " of "
                                + stated.subject() + " " + why)));
        return problems;
    }

    private Optional<String> problem(Stated stated) {
        if (!stated.fact().matches("[a-z]+\\.[A-Za-z0-9]+")) {
            return Optional.of("is no fact");
        }
        var fact = definitions.findFact(new FactId(stated.fact()));
        if (fact.isEmpty()) {
            return Optional.of("is not in the dictionary");
        }
        if (!subject(stated).equals(stated.fact().replaceAll("\\..*", ""))) {
            return Optional.of("belongs to another subject");
        }
        return stated.value().isEmpty() ? Optional.empty() : value(fact.get(), stated.value());
    }

    private static String subject(Stated stated) {
        return stated.subject().equals("household") || stated.subject().equals("event") ? stated.subject() : "person";
    }

    private static Optional<String> value(Fact fact, String value) {
        if (fact.type() == FactType.CHOICE && !fact.codes().contains(value)) {
            return Optional.of("cannot be " + value + "; it is one of " + String.join(" ", fact.codes()));
        }
        try {
            Value.parse(fact.type(), value);
            return Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.of("cannot be read: " + value);
        }
    }
}
