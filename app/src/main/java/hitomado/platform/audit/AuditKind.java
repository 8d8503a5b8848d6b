package hitomado.platform.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// 監査事象 — the catalogue of what is recorded; a new kind of event gets a constant here first.
///
/// Constants say what an auditor needs to know of them; `docs/operations/audit-events.md` is made from it.
public enum AuditKind {
    SIGNED_IN(Group.SIGN_IN, "サインイン", "住民または職員がサインインしたとき", "by=カード以外の方法", "level=認証の強さ"),
    SIGN_IN_REFUSED(Group.REFUSED, "サインインの拒否", "暗証番号・パスワードの誤り、期限切れ、ロック中で断ったとき", "why=理由"),
    SIGNED_OUT(Group.SIGN_IN, "サインアウト", "本人がサインアウトしたとき"),
    CARD_LOCKED(Group.SIGN_IN, "カードのロック", "暗証番号の誤りが上限に達したとき", "pin=暗証番号の種類"),
    CARD_UNLOCKED(Group.CHANGE, "カードのロック解除", "窓口で職員が暗証番号のロックを解いたとき", "pin=暗証番号の種類"),
    ACCOUNT_MATCHED(
            Group.CHANGE, "利用者と住民記録の結付け", "サインインした人が住民記録の一人に確かに当たり、アカウントに結び付けたとき", "how=own／joined（前からのアカウントに加えた）"),
    MATCH_DOUBTFUL(Group.CHANGE, "照合の保留", "サインインした人が住民記録のだれか決められず、職員の確認を待つことにしたとき", "account=アカウント"),
    MATCH_VIEWED(Group.READ, "照合の閲覧", "職員が照合の双方を開いたとき（住民の照会は照会の記録に残る）", "candidates=候補の人数"),
    MATCH_CONFIRMED(Group.CHANGE, "照合の決定", "職員が、サインインした人を住民記録の一人と決めたとき", "person=住民の参照"),
    MATCH_REJECTED(Group.CHANGE, "照合の否定", "職員が、サインインした人は候補のだれでもないと決めたとき"),
    SIGNED_WITH_CARD(Group.CHANGE, "電子署名", "住民が提出する内容にカードで署名したとき"),
    SIGNATURE_REFUSED(Group.REFUSED, "電子署名の拒否", "カードの署名を検証して受け付けなかったとき（認証局、期限、失効、名義など）", "why=理由"),
    DELEGATION_GRANTED(Group.CHANGE, "代理権の授与", "住民がほかの人に、手続を代わりに行う権限を与えたとき", "until=最後の日", "events=できごと"),
    DELEGATION_REVOKED(Group.CHANGE, "代理権の取消し", "代理権を本人が取り消したとき、代理人が辞したとき、または支援措置が始まったとき", "why=理由"),
    DELEGATION_REFUSED(Group.REFUSED, "代理権の授与の拒否", "代理権の授与を受け付けなかったとき（支援措置を含むが、その別は記録しない）"),
    PROXY_REFUSED(Group.REFUSED, "代理の拒否", "代理権のない、期限の切れた、または範囲の外の手続を代理人が行おうとしたとき", "why=理由"),
    SEAL_BROKEN(Group.REFUSED, "封の異常", "二つの扉を通る封書が開かない、または壊れていたとき", "part=問い合わせか回答か"),
    SESSION_BEGUN(Group.CHANGE, "受付の開始", "手続の案内（質問）を始めたとき", "lifeEvent=できごと"),
    SESSION_JOINED(Group.CHANGE, "受付への参加", "引継ぎコードで別の画面や窓口が加わったとき"),
    ANSWERS_GIVEN(Group.CHANGE, "回答", "答えを保存したとき", "saved=保存した数", "refused=断った数"),
    SESSION_STEPPED_UP(Group.CHANGE, "ステップアップ", "弱いサインインで始めた受付を、カードでサインインし直して引き継いだとき", "from=前の強さ"),
    SESSION_SUBMITTED(Group.CHANGE, "提出", "案内の答えから申請を提出したとき"),
    SESSION_DISCARDED(Group.CHANGE, "受付の破棄", "本人が途中の受付を消したとき"),
    DRAFTS_ERASED(Group.CHANGE, "放置された受付の消去", "長く触られていない、または破棄された途中の受付を消したとき", "sessions=受付の数"),
    DISPOSAL_PROPOSED(Group.CHANGE, "廃棄の提案", "保存期間が過ぎた事案の廃棄を提案したとき", "cases=事案の数"),
    DISPOSAL_DECIDED(Group.CHANGE, "廃棄の確認・差戻し", "提案した人と別の職員が廃棄を確認し、または差し戻したとき", "decision=CONFIRMED／REJECTED"),
    DISPOSAL_DONE(Group.CHANGE, "廃棄", "確認された廃棄が終わり、廃棄証明ができたとき", "cases=事案の数", "sha256=証明の要約"),
    DISPOSAL_HELD(Group.CHANGE, "廃棄の停止", "争いのある事案の廃棄を止めたとき", "case=受理番号"),
    DISPOSAL_HOLD_LIFTED(Group.CHANGE, "廃棄の停止の解除", "廃棄の停止を解いたとき"),
    SESSION_REVISION_MOVED(Group.CHANGE, "定義の切替", "途中の受付を新しい版の定義に移したとき", "from=前の版", "to=新しい版"),
    HANDOVER_ISSUED(Group.CHANGE, "引継ぎコードの発行", "別の画面や窓口に移るコードを出したとき"),
    ACCESS_REFUSED(Group.REFUSED, "権限のない操作の拒否", "サインインした人が、役割にない画面や操作を求めたとき（利用者には 403）", "path=求めた先の型"),
    FOREIGN_ID_REFUSED(Group.REFUSED, "他人の番号への要求を拒否", "本人・担当でない受付・申請・事案・通知の番号を開こうとしたとき（利用者には 404）"),
    DOCUMENT_ADDED(Group.CHANGE, "書類の追加", "申請に書類を付けたとき", "document=書類の番号"),
    DOCUMENT_REFUSED(Group.REFUSED, "書類の拒否", "形式・大きさなどで書類を断ったとき", "problem=理由"),
    OWN_DATA_COPIED(Group.READ, "自分のデータの写し", "住民が、自分について市役所が持つデータの写しを受け取ったとき"),
    FILE_INFECTED(Group.REFUSED, "ウイルスの検出", "付けられた書類にウイルス検査が何かを見つけ、開けないようにしたとき", "found=検出名"),
    MY_NUMBER_KEPT(Group.CHANGE, "個人番号の保管", "個人番号を封をして保管したとき（番号は含まない）"),
    MY_NUMBER_OPENED(Group.READ, "個人番号の開封", "保管した個人番号を開いたとき（番号は含まない）", "purpose=利用目的"),
    MESSAGE_SENT(Group.SENT, "連絡", "申請について住民か職員が連絡を送ったとき（文面は含まない）"),
    CORRECTION_ASKED(Group.CHANGE, "補正の求め", "職員が補正を求めたとき", "items=項目の数"),
    CORRECTION_GIVEN(Group.CHANGE, "補正", "住民が補正を出し、または事案がそれを受け取ったとき", "items=項目の数"),
    APPLICATION_RECEIVED(Group.CHANGE, "申請の受付", "申請が提出され、受付番号が付いたとき", "session=受付", "applications=申請の数"),
    APPLICATION_WITHDRAWN(Group.CHANGE, "取下げ", "申請が取り下げられたとき"),
    CASE_OPENED(Group.CHANGE, "事案の開始", "届いた申請から所管課の事案を開いたとき", "procedure=手続"),
    CASE_VISITED(Group.CHANGE, "来庁の記録", "来庁が要る手続で、来庁を記録したとき"),
    CASE_CLAIMED(Group.CHANGE, "着手", "職員が事案の担当になったとき"),
    CASE_RELEASED(Group.CHANGE, "担当を離れる", "職員が事案の担当を離れたとき"),
    CASE_DECIDED(Group.CHANGE, "決定", "申請を認め、または認めないと決めたとき", "decision=granted／refused"),
    CASE_DELIVERED(Group.SENT, "交付", "証明書などを渡した、または送ったとき", "orderedBy=指示した職員"),
    REGISTER_CHANGED(Group.CHANGE, "住民票の異動", "届出による異動を住民記録に書いたとき", "kind=異動の種類", "persons=人数"),
    REGISTER_CORRECTED(Group.CHANGE, "職権修正", "誤りを職権で直したとき（前の記録は残る）", "kind=異動の種類", "persons=人数"),
    REGISTER_CANCELLED(Group.CHANGE, "異動の取消", "異動を取り消したとき（前の記録は残る）", "kind=異動の種類", "persons=人数"),
    PROTECTION_SET(Group.CHANGE, "支援措置の開始", "支援措置の申出を登録したとき"),
    PROTECTION_RENEWED(Group.CHANGE, "支援措置の更新", "支援措置を更新したとき"),
    PROTECTION_ENDED(Group.CHANGE, "支援措置の終了", "職員が支援措置を終了したとき（期日だけでは終わらない）", "reason=理由"),
    PROTECTED_READ(Group.READ, "支援措置対象者の照会", "権限のある職員が対象者の住所・申出・事案を開いたとき、または照会が止められたとき", "what=開いたもの"),
    RECEPTION_BEGUN(Group.CHANGE, "窓口受付", "窓口で本人を確認し、受付を始めたとき", "identifiedBy=確認した書類", "authority=届け出る立場"),
    RECEPTION_STOPPED(Group.REFUSED, "窓口受付の停止", "支援措置などのため窓口受付を止めたとき"),
    CONFIRMED_AT_COUNTER(Group.CHANGE, "窓口での確認・署名", "来庁者が画面の内容を確認し、手書きで署名したとき"),
    DEFINITIONS_PUBLISHED(Group.CHANGE, "定義の公開", "手続・項目・規則の新しい版を公開したとき", "sha256=版の内容の要約"),
    STAFF_ADDED(Group.CHANGE, "職員の登録", "職員のアカウントを登録したとき", "section=課", "ward=区", "roles=役割", "orderedBy=取り込んだ人"),
    STAFF_CHANGED(
            Group.CHANGE,
            "職員の異動・役割の変更",
            "職員の氏名・課・区・役割を変えたとき（前 → 後）",
            "section=課",
            "ward=区",
            "roles=役割",
            "orderedBy=取り込んだ人"),
    STAFF_DISABLED(Group.CHANGE, "職員アカウントの停止", "職員のアカウントを停止し、セッションを終わらせたとき", "reason=理由", "orderedBy=取り込んだ人"),
    TRANSFER_ORDERED(Group.CHANGE, "発令の予約", "人事異動のファイルから、先の日付の発令を受け付けたとき", "login=職員", "kind=種別", "from=発令日"),
    TRANSFER_CANCELLED(Group.CHANGE, "発令の取消し", "発令日の前に発令を取り消したとき", "login=職員"),
    TRANSFER_FAILED(Group.REFUSED, "発令の不能", "発令日に、発令をそのとおりに実施できなかったとき", "login=職員", "why=理由"),
    STAFF_ENABLED(Group.CHANGE, "職員アカウントの再開", "停止したアカウントを再開したとき"),
    STAFF_PASSWORD_RESET(Group.CHANGE, "パスワードの再発行", "管理者が仮のパスワードを発行し、セッションを終わらせたとき"),
    STAFF_PASSWORD_SET(Group.CHANGE, "パスワードの設定", "職員が仮のパスワードの代わりに自分のパスワードを決めたとき"),
    STAFF_SESSIONS_ENDED(Group.CHANGE, "職員のセッションの終了", "本人または管理者が職員の端末をサインアウトさせたとき", "sessions=セッションの数"),
    SECOND_FACTOR_SET(Group.CHANGE, "二要素目の登録", "職員がワンタイムコードを登録したとき"),
    SECOND_FACTOR_REMOVED(Group.CHANGE, "二要素目の解除", "管理者が職員のワンタイムコードを解除し、セッションを終わらせたとき"),
    ROLES_PUBLISHED(Group.CHANGE, "役割の公開", "職員の役割の定義の新しい版を公開したとき", "sha256=版の内容の要約"),
    PDF_RENDERED(Group.READ, "PDFの作成", "証明書・届書・通知を印刷用に作ったとき", "print=印刷の番号", "letters=通知の数"),
    NOTICE_SENT(Group.SENT, "お知らせのメール", "届いたお知らせがあることをメールで知らせたとき（内容は含まない）", "account=アカウント"),
    PASSKEY_ADDED(Group.CHANGE, "パスキーの登録", "住民か職員が自分のパスキーを登録したとき"),
    PASSKEY_REMOVED(Group.CHANGE, "パスキーの削除", "本人が消したとき、または端末をなくした人のために解除したとき"),
    MAIL_ACCOUNT_MADE(Group.CHANGE, "メールのアカウントの開設", "住民がメールアドレスとパスキーでアカウントを作ったとき"),
    MAIL_CONTACT_SET(Group.CHANGE, "メールの宛先の登録", "住民が確認済みの宛先を登録したとき"),
    MAIL_CONTACT_REMOVED(Group.CHANGE, "メールの宛先の削除", "宛先を消したとき"),
    RULES_DRAFTED(
            Group.CHANGE, "規則の案を保存した", "規則の作業台で案を作り、直し、承認に回し、または差し戻したとき", "what=行ったこと", "version=案の版", "base=もとの版"),
    RULES_RELEASED(Group.CHANGE, "規則を公開した", "作った人と別の職員が案を承認して公開したとき", "revision=公開した版", "author=作った職員"),
    ELIGIBILITY_SCANNED(
            Group.READ,
            "対象者を調べた",
            "制度の対象になる人を市の全員から調べたとき",
            "askedBy=指示した者",
            "revision=定義の版",
            "persons=人数",
            "quarantined=判定しなかった世帯の数",
            "newly=新しく対象になった人の数",
            "purpose=利用目的",
            "basis=根拠",
            "facts=使った項目"),
    OUTREACH_PREPARED(Group.CHANGE, "制度の案内を作成した", "案内を作り、直し、承認に回したとき", "programme=制度", "state=案内の状態"),
    OUTREACH_APPROVED(
            Group.CHANGE,
            "制度の案内を承認した",
            "作った人と別の職員が承認し、または再開したとき。支援措置の対象者に送ると決めたとき",
            "programme=制度",
            "state=案内の状態",
            "release=届け方"),
    OUTREACH_STOPPED(
            Group.CHANGE,
            "制度の案内を止めた",
            "差し戻し、または止めたとき。支援措置の対象者に送らないと決めたとき",
            "programme=制度",
            "state=案内の状態",
            "release=届け方",
            "reason=理由"),
    OUTREACH_SENT(Group.SENT, "制度の案内を送った", "一度の送信が終わったとき", "state=案内の状態", "again=送り直した数", "*=送信の結果ごとの数"),
    TOPICS_CHOSEN(Group.CHANGE, "受け取る案内を選んだ", "住民が受け取る案内と経路を選んだとき"),
    AUDIT_VIEWED(Group.AUDIT, "監査記録の閲覧", "監査の画面（記録、目立つ照会）を開いたとき", "what=画面"),
    AUDIT_VERIFIED(Group.AUDIT, "監査記録の検証", "画面から封の検証を頼んだとき（夜間の検証は platform.audit_verification に残る）"),
    AUDIT_EXPORTED(
            Group.AUDIT,
            "監査記録の書き出し",
            "監査記録を CSV に書き出し始めたときと、終えたとき",
            "state=BEGUN／DONE",
            "filter=条件",
            "rows=行数",
            "sha256=ファイルの要約"),
    UNUSUAL_REVIEWED(Group.AUDIT, "目立つ照会の確認", "監査人が目立つ照会を確認済みとしたとき（覚え書きは registry.unusual_access にある）", "rule=見つけた規則"),
    STAFF_RECORD_NAMED(Group.AUDIT, "職員本人の住民記録の登録", "目立つ照会を探すために、職員と本人の住民記録の対応を登録したとき");

