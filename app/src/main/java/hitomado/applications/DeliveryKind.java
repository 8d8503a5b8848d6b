package hitomado.applications;

/// 交付の方法 — how something reaches the resident at the end.
public enum DeliveryKind {
    /// 通知 — a notice as text, with or without a PDF.
    NOTICE,
    /// 交付物 — a certificate or decision letter to be downloaded.
    DOCUMENT,
    /// 窓口交付 — lies ready at the counter.
    PICKUP,
    /// 郵送
    POST
}
