package hitomado.procedures.reading;

import hitomado.procedures.Citation;
import hitomado.procedures.Topic;
import hitomado.rules.Located;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// Small parts that several definition files share.
final class Parts {
    private Parts() {}

    static Citation citation(YamlMap map) {
        return new Citation(map.texts("law"), map.texts("source"), map.flag("unverified", false));
    }

    /// The citation of a statement of law; a problem where it rests on nothing.
    static Citation groundedCitation(YamlMap map, String what) {
        var citation = citation(map);
        if (!citation.given()) {
            map.problems().add(map.at(), ProblemLog.UNSOURCED, what + " needs law, source or unverified: true");
        }
        return citation;
    }

    static Optional<Period> period(Located text, ProblemLog problems) {
        try {
            return Optional.of(Period.parse(text.text()));
        } catch (DateTimeParseException wrong) {
            problems.add(text.at(), ProblemLog.VALUE, "must be a period like P3M, not " + text.text());
            return Optional.empty();
        }
    }

    static List<String> topicIds(Draft draft) {
        return draft.topics.stream().map(Topic::id).toList();
    }

    /// Checks that the id written in a file is the one its path gives.
    static void expectId(YamlMap file, String expected) {
        var id = file.located("id");
        if (!id.text().isEmpty() && !id.text().equals(expected)) {
            file.problems().add(id.at(), ProblemLog.VALUE, "id must be " + expected + " as the file's name says");
        }
    }
}
