package hitomado.platform.web;

/// 内容の一行 — a term, its value, where the value comes from, and where it is changed.
///
/// @param source empty where it needs no mark
/// @param change address of the page that changes it; empty where it cannot be changed
public record SummaryRow(String term, String value, String source, String change) {
    public static SummaryRow of(String term, String value) {
        return new SummaryRow(term, value, "", "");
    }

    public SummaryRow from(String to) {
        return new SummaryRow(term, value, to, change);
    }

    public SummaryRow changedAt(String to) {
        return new SummaryRow(term, value, source, to);
    }
}
