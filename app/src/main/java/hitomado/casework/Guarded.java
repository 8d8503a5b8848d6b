package hitomado.casework;

import hitomado.applications.FiledPerson;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 支援措置の確認 — whether a case concerns anyone whose address must not be shown; asked anew whenever it is opened.
@Component
class Guarded {
    private final Residents residents;
    private final CaseStore store;

    Guarded(Residents residents, CaseStore store) {
        this.residents = residents;
        this.store = store;
    }

    boolean any(List<FiledPerson> people) {
        return anyOf(people.stream().map(FiledPerson::ref).toList());
    }

    /// The case with its mark as of now: 支援措置 that begins later guards older cases too, and its end frees them.
    CaseFile refreshed(CaseFile file, List<CasePerson> people) {
        var now = anyOf(people.stream().map(CasePerson::ref).toList());
        if (now == file.guarded()) {
            return file;
        }
        store.setGuarded(file.id(), now);
        return store.find(file.id()).orElseThrow();
    }

    private boolean anyOf(List<@Nullable String> refs) {
        var ids = refs.stream().filter(Objects::nonNull).map(ResidentId::of).toList();
        return !ids.isEmpty() && !residents.stopped(ids).isEmpty();
    }
}
