package hitomado.procedures.reading;

import hitomado.procedures.LifeEvent;
import hitomado.procedures.LocalText;
import hitomado.rules.FactId;
import hitomado.rules.FactType;
import hitomado.rules.Located;
import hitomado.rules.Value;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads `life-events/<id>.yaml`.
final class LifeEventReader {
    private final Draft draft;

    LifeEventReader(Draft draft) {
        this.draft = draft;
    }

    void read(YamlMap file, String id) {
        Parts.expectId(file, id);
        file.findLocated("choosePeople").ifPresent(fact -> draft.expectType(fact, FactType.BOOLEAN));
        file.list("procedures").forEach(procedure -> checkProcedure(procedure, id));
        draft.lifeEvents.put(
                id,
                new LifeEvent(
                        id,
                        file.localText("title"),
                        file.localText("summary"),
                        file.findText("icon").orElse(id),
                        preset(file),
                        file.findText("choosePeople").map(FactId::new).orElse(null),
                        file.flag("newPeople", false),
                        file.texts("procedures"),
                        programmes(file),
                        file.findMap("window").map(this::window).orElse(LifeEvent.Window.ALWAYS)));
        file.done();
    }

    /// The programmes it names, or every one: `programmes: all`.
    private List<String> programmes(YamlMap file) {
        var named = file.list("programmes");
        if (named.size() == 1 && named.getFirst().text().equals("all")) {
            return List.copyOf(draft.programmes.keySet());
        }
        named.forEach(programme -> draft.refer(programme, draft.programmes.keySet(), "programme"));
        return named.stream().map(Located::text).toList();
    }

    private void checkProcedure(Located procedure, String id) {
        draft.refer(procedure, draft.procedureIds, "procedure");
        var known = draft.procedures.get(procedure.text());
        if (known != null && !known.lifeEvents().contains(id)) {
            draft.problems.add(
                    procedure.at(),
                    ProblemLog.REFERENCE,
                    "procedure " + procedure.text() + " does not name " + id + " in its lifeEvents");
        }
    }

    private Map<FactId, Value> preset(YamlMap file) {
        var preset = new HashMap<FactId, Value>();
        file.findMap("preset").ifPresent(facts -> {
            for (var name : List.copyOf(facts.keys())) {
                draft.fact(new Located(name, facts.at(name)))
                        .ifPresent(fact -> preset.put(fact.id(), new ValueTexts(draft).read(facts, name, fact)));
            }
        });
        return preset;
    }

    private LifeEvent.Window window(YamlMap map) {
        var window = new LifeEvent.Window(
                period(map, "before"),
                period(map, "after"),
                map.findLocalText("text").orElse(LocalText.NONE));
        map.done();
        return window;
    }

    private @Nullable Period period(YamlMap map, String key) {
        return map.findLocated(key)
                .flatMap(text -> Parts.period(text, draft.problems))
                .orElse(null);
    }
}
