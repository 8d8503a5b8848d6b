package hitomado.rules;

/// 結果が変わる最小の変化 — how far one fact alone has to move until the outcome is another one: 「所得があと…円低ければ」.
///
/// `to` is the boundary and `reach` on which side of it the new outcome begins; choices and booleans change AT `to`.
public record NearestChange(FactKey fact, Value from, Value to, Reach reach, Value outcome) {
    /// 境界の側 — where the other outcome begins.
    public enum Reach {
        /// 以上・以下 — exactly at the boundary.
        AT,
        /// 未満 — with anything less than the boundary.
        BELOW,
        /// 超 — with anything more than the boundary.
        ABOVE
    }
}
