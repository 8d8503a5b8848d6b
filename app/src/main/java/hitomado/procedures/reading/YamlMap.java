package hitomado.procedures.reading;

import hitomado.procedures.LocalText;
import hitomado.rules.Located;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// One YAML mapping read strictly: what is missing or of a wrong type is a problem, and reading goes on with something
/// harmless.
public final class YamlMap extends YamlKeys {
    YamlMap(String file, MappingNode mapping, ProblemLog problems) {
        super(file, mapping, problems);
    }

    /// A compulsory scalar; the empty text after a problem was noted.
    public Located located(String key) {
        if (!has(key)) {
            missing(key);
        }
        return findLocated(key).orElseGet(() -> new Located("", at()));
    }

    public String text(String key) {
        return located(key).text();
    }

    public Optional<Located> findLocated(String key) {
        return node(key).flatMap(node -> nodes.scalar(node, key));
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
            missing(key);
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
            var text = new LocalText(map.words("ja"), map.words("easy"), map.words("en"));
            map.done();
            return text;
        });
    }

    private String words(String lang) {
        var found = located(lang);
        if (has(lang) && found.text().isBlank()) {
            problems.add(found.at(), ProblemLog.MISSING, "text " + lang + " is empty");
        }
        return found.text();
    }

    /// A text for people; all three languages are compulsory.
    public LocalText localText(String key) {
        if (!has(key)) {
            missing(key);
        }
        return findLocalText(key).orElse(LocalText.NONE);
    }

    boolean isMap(String key) {
        return node(key).filter(MappingNode.class::isInstance).isPresent();
    }

    public Optional<YamlMap> findMap(String key) {
        return node(key).flatMap(node -> {
            if (node instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(at().file(), mapping, problems));
            }
            problems.add(at(key), ProblemLog.SHAPE, key + " must be a mapping");
            return Optional.empty();
        });
    }

    /// A list of mappings; empty when the key is absent.
    public List<YamlMap> maps(String key) {
        var maps = new ArrayList<YamlMap>();
        each(key, node -> {
            if (node instanceof MappingNode mapping) {
                maps.add(new YamlMap(at().file(), mapping, problems));
            } else {
                problems.add(nodes.place(node), ProblemLog.SHAPE, "an entry of " + key + " must be a mapping");
            }
        });
        return maps;
    }

    /// A list of scalars; a single scalar counts as a list of one.
    public List<Located> list(String key) {
        var texts = new ArrayList<Located>();
        if (node(key).filter(ScalarNode.class::isInstance).isPresent()) {
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
        return node(key).map(node -> nodes.raw(node, 0)).orElse("");
    }

    private void each(String key, Consumer<Node> entry) {
        node(key).ifPresent(node -> {
            if (node instanceof SequenceNode sequence) {
                nodes.checkTag(sequence);
                sequence.getValue().forEach(entry);
            } else {
                problems.add(at(key), ProblemLog.SHAPE, key + " must be a list");
            }
        });
    }
}
