package hitomado.platform;

/// 権限 — one named thing a staff account may do; roles bundle them (identity).
public enum Permission {
    /// 住民検索 — search the register by name, birth date, address, number.
    REGISTRY_SEARCH,
    /// 住民照会 — open one person or household.
    REGISTRY_READ,
    /// 支援措置対象者の住所照会 — see the address of a protected person.
    REGISTRY_PROTECTED_READ,
    /// 異動入力 — apply a change to the register.
    REGISTRY_CHANGE,
    /// 窓口受付 — begin and lead a session at the counter.
    RECEPTION,
    /// 申請支援 — type for a resident at a terminal.
    SUPPORT_TYPING,
    /// 暗証番号のロック解除 — unlock the PIN of a My Number card that lies on the counter.
    CARD_UNLOCK,
    /// 処理 — take and work on cases of the own section.
    CASE_WORK,
    /// 決定 — decide cases of the own section.
    CASE_DECIDE,
    /// 監査 — read the audit trail.
    AUDIT_READ,
    /// 規則の閲覧 — read the rules in force and earlier ones.
    DEFINITIONS_READ,
    /// 定義管理 — publish facts and procedures.
    DEFINITIONS_EDIT,
    /// 定義の承認 — release drafts of rules that somebody else prepared.
    DEFINITIONS_RELEASE,
    /// 案内の作成 — prepare notices to those whom a scan found.
    OUTREACH_PREPARE,
    /// 案内の承認 — approve notices that somebody else prepared.
    OUTREACH_APPROVE
}
