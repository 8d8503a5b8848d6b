package hitomado.rules;

/// 対象者の範囲 — a named filter over the persons of a situation, e.g. `movers`: `person.moves`.
public record Group(String name, Located where, Position at) {}
