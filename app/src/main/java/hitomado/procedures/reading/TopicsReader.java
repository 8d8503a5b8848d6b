package hitomado.procedures.reading;

import hitomado.procedures.CaseType;
import hitomado.procedures.LocalText;
import hitomado.procedures.PersonGroup;
import hitomado.procedures.Topic;
import hitomado.rules.Group;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.TreeSet;

/// Reads the small lists: `topics.yaml`, `groups.yaml` and `cases/*.yaml`.
final class TopicsReader {
    private static final Set<String> OWN_KEYS = Set.of("schema", "id", "title");
    private final Draft draft;

    TopicsReader(Draft draft) {
        this.draft = draft;
    }

    void readTopics(YamlMap file) {
        var seen = new TreeSet<String>();
        for (var map : file.maps("topics")) {
            var id = map.located("id");
            if (!seen.add(id.text())) {
                draft.problems.add(id.at(), ProblemLog.DUPLICATE, "topic " + id.text() + " is defined twice");
            }
            draft.topics.add(new Topic(
                    id.text(), map.localText("title"), map.findLocalText("help").orElse(LocalText.NONE)));
            map.done();
        }
        file.done();
    }

    /// Duplicates are found by the rule compiler.
    void readGroups(YamlMap file) {
        for (var map : file.maps("groups")) {
            var id = map.located("id");
            draft.groups.add(
                    new PersonGroup(id.text(), map.findLocalText("label").orElse(LocalText.NONE)));
            draft.groupDefinitions.add(new Group(id.text(), map.located("where"), id.at()));
            map.done();
        }
        file.done();
    }

    void readCaseType(YamlMap file, String id) {
        Parts.expectId(file, id);
        var content = new LinkedHashMap<String, Object>();
        for (var key : file.keys()) {
            if (!OWN_KEYS.contains(key)) {
                content.put(key, file.raw(key));
            }
        }
        draft.caseTypes.put(id, new CaseType(id, file.localText("title"), content));
    }
}
