package hitomado.eligibility;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 対象者名簿 — whom the scans found entitled; holds references and amounts, no personal data.
@Service
@Transactional(readOnly = true)
public class Entitlements {
    private final EntitlementStore store;

    Entitlements(EntitlementStore store) {
        this.store = store;
    }

    /// Those entitled to a programme now, in the order of their ids.
    ///
    /// @param after the id of the last one of the page before; null to begin
    public List<Entitled> current(String programme, @Nullable UUID after, int limit) {
        return store.current(programme, after, limit);
    }

    public long count(String programme) {
        return store.count(programme);
    }

    /// One of them, also where it has ended since.
    public Optional<Entitled> find(UUID id) {
        return store.find(id);
    }

    /// Those of these entries that have not ended since.
    public Set<UUID> ongoing(Collection<UUID> ids) {
        return store.ongoing(ids);
    }
}
