package hitomado.procedures;

/// 手数料 — in whole yen.
public record Fee(long yen, Citation citation) {
    public static final Fee NONE = new Fee(0, Citation.NONE);
}
