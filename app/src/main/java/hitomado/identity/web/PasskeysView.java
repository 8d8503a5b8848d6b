package hitomado.identity.web;

import java.util.List;
import java.util.UUID;

/// One's own passkeys as they are shown.
///
/// @param path of the page, which takes a new one
/// @param suggested name for a new one, as the browser calls itself
/// @param problem message key; empty where nothing went wrong
public record PasskeysView(String path, boolean staff, String suggested, List<Line> lines, String problem) {
    public PasskeysView {
        lines = List.copyOf(lines);
    }

    /// @param used empty where it never signed in
    public record Line(UUID id, String name, boolean backedUp, String created, String used) {}
}
