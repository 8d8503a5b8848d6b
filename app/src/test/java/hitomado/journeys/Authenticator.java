package hitomado.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// Chromium's virtual authenticator: built into the device, with a person who is always verified.
final class Authenticator {
    private final CDPSession session;
    private final String id;

    Authenticator(Page page) {
        session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var add = new JsonObject();
        add.add("options", options);
        id = session.send("WebAuthn.addVirtualAuthenticator", add)
                .get("authenticatorId")
                .getAsString();
    }

    /// Whether the finger, face or PIN is the right one from now on.
    void verifies(boolean yes) {
        var set = new JsonObject();
        set.addProperty("authenticatorId", id);
        set.addProperty("isUserVerified", yes);
        session.send("WebAuthn.setUserVerified", set);
    }

    int passkeys() {
        var of = new JsonObject();
        of.addProperty("authenticatorId", id);
        return session.send("WebAuthn.getCredentials", of)
                .getAsJsonArray("credentials")
                .size();
    }
}
