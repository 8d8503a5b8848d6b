package hitomado.identity.web;

import hitomado.identity.passkey.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Builds the page of somebody's passkeys.
@Component
class PasskeyViews {
    private final Passkeys passkeys;
    private final AccountViews moments;

    PasskeyViews(Passkeys passkeys, AccountViews moments) {
        this.passkeys = passkeys;
        this.moments = moments;
    }

    /// Which page it is.
    record Place(String path, boolean staff) {}

    PasskeysView of(String owner, Place place, String problem, HttpServletRequest request) {
        var lines = passkeys.of(owner).stream()
                .map(one -> new PasskeysView.Line(
                        one.id(),
                        one.name(),
                        one.backedUp(),
                        moments.moment(one.created()),
                        one.lastUsed() == null ? "" : moments.moment(one.lastUsed())))
                .toList();
        var suggested = Browsers.name(request.getHeader("User-Agent"));
        return new PasskeysView(place.path(), place.staff(), suggested, lines, problem);
    }
}
