package hitomado.registry.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// 残る世帯員 — decides who is 世帯主 of those who stay (住基法25条・同法施行令25条).
final class Remaining {
    private Remaining() {}

    /// Placements that must be written for those who stay; none at all where the head stays.
    ///
    /// @return empty where a new 世帯主 must be named and is not, or the names do not fit
    static Optional<List<Placement>> decide(
            List<Present> household, Set<hitomado.registry.ResidentId> leaving, List<Placement> named) {
        var staying = household.stream()
                .filter(member -> !leaving.contains(member.id()))
                .toList();
        var headStays = staying.stream().anyMatch(Present::isHead);
        if (staying.isEmpty() || (headStays && named.isEmpty())) {
            return Optional.of(List.of());
        }
        if (staying.size() == 1 && named.isEmpty()) {
            return Optional.of(List.of(new Placement(staying.getFirst().id(), "世帯主")));
        }
        var ids = staying.stream().map(Present::id).collect(Collectors.toSet());
        var namedIds = named.stream().map(Placement::person).collect(Collectors.toSet());
        return ids.equals(namedIds) && hasOneHead(named) ? Optional.of(headFirst(named)) : Optional.empty();
    }

    static boolean hasOneHead(List<Placement> placements) {
        return placements.stream()
                        .filter(placement -> placement.relation().equals("世帯主"))
                        .count()
                == 1;
    }

    static List<Placement> headFirst(List<Placement> placements) {
        var sorted = new ArrayList<>(placements);
        sorted.sort(java.util.Comparator.comparing(
                placement -> !placement.relation().equals("世帯主")));
        return sorted;
    }
}
