package hitomado.identity.staff;

import hitomado.identity.staff.TransferLine.Outcome;
import java.time.LocalDate;
import java.util.List;

/// 取込みの下見 — what a file would do; nothing is written by it.
///
/// @param today the day it was looked at: lines of later days wait for their day
public record TransferPlan(List<TransferLine> lines, LocalDate today) {
    public TransferPlan {
        lines = List.copyOf(lines);
    }

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /// Lines that would change something.
    public long changes() {
        return lines.size() - count(Outcome.UNCHANGED) - count(Outcome.WRONG);
    }

    public boolean later(TransferLine line) {
        return line.transfer() != null && line.transfer().from().isAfter(today);
    }
}
