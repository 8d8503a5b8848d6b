package hitomado.procedures.reading;

import hitomado.procedures.LocalText;
import hitomado.rules.Located;
import hitomado.rules.Position;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// One YAML mapping read strictly: what is missing or of a wrong type is a problem, and so is, at [#done()], any key
/// nobody asked for.
public final class YamlMap {
    private final String file;
    private final Position at;
    private final ProblemLog problems;
    private final YamlNodes nodes;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Position> keys = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    YamlMap(String file, MappingNode node, ProblemLog problems) {
        this.file = file;
        this.problems = problems;
        this.nodes = new YamlNodes(file, problems);
        this.at = nodes.place(node);
        nodes.checkTag(node);
        for (var entry : node.getValue()) {
            var keyAt = nodes.place(entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(keyAt, ProblemLog.SHAPE, "a key must be a word");
            } else if (values.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
                problems.add(keyAt, ProblemLog.DUPLICATE, "key " + key.getValue() + " is written twice");
            } else {
                keys.put(key.getValue(), keyAt);
            }
        }
    }

    public Position at() {
        return at;
    }

    /// Where a key was written, or the mapping itself when it was not.
    public Position at(String key) {
        return keys.getOrDefault(key, at);
    }

    public ProblemLog problems() {
        return problems;
    }

    public boolean has(String key) {
        asked.add(key);
        var node = values.get(key);
        return node != null && !YamlNodes.isNull(node);
    }

    /// The keys in the order written, for mappings whose keys are data; counts all as asked for.
    public Set<String> keys() {
        asked.addAll(keys.keySet());
        return keys.keySet();
    }

    /// A compulsory scalar; the empty text after a problem was noted.
    public Located located(String key) {
        return findLocated(key).orElseGet(() -> {
            if (!has(key)) {
                problems.add(at, ProblemLog.MISSING, "key " + key + " is missing");
            }
            return new Located("", at);
        });
    }

    public String text(String key) {
        return located(key).text();
    }

    public Optional<Located> findLocated(String key) {
        return has(key) ? nodes.scalar(values.get(key), key) : Optional.empty();
    }

    public Optional<String> findText(String key) {
        return findLocated(key).map(Located::text);
    }

    public boolean flag(String key, boolean otherwise) {
        var found = findLocated(key);
        if (found.isEmpty()) {
            return otherwise;
        }
        var text = found.get().text();
        if (!text.equals("true") && !text.equals("false")) {
            problems.add(found.get().at(), ProblemLog.VALUE, key + " must be true or false, not " + text);
        }
        return text.equals("true");
    }

    public Optional<Long> findNumber(String key) {
        return findLocated(key).flatMap(found -> {
            try {
                return Optional.of(Long.parseLong(found.text()));
            } catch (NumberFormatException wrong) {
                problems.add(found.at(), ProblemLog.VALUE, key + " must be a whole number, not " + found.text());
                return Optional.empty();
            }
        });
    }

    public long number(String key) {
        if (!has(key)) {
            problems.add(at, ProblemLog.MISSING, "key " + key + " is missing");
        }
        return findNumber(key).orElse(0L);
    }

    public Optional<LocalDate> findDate(String key) {
        return findLocated(key).flatMap(found -> {
            try {
                return Optional.of(LocalDate.parse(found.text()));
            } catch (DateTimeParseException wrong) {
                problems.add(
                        found.at(), ProblemLog.VALUE, key + " must be a date like 2026-03-28, not " + found.text());
                return Optional.empty();
            }
        });
    }

    public Optional<LocalText> findLocalText(String key) {
        return findMap(key).map(map -> {
            var text = new LocalText(map.text("ja"), map.text("easy"), map.text("en"));
            map.done();
            return text;
        });
    }

    /// A text for people; all three languages are compulsory.
    public LocalText localText(String key) {
        if (!has(key)) {
            problems.add(at, ProblemLog.MISSING, "key " + key + " is missing");
        }
        return findLocalText(key).orElse(LocalText.NONE);
    }

    boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    public Optional<YamlMap> findMap(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (values.get(key) instanceof MappingNode node) {
            return Optional.of(new YamlMap(file, node, problems));
        }
        problems.add(at(key), ProblemLog.SHAPE, key + " must be a mapping");
        return Optional.empty();
    }

    /// A list of mappings; empty when the key is absent.
    public List<YamlMap> maps(String key) {
        var maps = new ArrayList<YamlMap>();
        each(key, node -> {
            if (node instanceof MappingNode mapping) {
                maps.add(new YamlMap(file, mapping, problems));
            } else {
                problems.add(nodes.place(node), ProblemLog.SHAPE, "an entry of " + key + " must be a mapping");
            }
        });
        return maps;
    }

    /// A list of scalars; a single scalar counts as a list of one.
    public List<Located> list(String key) {
        var texts = new ArrayList<Located>();
        if (values.get(key) instanceof ScalarNode && has(key)) {
            findLocated(key).ifPresent(texts::add);
        } else {
            each(key, node -> nodes.scalar(node, "an entry of " + key).ifPresent(texts::add));
        }
        return texts;
    }

    public List<String> texts(String key) {
        return list(key).stream().map(Located::text).toList();
    }

    /// The value as plain maps, lists and texts, for parts whose meaning another module gives.
    public Object raw(String key) {
        return has(key) ? nodes.raw(values.get(key), 0) : "";
    }

    public void done() {
        for (var key : keys.keySet()) {
            if (!asked.contains(key)) {
                problems.add(
                        keys.get(key),
                        ProblemLog.UNKNOWN_KEY,
                        "key " + key + " is not known here" + Spelling.meant(key, asked));
            }
        }
    }

    private void each(String key, Consumer<Node> entry) {
        if (!has(key)) {
            return;
        }
        if (values.get(key) instanceof SequenceNode sequence) {
            nodes.checkTag(sequence);
            sequence.getValue().forEach(entry);
        } else {
            problems.add(at(key), ProblemLog.SHAPE, key + " must be a list");
        }
    }
}
