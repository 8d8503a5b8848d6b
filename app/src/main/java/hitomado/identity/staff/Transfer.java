package hitomado.identity.staff;

import java.time.LocalDate;

/// 発令 — one change of one member of staff from a day on.
///
/// @param to of somebody who leaves: empty
public record Transfer(Kind kind, String login, Placement to, LocalDate from) {
    /// 種別
    public enum Kind {
        /// 採用
        JOIN,
        /// 異動
        MOVE,
        /// 退職
        LEAVE
    }
}
