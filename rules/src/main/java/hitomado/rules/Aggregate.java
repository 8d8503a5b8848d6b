package hitomado.rules;

/// 世帯員の集計 — what a fact derived from the persons of the situation computes.
public enum Aggregate {
    /// Number of members for whom `where` holds.
    COUNT,
    /// Sum of `of`; 0 without members, empty if one member's value is empty.
    SUM,
    /// Least `of`; empty without members or if one member's value is empty.
    MIN,
    /// Greatest `of`; empty without members or if one member's value is empty.
    MAX,
    /// Whether some member satisfies `where` (and `of`, if given).
    ANY,
    /// Whether every member that satisfies `where` satisfies `of`; without `of`: whether all persons satisfy `where`.
    ALL,
    /// 1-based rank of the current person among the members, ordered by `orderBy`; empty for who is no member.
    RANK,
    /// `of` of the first member in the order of `orderBy`, else of the situation; empty without members.
    FIRST
}
