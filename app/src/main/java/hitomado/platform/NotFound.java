package hitomado.platform;

/// 対象なし — nothing there that this actor may know of; becomes 404.
public class NotFound extends RuntimeException {
    public NotFound(String what) {
        super(what);
    }
}
