package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Edit;
import hitomado.eligibility.workbench.Sheet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 送られた表 — cells by `c.ROW.COLUMN`, and what to do besides: `insert:3`, `remove:3`, `up:3`, `down:3`, `period`, `new`.
record SheetForm(Map<String, String> sent) {
    /// As long as a reason in three languages may ever get.
    static final int LONGEST_CELL = 20_000;

    private static final Pattern CELL = Pattern.compile("c\\.([0-9]{1,6})\\.([0-9]{1,4})");
    private static final Pattern ROW = Pattern.compile("(insert|remove|up|down):([0-9]{1,6})");

    private String text(String name) {
        return sent.getOrDefault(name, "");
    }

    int version() {
        return number("v");
    }

    int page() {
        return Math.max(1, number("page"));
    }

    private int number(String name) {
        return text(name).matches("[0-9]{1,9}") ? Integer.parseInt(text(name)) : 0;
    }

    /// What was typed, with line ends as the files have them.
    Map<String, String> typed() {
        var typed = new TreeMap<String, String>();
        sent.forEach((name, text) -> {
            if (CELL.matcher(name).matches()) {
                typed.put(name, text.replace("\r\n", "\n"));
            }
        });
        return typed;
    }

    /// What was typed, at the same columns of a sheet whose columns have changed since; a column that is gone is left
    /// out.
    Map<String, String> typed(Sheet now) {
        var former = text("shape").replace("\r\n", "\n").split("\n", -1);
        var columns = shape(now).split("\n", -1);
        if (text("shape").isEmpty() || Arrays.equals(former, columns)) {
            return typed();
        }
        var typed = new TreeMap<String, String>();
        typed().forEach((name, text) -> {
            var cell = CELL.matcher(name);
            int column = cell.matches() ? Integer.parseInt(cell.group(2)) : former.length;
            int at = column < former.length ? Arrays.asList(columns).indexOf(former[column]) : -1;
            if (at >= 0) {
                typed.put("c." + cell.group(1) + "." + at, text);
            }
        });
        return typed;
    }

    /// The columns that a form is for, one a line.
    static String shape(Sheet sheet) {
        return sheet.columns().stream()
                .map(column -> column.kind() + " " + column.name())
                .collect(Collectors.joining("\n"));
    }

    /// A message key; empty where nothing is wrong with the form.
    String problem() {
        if (typed().values().stream().anyMatch(text -> text.length() > LONGEST_CELL)) {
            return "workbench.cellTooLong";
        }
        boolean dates = switch (text("op")) {
            case "new" -> day("newFrom") != null;
            case "period" -> isDay("validFrom") && isDay("validTo");
            default -> true;
        };
        return dates ? "" : "workbench.badDate";
    }

    private boolean isDay(String name) {
        return text(name).isEmpty() || day(name) != null;
    }

    private @Nullable LocalDate day(String name) {
        try {
            return text(name).isEmpty() ? null : LocalDate.parse(text(name));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    boolean opensVersion() {
        return text("op").equals("new");
    }

    /// First what was typed and differs, then what was pressed.
    List<Edit> edits(Sheet sheet) {
        var edits = new ArrayList<Edit>();
        var entries = new ArrayList<Edit.Entry>();
        typed().forEach((name, text) -> {
            var cell = CELL.matcher(name);
            if (cell.matches()) {
                int row = Integer.parseInt(cell.group(1));
                int column = Integer.parseInt(cell.group(2));
                if (row >= sheet.lines().size()
                        || column >= sheet.columns().size()
                        || !sheet.text(row, column).equals(text)) {
                    entries.add(new Edit.Entry(row, column, text));
                }
            }
        });
        if (!entries.isEmpty()) {
            edits.add(new Edit.Put(entries));
        }
        var pressed = pressed();
        if (pressed != null) {
            edits.add(pressed);
        }
        return edits;
    }

    private @Nullable Edit pressed() {
        var row = ROW.matcher(text("op"));
        if (row.matches()) {
            int number = Integer.parseInt(row.group(2));
            return switch (row.group(1)) {
                case "insert" -> new Edit.Insert(number);
                case "remove" -> new Edit.Remove(number);
                case "up" -> new Edit.Move(number, number - 1);
                default -> new Edit.Move(number, number + 1);
            };
        }
        var from = day("newFrom");
        return switch (text("op")) {
            case "period" -> new Edit.Period(day("validFrom"), day("validTo"));
            case "new" -> from == null ? null : new Edit.NewVersion(from);
            default -> null;
        };
    }
}
