package hitomado.identity.staff;

import java.util.Collection;
import java.util.List;

/// 配属 — the name, section, ward and roles of a member of staff.
///
/// @param section id of a section in `city.yaml`, or one that staff have already
/// @param ward 行政区コード
/// @param roles codes, in order, none twice
public record Placement(String name, String section, String ward, List<String> roles) {
    public Placement {
        roles = roles.stream().distinct().sorted().toList();
    }

    public static Placement of(String name, String section, String ward, Collection<String> roles) {
        return new Placement(name, section, ward, List.copyOf(roles));
    }
}
