package hitomado.procedures;

/// 保存期間 — how many years the papers of a procedure are kept.
public record Retention(int years, Citation citation) {}
