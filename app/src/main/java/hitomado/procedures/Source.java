package hitomado.procedures;

/// 出どころ — where the value of a fact may come from.
public enum Source {
    /// Set by the system itself, e.g. the day of filing.
    SYSTEM,
    /// 住民記録などの業務情報.
    REGISTER,
    /// マイナンバーカードの券面事項.
    CARD,
    /// 転出証明書情報 of the city moved from.
    SENDING_CITY,
    RESIDENT,
    STAFF,
    /// Somebody who acts for the resident.
    PROXY,
    DERIVED
}
