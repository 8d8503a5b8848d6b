package hitomado.applications.web;

/// 求められている添付書類 — one to choose.
public record DocumentChoice(String id, String title) {}
