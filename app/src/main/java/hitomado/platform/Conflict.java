package hitomado.platform;

/// 競合 — somebody else was faster; becomes 409 and shows what changed.
public class Conflict extends RuntimeException {
    public Conflict(String what) {
        super(what);
    }
}
