package hitomado.bench;

/// 負荷の計測
public final class LoadBench {
    private LoadBench() {}

    static void main(String[] args) {
        throw new UnsupportedOperationException();
    }
}
