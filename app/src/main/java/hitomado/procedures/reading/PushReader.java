package hitomado.procedures.reading;

import hitomado.procedures.Fact;
import hitomado.procedures.Programme;
import hitomado.procedures.Source;
import hitomado.rules.FactId;
import hitomado.rules.FactType;
import hitomado.rules.Located;
import hitomado.rules.NamedExpression;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what a programme may use to tell people unasked; to leave it out is a problem, so that nobody forgets to say
/// never.
final class PushReader {
    private final Draft draft;
    private final String id;
    private final YamlMap main;

    PushReader(Draft draft, String id, YamlMap main) {
        this.draft = draft;
        this.id = id;
        this.main = main;
    }

    Programme.Push read() {
        if (!main.isMap("push")) {
            var written = main.located("push");
            if (!written.text().isEmpty() && !written.text().equals("none")) {
                draft.problems.add(written.at(), ProblemLog.VALUE, "push is none or {basis: {fact: law}}");
            }
            return Programme.Push.NEVER;
        }
        return main.findMap("push").map(this::read).orElse(Programme.Push.NEVER);
    }

    private Programme.Push read(YamlMap push) {
        var basis = new LinkedHashMap<FactId, String>();
        push.findMap("basis").ifPresent(laws -> {
            for (var name : List.copyOf(laws.keys())) {
                draft.fact(new Located(name, laws.at(name)));
                basis.put(new FactId(name), laws.text(name));
            }
        });
        if (basis.isEmpty()) {
            draft.problems.add(main.at("push"), ProblemLog.MISSING, "push names no basis");
        }
        var read = new Programme.Push(
                basis,
                push.findMap("presumes").map(this::presumes).orElse(Map.of()),
                Codes.read(push, "occasion", Programme.Occasion.class).orElse(Programme.Occasion.ONCE),
                holds(push),
                ways(push));
        push.done();
        return read;
    }

    /// An empty list is the inbox alone.
    private List<Programme.Way> ways(YamlMap push) {
        if (!push.has("channels")) {
            return Programme.Way.USUAL;
        }
        var ways = Codes.readAll(push, "channels", Programme.Way.class);
        if (ways.stream().distinct().count() < ways.size()) {
            draft.problems.add(push.at("channels"), ProblemLog.VALUE, "channels names one twice");
        }
        return ways;
    }

    private Map<FactId, Value> presumes(YamlMap written) {
        var presumes = new LinkedHashMap<FactId, Value>();
        for (var name : List.copyOf(written.keys())) {
            var at = new Located(name, written.at(name));
            draft.fact(at).ifPresent(fact -> {
                if (fact.derived() || fact.sources().contains(Source.REGISTER)) {
                    draft.problems.add(
                            at.at(), ProblemLog.VALUE, "only what no register holds may be presumed, not " + name);
                }
                presumes.put(fact.id(), new ValueTexts(draft).read(written, name, fact));
            });
        }
        return presumes;
    }

    private @Nullable FactId holds(YamlMap push) {
        var written = push.findLocated("holds");
        return written.flatMap(draft::fact)
                .map(fact -> held(fact, written.get()))
                .orElse(null);
    }

    private FactId held(Fact fact, Located written) {
        if (fact.type() != FactType.BOOLEAN
                || fact.subject() != SubjectKind.PERSON
                || !fact.sources().contains(Source.REGISTER)) {
            draft.problems.add(
                    written.at(),
                    ProblemLog.VALUE,
                    "holds is a yes or no of a person in the register: " + written.text());
        }
        draft.expressions.add(
                new NamedExpression(Programme.needOf(id) + ".holds", SubjectKind.PERSON, written, FactType.BOOLEAN));
        return fact.id();
    }
}
