package hitomado.eligibility.workbench;

import hitomado.eligibility.workbench.Column.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes a row of the grid as the files write rows.
final class RowText {
    private final Sheet sheet;
    private final String indent;

    /// @param indent what stands before the `-` of a row
    RowText(Sheet sheet, String indent) {
        this.sheet = sheet;
        this.indent = indent;
    }

    String indent() {
        return indent;
    }

    boolean isRule() {
        return !sheet.ref().isParameter();
    }

    List<String> lines(List<String> texts) {
        return sheet.ref().isParameter() ? List.of(value(texts)) : rule(texts);
    }

    private String value(List<String> texts) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            var column = sheet.columns().get(i);
            if (!texts.get(i).isEmpty() || column.kind() == Kind.VALUE) {
                parts.add(column.name() + ": " + note(column, texts.get(i)));
            }
        }
        return indent + "- {" + String.join(", ", parts) + "}";
    }

    private List<String> rule(List<String> texts) {
        var lines = new ArrayList<String>();
        keys(texts).values().forEach(text -> lines.add(indent + (lines.isEmpty() ? "- " : "  ") + text));
        return lines;
    }

    /// What stands under each key of a rule, key included, in the order of the house.
    Map<String, String> keys(List<String> texts) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("when", "when: " + cells(texts, Kind.CONDITION));
        keys.put("then", "then: " + cells(texts, Kind.RESULT));
        var because = because(texts);
        if (!because.isEmpty()) {
            keys.put("because", "because: {" + because + "}");
        }
        for (int i = 0; i < texts.size(); i++) {
            var column = sheet.columns().get(i);
            switch (column.kind()) {
                case CONDITION, RESULT, FROM, TO, VALUE, BECAUSE_JA, BECAUSE_EASY, BECAUSE_EN -> {}
                case LAW, SOURCE, UNVERIFIED, SATISFIED_BY -> {
                    if (!texts.get(i).isEmpty()) {
                        keys.put(column.name(), column.name() + ": " + note(column, texts.get(i)));
                    }
                }
            }
        }
        return keys;
    }

    private String because(List<String> texts) {
        var because = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            var column = sheet.columns().get(i);
            switch (column.kind()) {
                case BECAUSE_JA, BECAUSE_EASY, BECAUSE_EN -> {
                    if (!texts.get(i).isEmpty()) {
                        because.add(column.name() + ": " + Scalars.words(texts.get(i)));
                    }
                }
                default -> {}
            }
        }
        return String.join(", ", because);
    }

    private String cells(List<String> texts, Kind kind) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            if (sheet.columns().get(i).kind() == kind) {
                cells.add(Scalars.cell(texts.get(i)));
            }
        }
        return cells.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private static String note(Column column, String text) {
        return switch (column.kind()) {
            case LAW, SOURCE -> Scalars.list(parts(text));
            default -> Scalars.words(text);
        };
    }

    /// Several articles are parted by a bar.
    private static List<String> parts(String text) {
        var parts = Arrays.stream(text.split("[|｜]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? List.of(text) : parts;
    }
}
