package hitomado.rules;

/// 問題 — something wrong in a definition: where, a stable code (see [Problems]) and a sentence for its author.
public record Problem(Position at, String code, String message) {
    @Override
    public String toString() {
        return at + " [" + code + "] " + message;
    }
}
