package hitomado.bench.trust;

import java.util.Locale;

/// 監査の数字.
///
/// @param overhead time of the same work with audit and seal, as a multiple of that without
/// @param sealPerSecond rows of a backlog sealed a second
/// @param verifyPerSecond sealed rows verified a second
public record AuditFigures(double overhead, double sealPerSecond, double verifyPerSecond) {
    /// `name=value`, as the last line of a bench shows them.
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "audit_overhead=%.3f seal_per_s=%.0f verify_per_s=%.0f",
                overhead,
                sealPerSecond,
                verifyPerSecond);
    }
}
