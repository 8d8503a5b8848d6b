package hitomado.platform.operations;

/// 復元不可 — a backup that cannot be restored here; carries what to tell the operator. The database is as it was.
public class RestoreRefused extends RuntimeException {
    public RestoreRefused(String problem) {
        super(problem);
    }

    public String problem() {
        return String.valueOf(getMessage());
    }
}
