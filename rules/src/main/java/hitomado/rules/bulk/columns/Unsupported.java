package hitomado.rules.bulk.columns;

/// What is not computed by columns: the scalar executor takes over.
final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsupported(String message) {
        super(message, null, false, false);
    }
}
