package hitomado.procedures;

/// 保存期間 — how many years the papers of a procedure are kept, by what came of it.
///
/// @param years after completion
/// @param refused years after a refusal
/// @param withdrawn years after a withdrawal
public record Retention(int years, int refused, int withdrawn, Citation citation) {
    /// Years for the state in which a case ended.
    public int years(String outcome) {
        return switch (outcome) {
            case "REFUSED" -> refused;
            case "WITHDRAWN" -> withdrawn;
            default -> years;
        };
    }
}
