package hitomado.casework.web;

import java.util.List;

/// 処理の状況の表示.
record FiguresView(List<Count> states, List<Line> lines, List<Stuck> stuck, String stuckReports) {
    static final int WIDTH = 400;
    static final int BAR = 14;
    static final int STEP = 34;

    FiguresView {
        states = List.copyOf(states);
        lines = List.copyOf(lines);
        stuck = List.copyOf(stuck);
    }

    record Count(String label, int count) {}

    /// @param bars widths of working, waiting for the office, the applicant, another filing
    record Line(String procedure, int open, int ended, List<String> times, List<Long> bars) {
        boolean drawn() {
            return ended > 0;
        }

        /// Where the bar of a kind of time begins.
        long from(int kind) {
            return bars.subList(0, kind).stream().mapToLong(Long::longValue).sum();
        }
    }

    record Stuck(String reference, String problem, String since, int tries) {}

    List<Line> drawn() {
        return lines.stream().filter(Line::drawn).toList();
    }

    int height() {
        return drawn().size() * STEP;
    }
}
