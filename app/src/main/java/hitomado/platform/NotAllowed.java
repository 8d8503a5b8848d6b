package hitomado.platform;

/// 権限なし — the actor may not do this; becomes 403.
public class NotAllowed extends RuntimeException {
    public NotAllowed(String what) {
        super(what);
    }
}
