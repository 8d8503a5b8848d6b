package hitomado.platform.web;

/// エラーの理由 — request attribute for errors whose status alone would mislead; names a message key `error.<reason>.…`.
public final class ErrorReason {
    public static final String ATTRIBUTE = ErrorReason.class.getName();
    /// The form's token is missing or no longer valid.
    public static final String OLD_FORM = "oldForm";

    /// 代理権 that has ended, expired, or does not reach this.
    public static final String DELEGATION_OVER = "delegationOver";

    private ErrorReason() {}
}
