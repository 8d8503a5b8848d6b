package hitomado.counter.web;

import java.util.List;

/// 確認する届出 — one form in large print.
public record ConfirmView(String title, String outcome, List<Line> lines) {
    /// One item; `person` is empty where it belongs to nobody.
    public record Line(String label, String person, String value) {}
}
