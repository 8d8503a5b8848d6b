package hitomado.platform.vault;

/// A sealed value that does not open: wrong key, wrong context or altered. Never carries plain text.
public final class VaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VaultException(String message) {
        super(message);
    }
}
