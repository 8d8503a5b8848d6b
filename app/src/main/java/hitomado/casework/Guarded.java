package hitomado.casework;

import hitomado.applications.FiledPerson;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import java.util.List;
import java.util.stream.Stream;
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
        return anyOf(people.stream().flatMap(person -> Stream.ofNullable(person.ref())));
    }

    /// The case with its mark as of now: 支援措置 that begins later guards older cases too, and its end frees them.
    CaseFile refreshed(CaseFile file, List<CasePerson> people) {
        var now = anyOf(people.stream().flatMap(person -> Stream.ofNullable(person.ref())));
        if (now == file.guarded()) {
            return file;
        }
        store.setGuarded(file.id(), now);
        return store.find(file.id()).orElseThrow();
    }

    private boolean anyOf(Stream<String> refs) {
        var ids = refs.map(ResidentId::of).toList();
        return !ids.isEmpty() && !residents.stopped(ids).isEmpty();
    }
}
