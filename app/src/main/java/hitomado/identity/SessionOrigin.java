package hitomado.identity;

import java.io.Serializable;
import java.time.Instant;

/// サインインの元 — since when a web session is signed in, and from which browser and address.
public record SessionOrigin(String browser, String address, Instant since) implements Serializable {
    /// Where it stands in the session.
    public static final String ATTRIBUTE = "staff-origin";
}
