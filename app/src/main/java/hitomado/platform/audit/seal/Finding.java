package hitomado.platform.audit.seal;

/// 検証の結果 — one thing that is not as it was sealed.
///
/// @param place table, or `chain`, or `anchor`
/// @param id of the row, or number of the batch
/// @param more what else is known: a count, a trigger's name, or empty
public record Finding(Kind kind, String place, long id, String more) {
    static final String CHAIN = "chain";
    static final String ANCHOR = "anchor";

    /// What can be wrong; the words are for the command, screens have their own.
    public enum Kind {
        ALTERED("行が書き換えられています / row altered"),
        REMOVED("行が消されています / row removed"),
        INSERTED("封のあとで差し込まれた行です / row slipped in"),
        UNCOVERED("どの束にも入っていない行です / row in no batch"),
        BEYOND("連番より大きい番号の行です / id beyond the sequence"),
        UNSEALED("長く封がされていません / unsealed for too long"),
        BATCH_MISSING("束がありません / batch missing"),
        BATCH_ALTERED("束が書き換えられています / batch altered"),
        CHAIN_BROKEN("前の束とつながりません / chain broken"),
        RANGE_BROKEN("番号の範囲が前の束と合いません / ids do not follow the batch before"),
        SIGNATURE_WRONG("署名が違います / signature wrong"),
        KEY_UNKNOWN("知らない鍵の署名です / signed by an unknown key"),
        TABLE_UNKNOWN("知らない表または列です / unknown table or columns"),
        TAIL_CUT("錨にある束がありません。末尾が切られています / tail cut: anchored batch missing"),
        REWRITTEN("錨と違う束です。鎖が作り直されています / chain rewritten: differs from the anchor"),
        ANCHOR_ALTERED("錨の行が書き換えられています / line of the anchor altered"),
        ANCHOR_MISSING("錨がありません / no anchor"),
        GUARD_OFF("変更を断るトリガーが止まっています / trigger that refuses changes is off");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// One line without words, as it is kept: `ALTERED registry.access_log 12345`.
    public String code() {
        return (kind + " " + place + " " + id + " " + more).strip();
    }
}
