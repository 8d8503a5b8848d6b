package hitomado.applications.web;

/// 未記入 — a fact that is still needed, with the page that asks for it.
public record MissingView(String label, String person, String href) {}
