package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Column;
import hitomado.eligibility.workbench.Sheet;
import hitomado.procedures.Citation;
import hitomado.procedures.Procedure;
import hitomado.procedures.Programme;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// Builds the view of a published table for a day.
final class PublishedViews {
    private final Words words;
    private final LocalDate day;

    PublishedViews(Words words, LocalDate day) {
        this.words = words;
        this.day = day;
    }

    /// 版 — the revision that is shown, and who looks at it.
    record Edition(int revision, int newest, boolean mayEdit) {}

    /// A table that this revision does not have.
    PublishedView absent(String table, Edition of) {
        return new PublishedView(
                table,
                table,
                of.revision(),
                of.newest(),
                day.toString(),
                "workbench.read.absent",
                of.mayEdit(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    PublishedView view(Edition of, Sheet sheet, List<Sheet> versions, String notice) {
        var told = notice.isEmpty()
                        && !sheet.ref().isParameter()
                        && versions.stream().noneMatch(this::holds)
                ? "workbench.read.noVersion"
                : notice;
        return new PublishedView(
                sheet.ref().table(),
                words.title(sheet.ref()),
                of.revision(),
                of.newest(),
                day.toString(),
                told,
                of.mayEdit(),
                sheet.ref().isParameter()
                        ? List.of()
                        : versions.stream().map(one -> version(of, one, sheet)).toList(),
                facts(sheet),
                sheet.columns().stream().map(this::head).toList(),
                rows(sheet));
    }

    boolean holds(Sheet sheet) {
        return holds(sheet.from(), sheet.to());
    }

    private boolean holds(String from, String to) {
        try {
            return (from.isEmpty() || !LocalDate.parse(from).isAfter(day))
                    && (to.isEmpty() || !LocalDate.parse(to).isBefore(day));
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private PublishedView.Version version(Edition of, Sheet one, Sheet shown) {
        var ref = one.ref();
        return new PublishedView.Version(
                "/staff/rules/tables/" + ref.table() + "?revision=" + of.revision() + "&version=" + ref.version()
                        + "&day=" + day,
                words.period(one.from(), one.to()),
                ref.equals(shown.ref()));
    }

    private SheetView.Head head(Column column) {
        var label = words.column(column);
        return new SheetView.Head(label, label.equals(column.name()) ? "" : column.name(), SheetViews.css(column));
    }

    private List<FailedView.Line> facts(Sheet sheet) {
        var lines = new ArrayList<FailedView.Line>();
        if (!sheet.ref().isParameter()) {
            lines.add(line("workbench.period.title", words.period(sheet.from(), sheet.to())));
            lines.add(line("workbench.read.subject", words.t("workbench.subject." + sheet.subject())));
            lines.add(line("workbench.read.policy", policy(sheet.hitPolicy())));
        }
        var definitions = words.definitions();
        var owner = sheet.ref().owner();
        definitions
                .findProgramme(owner)
                .map(Programme::citation)
                .or(() -> definitions.findProcedure(owner).map(Procedure::citation))
                .ifPresent(citation -> cited(citation, lines));
        lines.add(line("workbench.read.file", sheet.ref().path()));
        return lines;
    }

    private void cited(Citation citation, List<FailedView.Line> lines) {
        if (!citation.law().isEmpty()) {
            lines.add(line("workbench.column.LAW", String.join("、", citation.law())));
        }
        if (!citation.source().isEmpty()) {
            lines.add(line("workbench.column.SOURCE", String.join("、", citation.source())));
        }
        if (citation.unverified()) {
            lines.add(line("workbench.column.UNVERIFIED", words.t("workbench.value.true")));
        }
    }

    private String policy(String written) {
        var known = List.of("FIRST", "UNIQUE", "ANY", "PRIORITY").contains(written) ? written : "COLLECT";
        return words.t("workbench.policy." + (written.isEmpty() ? "FIRST" : known));
    }

    private FailedView.Line line(String key, String value) {
        return new FailedView.Line(words.t(key), value);
    }

    private List<PublishedView.Row> rows(Sheet sheet) {
        var rows = new ArrayList<PublishedView.Row>();
        int inForce = sheet.ref().isParameter() ? inForce(sheet) : -1;
        for (int row = 0; row < sheet.lines().size(); row++) {
            rows.add(new PublishedView.Row(
                    row + 1, row == inForce, sheet.lines().get(row).texts()));
        }
        return rows;
    }

    /// The last dated value that has begun and not ended; -1 where there is none.
    private int inForce(Sheet sheet) {
        int found = -1;
        for (int row = 0; row < sheet.lines().size(); row++) {
            if (holds(sheet.text(row, 0), sheet.text(row, 1))) {
                found = row;
            }
        }
        return found;
    }
}
