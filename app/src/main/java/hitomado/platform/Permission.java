package hitomado.platform;

import static hitomado.platform.rights.Limit.OWN_SECTION;

import hitomado.platform.rights.Limit;
import java.util.Set;

/// 権限 — one named thing a staff account may do; roles (`definitions/organisation/roles.yaml`) bundle them and may
/// change the usual
/// limits.
public enum Permission {
    /// 住民検索 — search the register by name, birth date, address, number.
    REGISTRY_SEARCH,
    /// 住民照会 — open one person or household.
    REGISTRY_READ,
    /// 支援措置対象者の住所照会 — see the address of a protected person.
    REGISTRY_PROTECTED_READ,
    /// 異動入力 — apply a change to the register.
    REGISTRY_CHANGE,
    /// 利用者の照合 — decide who in the register a signed-in person is where that is doubtful.
    ACCOUNT_MATCH,
    /// 支援措置の照会 — see who is under 支援措置, since when and until when.
    PROTECTION_READ,
    /// 支援措置の決定 — set, renew and end 支援措置.
    PROTECTION_DECIDE,

    /// 窓口受付 — begin and lead a session at the counter.
    RECEPTION,
    /// 申請支援 — type for a resident at a terminal.
    SUPPORT_TYPING,
    /// 暗証番号のロック解除 — unlock the PIN of a My Number card that lies on the counter.
    CARD_UNLOCK,

    /// 事案の閲覧 — see the cases of the own section, in lists and one by one.
    CASE_READ(OWN_SECTION),
    /// 添付書類の閲覧 — open the documents of a case.
    CASE_DOCUMENT_READ(OWN_SECTION),
    /// 電子署名の再検証 — verify the signature of a case's submission again.
    SIGNATURE_VERIFY(OWN_SECTION),
    /// 様式の印刷 — print and open the forms of a case.
    CASE_PRINT(OWN_SECTION),
    /// 処理 — take, hand on and leave cases of the own section.
    CASE_WORK(OWN_SECTION),
    /// 来庁の記録 — record that the person came, which makes it a filing.
    CASE_VISIT(OWN_SECTION),
    /// 連絡 — write to the applicant.
    CASE_MESSAGE(OWN_SECTION),
    /// 補正の求め — ask the applicant to correct items.
    CASE_CORRECTION(OWN_SECTION),
    /// 取下げの受付 — take back a filing that the applicant no longer wants.
    CASE_WITHDRAW(OWN_SECTION),
    /// 決定 — decide cases of the own section.
    CASE_DECIDE(OWN_SECTION),
    /// 交付 — hand over or send what was decided.
    CASE_DELIVER(OWN_SECTION),
    /// 処理状況の閲覧 — counts and times of the office, nobody's data.
    FIGURES_READ,

    /// 規則の閲覧 — read rules, their versions and what speaks for them.
    DEFINITIONS_READ,
    /// 定義管理 — prepare changes of facts, rules and procedures.
    DEFINITIONS_EDIT,
    /// 定義の承認 — release drafts of rules that somebody else prepared.
    DEFINITIONS_RELEASE,
    /// 対象者数の閲覧 — see how many are entitled, as counts.
    ELIGIBILITY_READ,
    /// 対象者の抽出 — have the whole city looked through.
    ELIGIBILITY_SCAN,

    /// 案内の閲覧 — see campaigns and what came of them, as counts.
    OUTREACH_READ,
    /// 案内の作成 — prepare notices to those whom a scan found.
    OUTREACH_PREPARE,
    /// 案内の承認 — approve notices that somebody else prepared.
    OUTREACH_APPROVE,
    /// 案内の停止 — stop and resume what is being sent.
    OUTREACH_STOP,
    /// 保留の案内の決定 — decide about notices to protected persons.
    OUTREACH_HELD,
    /// 封書の印刷 — draw and open the letters that wait.
    OUTREACH_LETTERS,

    /// 保存期間と廃棄証明の閲覧 — see what is due for destruction and what was destroyed.
    RETENTION_READ,
    /// 廃棄の提案 — propose destruction, place and lift holds.
    RETENTION_PROPOSE,
    /// 廃棄の確認 — confirm destruction that somebody else proposed.
    RETENTION_CONFIRM,

    /// 監査 — read the audit trail.
    AUDIT_READ,
    /// 監査記録の書出し — take the audit trail out as a file.
    AUDIT_EXPORT,
    /// 監査記録の検証 — have the chain of seals verified.
    AUDIT_VERIFY,
    /// 通常と異なるアクセスの確認 — see unusual access and note what came of looking into it.
    AUDIT_UNUSUAL,
    /// 権限表の閲覧 — see who may do what.
    RIGHTS_READ,
    /// 運用状況の閲覧 — see whether the system is well.
    OPERATIONS_READ,
    /// 職員アカウントの管理 — add, place, disable and reset accounts of other staff, and end their sessions.
    STAFF_ADMINISTER;

    private final Set<Limit> usualLimits;

    Permission(Limit... usualLimits) {
        this.usualLimits = Set.of(usualLimits);
    }

    /// Limits of a grant that names none.
    public Set<Limit> usualLimits() {
        return usualLimits;
    }
}
