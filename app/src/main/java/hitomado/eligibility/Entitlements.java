package hitomado.eligibility;

import hitomado.eligibility.scan.Explaining;
import hitomado.platform.Lang;
import hitomado.registry.Asking;
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

    private final Explaining explaining;

    Entitlements(EntitlementStore store, Explaining explaining) {
        this.store = store;
        this.explaining = explaining;
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

    /// Why, in words: rows with their articles, facts, presumptions and the nearest changes; reads the register, so it
    /// stands in the access log. Empty where there is no such entitlement, or nobody to explain it for any more.
    @Transactional
    public Optional<Explained> why(Asking asking, UUID id, Lang lang) {
        return store.find(id).flatMap(entitled -> explaining.why(asking, entitled, lang));
    }

    /// Those of these entries that have not ended since.
    public Set<UUID> ongoing(Collection<UUID> ids) {
        return store.ongoing(ids);
    }
}
