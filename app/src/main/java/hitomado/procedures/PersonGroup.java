package hitomado.procedures;

/// 対象者の範囲 — a named group of persons, such as the movers; its condition is compiled in the rule book.
public record PersonGroup(String id, LocalText label) {}