    private final Group group;
    private final String term;
    private final String when;
    private final Map<String, String> details = new LinkedHashMap<>();

    /// For a constant that nobody described yet: `AuditCatalogueTests` asks for it.
    AuditKind() {
        this(Group.CHANGE, "", "");
    }

    AuditKind(Group group, String term, String when, String... details) {
        this.group = group;
        this.term = term;
        this.when = when;
        for (var detail : details) {
            var part = detail.split("=", 2);
            this.details.put(part[0], part[1]);
        }
    }

    /// 種別
    public enum Group {
        SIGN_IN("サインイン"),
        CHANGE("変更"),
        READ("閲覧"),
        SENT("送付・交付"),
        REFUSED("拒否"),
        AUDIT("監査");

        private final String term;

        Group(String term) {
            this.term = term;
        }

        public String term() {
            return term;
        }
    }

    public Group group() {
        return group;
    }

    /// The Japanese term.
    public String term() {
        return term;
    }

    /// When it is written.
    public String when() {
        return when;
    }

    /// Meaning of each key that the detail of such an event may have, in the order of declaration; `*` where keys are
    /// codes.
    public Map<String, String> details() {
        return Collections.unmodifiableMap(details);
    }

    boolean allows(String key) {
        return details.containsKey(key) || details.containsKey("*");
    }
}
