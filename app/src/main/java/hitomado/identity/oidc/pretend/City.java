package hitomado.identity.oidc.pretend;

import java.util.List;

/// The city hall as the provider's client: where it listens.
record City(int port) {
    List<String> origins() {
        return List.of("http://localhost:" + port, "http://127.0.0.1:" + port);
    }

    String jwks() {
        return "http://localhost:" + port + "/sign-in/oidc/jwks";
    }
}
