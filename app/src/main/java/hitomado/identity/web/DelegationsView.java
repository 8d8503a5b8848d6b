package hitomado.identity.web;

import java.util.List;

/// One's own delegations as they are shown.
///
/// @param code of the person for being named as a proxy; empty where none was asked for
public record DelegationsView(List<Line> given, List<Line> received, String code, String problem, String done) {
    public DelegationsView {
        given = List.copyOf(given);
        received = List.copyOf(received);
    }

    /// @param other the other side's name
    /// @param events titles of the life events
    /// @param over message key that says why it is over; empty while it is in force
    public record Line(String id, String other, String events, String until, String over) {}
}
