package hitomado.identity.passkey;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 依拠当事者 — the site that passkeys are bound to: its name, and the origin its pages come from.
///
/// Both follow from `hitomado.address`; without it the server answers on the loopback only. A passkey is never valid
/// for another name, so `hitomado.passkey.rp-id` lets a city keep its parent domain before it moves.
@Component
class RelyingParty {
    private final String id;
    private volatile String origin;
    private final boolean loopback;

    RelyingParty(
            @Value("${hitomado.address:}") String address, @Value("${hitomado.passkey.rp-id:}") String configured) {
        loopback = address.isBlank();
        var at = URI.create(loopback ? "http://localhost" : address.strip());
        id = configured.isBlank() ? at.getHost() : configured.strip();
        origin = at.getScheme() + "://" + at.getRawAuthority();
    }

    String id() {
        return id;
    }

    String origin() {
        return origin;
    }

    @EventListener
    void on(WebServerInitializedEvent started) {
        if (loopback && !"management".equals(started.getApplicationContext().getServerNamespace())) {
            origin = "http://localhost:" + started.getWebServer().getPort();
        }
    }
}
