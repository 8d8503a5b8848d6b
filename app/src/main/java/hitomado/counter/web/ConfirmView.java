package hitomado.counter.web;

import java.util.List;

/// 確認する内容 — what is filed today, and every fact once, for large print; people have their own blocks.
public record ConfirmView(List<Filing> filings, List<Line> lines) {
    public ConfirmView {
        filings = List.copyOf(filings);
        lines = List.copyOf(lines);
    }

    /// One filing; `person` is empty where it is for all.
    public record Filing(String title, String person, String outcome) {}

    /// One fact; `person` is empty where it belongs to nobody.
    public record Line(String label, String person, String value) {}

    /// Names in the order they appear, the common facts (empty name) first.
    public List<String> people() {
        return lines.stream()
                .map(Line::person)
                .distinct()
                .sorted((a, b) -> Boolean.compare(a.isEmpty(), b.isEmpty()) * -1)
                .toList();
    }

    public List<Line> of(String person) {
        return lines.stream().filter(line -> line.person().equals(person)).toList();
    }
}
