package hitomado.rules.feel;

/// Ends a parse; never leaves this package.
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    final String code;
    final int offset;

    Failure(String code, int offset, String message) {
        super(message, null, false, false);
        this.code = code;
        this.offset = offset;
    }

    String text() {
        String message = getMessage();
        return message == null ? code : message;
    }
}
