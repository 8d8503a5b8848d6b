package hitomado.platform;

/// 利用目的 — why a resident's data is read, and the law that allows it; written into every access log row.
public enum Purpose {
    RESIDENT_RECORD("住民記録の異動", "住民基本台帳法"),
    PREFILL("本人の届出の事前入力", "本人の求め（個人情報の保護に関する法律69条2項1号）"),
    MATCHING("利用者と住民記録の照合", "本人の求め（個人情報の保護に関する法律69条2項1号）"),
    RECEPTION("窓口受付", "住民基本台帳法27条"),
    CASEWORK("申請の審査", "各手続の根拠法"),
    CERTIFICATE("証明書の交付", "住民基本台帳法12条"),
    PROTECTION("支援措置", "住民基本台帳事務処理要領 第5-10"),
    OUTREACH("制度の案内", "個人情報の保護に関する法律69条1項"),
    DEMO("動作確認", "架空の住民"),
    AUDIT("監査", "地方自治法199条");

    private final String label;
    private final String basis;

    Purpose(String label, String basis) {
        this.label = label;
        this.basis = basis;
    }

    public String label() {
        return label;
    }

    /// Legal basis as shown to the resident; unverified where no article is named.
    public String basis() {
        return basis;
    }
}
