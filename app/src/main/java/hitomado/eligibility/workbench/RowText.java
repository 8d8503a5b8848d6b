package hitomado.eligibility.workbench;

import hitomado.eligibility.workbench.Column.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        lines.add(indent + "- when: " + cells(texts, Kind.CONDITION));
        lines.add(indent + "  then: " + cells(texts, Kind.RESULT));
        var because = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            var column = sheet.columns().get(i);
            switch (column.kind()) {
                case CONDITION, RESULT, FROM, TO, VALUE -> {}
                case BECAUSE_JA, BECAUSE_EASY, BECAUSE_EN -> {
                    if (!texts.get(i).isEmpty()) {
                        because.add(column.name() + ": " + Scalars.words(texts.get(i)));
                    }
                }
                case LAW, SOURCE, UNVERIFIED, SATISFIED_BY -> {
                    if (!texts.get(i).isEmpty()) {
                        lines.add(indent + "  " + column.name() + ": " + note(column, texts.get(i)));
                    }
                }
            }
        }
        if (!because.isEmpty()) {
            lines.add(2, indent + "  because: {" + String.join(", ", because) + "}");
        }
        return lines;
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
