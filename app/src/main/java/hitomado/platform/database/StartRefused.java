package hitomado.platform.database;

/// 起動中止 — the city hall cannot start here and now; carries what to tell the operator, no bug and no stack trace.
public class StartRefused extends RuntimeException {
    /// Exit codes that the launcher and the operator's scripts may rely on.
    public enum Cause {
        DATABASE_UNREACHABLE(10),
        DATABASE_TOO_OLD(11),
        DATA_UNUSABLE(12),
        ALREADY_RUNNING(13),
        /// 14 is a busy port.
        LAYERS_MIXED(15);

        private final int exitCode;

        Cause(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    private final Cause cause;
    private final String action;

    /// @param problem what is wrong, 日本語 and English
    /// @param action what to do about it, 日本語 and English
    public StartRefused(Cause cause, String problem, String action) {
        super(problem);
        this.cause = cause;
        this.action = action;
    }

    public String problem() {
        return String.valueOf(getMessage());
    }

    public String action() {
        return action;
    }

    /// Not Spring's ExitCodeGenerator: that would wake beans of a context that never came up.
    public int exitCode() {
        return cause.exitCode;
    }
}
