package hitomado.registry.changes;

import hitomado.registry.ResidentId;

/// 世帯での位置 — a person and their 続柄 in the household concerned.
public record Placement(ResidentId person, String relation) {}
