package hitomado.eligibility.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.yaml.snakeyaml.nodes.MappingNode;

/// 行の書き直し — the lines of an edited row: a key whose content stays keeps its lines, comments stay with their key.
///
/// @param before writes rows of the columns that the file has, `after` those it shall have
record RowLines(YamlText yaml, SortedMap<Integer, Integer> comments, RowText before, RowText after) {
    /// Lines of one key with the comments before it; the first two characters after the indent belong to the dash.
    private record Part(List<String> lead, List<String> lines) {}

    /// Where a key stands, from its own line to the one after its last.
    private record Place(int from, int to) {}

    List<String> rewritten(MappingNode row, Sheet.Line old, List<String> texts) {
        var places = places(row);
        if (!after.isRule() || places.isEmpty()) {
            return whole(old, texts);
        }
        var was = before.keys(old.texts());
        var is = after.keys(texts);
        var parts = new LinkedHashMap<String, Part>();
        var left = new ArrayList<String>();
        int next = old.first() - 1;
        for (var place : places.entrySet()) {
            var key = place.getKey();
            var text = is.get(key);
            var at = place.getValue();
            var lead = new ArrayList<>(yaml.lines().subList(next, at.from()));
            next = at.to();
            if (text == null) {
                lead.stream().filter(line -> !line.isBlank()).forEach(left::add);
                trailing(at).forEach(comment -> left.add(after.indent() + "  " + comment));
            } else if (text.equals(was.get(key))) {
                parts.put(key, new Part(lead, yaml.lines().subList(at.from(), at.to())));
            } else {
                parts.put(key, new Part(lead, List.of(commented(after.indent() + "  " + text, trailing(at)))));
            }
        }
        return joined(inserted(parts, is), left);
    }

    /// New keys go behind the one that the house writes before them.
    private List<Part> inserted(Map<String, Part> parts, Map<String, String> is) {
        var order = new ArrayList<>(parts.keySet());
        var all = new LinkedHashMap<>(parts);
        int place = 0;
        for (var key : is.entrySet()) {
            if (!all.containsKey(key.getKey())) {
                all.put(key.getKey(), new Part(List.of(), List.of(after.indent() + "  " + key.getValue())));
                order.add(place, key.getKey());
            }
            place = order.indexOf(key.getKey()) + 1;
        }
        var sorted = new ArrayList<Part>();
        order.forEach(key -> {
            var part = all.get(key);
            if (part != null) {
                sorted.add(part);
            }
        });
        return sorted;
    }

    private List<String> joined(List<Part> parts, List<String> left) {
        var lines = new ArrayList<String>();
        for (var part : parts) {
            boolean first = lines.isEmpty();
            if (first) {
                left.addAll(0, part.lead());
            } else {
                lines.addAll(part.lead());
            }
            var own = new ArrayList<>(part.lines());
            int dash = after.indent().length();
            own.set(0, after.indent() + (first ? "- " : "  ") + own.getFirst().substring(dash + 2));
            lines.addAll(own);
        }
        lines.addAll(left);
        return lines;
    }

    /// Empty unless every key begins a line of its own, where the house puts it.
    private Map<String, Place> places(MappingNode row) {
        var places = new LinkedHashMap<String, Place>();
        int next = -1;
        for (var entry : row.getValue()) {
            var key = entry.getKeyNode();
            int last = Math.max(YamlText.line(key), YamlText.lastLine(entry.getValueNode()));
            boolean usual = key.getStartMark().getColumn() == after.indent().length() + 2 && YamlText.line(key) >= next;
            if (YamlText.isFlow(row) || !usual) {
                return Map.of();
            }
            places.put(YamlText.text(key), new Place(YamlText.line(key), last + 1));
            next = last + 1;
        }
        return places;
    }

    /// The row in the form of the house; all its comments behind the first line.
    private List<String> whole(Sheet.Line old, List<String> texts) {
        var lines = new ArrayList<>(after.lines(texts));
        lines.set(0, commented(lines.getFirst(), trailing(new Place(old.first() - 1, old.last()))));
        return lines;
    }

    /// Comments inside these lines.
    private List<String> trailing(Place place) {
        return comments.subMap(place.from(), place.to()).entrySet().stream()
                .map(comment -> yaml.lines()
                        .get(comment.getKey())
                        .substring(comment.getValue())
                        .strip())
                .toList();
    }

    static String commented(String line, List<String> comments) {
        return comments.isEmpty() ? line : line + " " + String.join(" ", comments);
    }
}
