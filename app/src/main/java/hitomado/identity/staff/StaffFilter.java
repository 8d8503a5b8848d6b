package hitomado.identity.staff;

/// 検索の条件 — empty texts do not narrow.
///
/// @param words start of the login, or part of the name, spaces aside
/// @param section id of a section
/// @param role code of a role
public record StaffFilter(String words, String section, String role, State state) {
    public static StaffFilter all() {
        return new StaffFilter("", "", "", State.ENABLED);
    }

    /// 状態
    public enum State {
        ENABLED,
        DISABLED,
        ANY
    }
}
