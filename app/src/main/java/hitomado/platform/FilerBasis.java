package hitomado.platform;

/// 届出人の立場 — by what right the actor acts for the person concerned (住民基本台帳法26条・27条).
public enum FilerBasis {
    /// 本人
    SELF("self"),
    /// 世帯主（住民基本台帳法26条）
    HEAD("head"),
    /// 同一世帯員（住民基本台帳法27条3項）
    SAME_HOUSEHOLD("sameHousehold"),
    /// 法定代理人
    LEGAL_REPRESENTATIVE("legalRepresentative"),
    /// 任意代理人（委任状）
    PROXY("proxy"),
    /// 使者
    MESSENGER("messenger");

    private final String code;

    FilerBasis(String code) {
        this.code = code;
    }

    /// Code as used in the fact `event.filerBasis`.
    public String code() {
        return code;
    }

    public static FilerBasis ofCode(String code) {
        for (var basis : values()) {
            if (basis.code.equals(code)) {
                return basis;
            }
        }
        throw new IllegalArgumentException("no filer basis " + code);
    }
}
