package hitomado.rules.dmn;

/// Ends the reading of an expression; never leaves this package.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    final String code;
    final int offset;

    Refusal(String code, int offset, String message) {
        super(message, null, false, false);
        this.code = code;
        this.offset = offset;
    }

    String text() {
        String message = getMessage();
        return message == null ? code : message;
    }
}
