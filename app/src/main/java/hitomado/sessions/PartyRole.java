package hitomado.sessions;

/// 関係者の役割 — how an actor takes part in a session.
public enum PartyRole {
    /// 開始した人
    OWNER,
    /// 住民（窓口で確認する本人を含む）
    RESIDENT,
    /// 職員
    STAFF,
    /// 支援員 — types for the resident, never becomes the resident.
    SUPPORTER
}
