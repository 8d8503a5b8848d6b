package hitomado.eligibility.workbench.web;

import java.util.List;

/// 影響の表示 — figures of the whole city and a table with a chart for each division; hidden numbers are texts that say
/// so.
///
/// @param message instead of figures; empty where there are some
public record ImpactView(
        String message,
        List<String> details,
        String lead,
        List<Figure> figures,
        List<Division> divisions,
        List<String> notes,
        List<Other> programmes) {
    public ImpactView {
        details = List.copyOf(details);
        figures = List.copyOf(figures);
        divisions = List.copyOf(divisions);
        notes = List.copyOf(notes);
        programmes = List.copyOf(programmes);
    }

    /// 一つの数.
    public record Figure(String label, String number) {}

    /// 区分.
    public record Division(String title, List<String> columns, List<Line> lines) {
        public Division {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }

        public int height() {
            return lines.size() * Line.HEIGHT;
        }
    }

    /// 区分の一行 — numbers as texts, and the widths of the bars of those who gain and who lose (0 to 150).
    public record Line(String label, List<String> numbers, int gain, int loss) {
        static final int HEIGHT = 34;

        public Line {
            numbers = List.copyOf(numbers);
        }
    }

    /// ほかの制度 — another programme that the same table changes.
    public record Other(String href, String title, boolean current) {}
}
