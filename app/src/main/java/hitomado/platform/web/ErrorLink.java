package hitomado.platform.web;

/// エラーの一行 — a line of the summary of errors that leads to the field.
public record ErrorLink(String fieldId, String text) {}
