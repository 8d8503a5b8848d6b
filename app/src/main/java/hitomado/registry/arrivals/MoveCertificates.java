package hitomado.registry.arrivals;

import hitomado.platform.ids.Ids;
import hitomado.platform.text.NameFolding;
import hitomado.registry.Asking;
import hitomado.registry.BasicFour;
import hitomado.registry.arrivals.CertificateStore.Match;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// 転出証明書情報 — received from the sending city, matched by the four items, read under purpose and log.
@Service
@Transactional
public class MoveCertificates {
    private static final int DAYS_AFTER_LEAVING = 30;
    private static final int DAYS_AFTER_ARRIVING = 14;
    private final CertificateStore store;
    private final ObjectProvider<SendingCity> cities;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    MoveCertificates(
            CertificateStore store, ObjectProvider<SendingCity> cities, JsonMapper json, Ids ids, Clock clock) {
        this.store = store;
        this.cities = cities;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /// Takes what the sending cities have delivered; gives the number of new messages.
    public int collect() {
        var today = LocalDate.now(clock);
        var taken = 0;
        for (var city : cities) {
            for (var message : city.deliver(today)) {
                taken += receive(message) ? 1 : 0;
            }
        }
        return taken;
    }

    /// Keeps one message; false where it has come before.
    public boolean receive(MoveCertificate message) {
        return store.keep(ids.next(), message, json.writeValueAsString(message), clock.instant());
    }

    /// Facts of the person who moves in and of who comes along; ids that the message does not hold are left
    /// out.
    ///
    /// @param movedIn the day they moved in, where it is known already
    public ArrivalFacts facts(Asking asking, BasicFour four, @Nullable LocalDate movedIn, Collection<String> wanted) {
        collect();
        var open = open(four);
        if (open.isEmpty()) {
            return new ArrivalFacts.Nothing();
        }
        if (open.size() > 1) {
            return new ArrivalFacts.Doubtful();
        }
        var match = open.getFirst();
        var last = lastDay(match.planned(), movedIn);
        return LocalDate.now(clock).isAfter(last) ? new ArrivalFacts.TooLate(last) : given(asking, match, wanted);
    }

    /// Messages not yet used that name the person; the former address decides between namesakes.
    private List<Match> open(BasicFour four) {
        var matches = store.matches(NameFolding.fold(four.fullName()), four.birthDate(), four.sex()).stream()
                .filter(match -> !match.used())
                .toList();
        var address = NameFolding.fold(four.address());
        var fromThere = matches.stream()
                .filter(match -> !address.isEmpty() && match.fromFolded().startsWith(address))
                .toList();
        var best = fromThere.isEmpty() ? matches : fromThere;
        // of two messages about the same move the newer one holds
        var homes = best.stream().map(Match::fromFolded).distinct().count();
        return homes <= 1 ? best.stream().limit(1).toList() : best;
    }

    /// 令24条の2: not from the day on which 30 days since 転出予定日, or 14 days since 転入日, have passed.
    static LocalDate lastDay(LocalDate planned, @Nullable LocalDate movedIn) {
        var byLeaving = planned.plusDays(DAYS_AFTER_LEAVING);
        var byArriving = movedIn == null ? byLeaving : movedIn.plusDays(DAYS_AFTER_ARRIVING);
        return byArriving.isBefore(byLeaving) ? byArriving : byLeaving;
    }

    private ArrivalFacts given(Asking asking, Match match, Collection<String> wanted) {
        var message = store.find(match.id()).orElseThrow();
        var people = new ArrayList<>(message.people());
        people.addFirst(people.remove(match.position() - 1));
        List<Map<String, String>> members = people.stream()
                .map(person -> CertificateFacts.of(person, wanted))
                .toList();
        var household = CertificateFacts.household(message, wanted);
        var event = CertificateFacts.event(message, wanted);
        var read = new TreeSet<>(members.getFirst().keySet());
        read.addAll(household.keySet());
        read.addAll(event.keySet());
        store.log(asking, match.id(), read, clock.instant());
        return new ArrivalFacts.Given(match.id(), members, household, event);
    }

    /// The message itself, for the clerk who enters the 転入.
    public Optional<MoveCertificate> open(Asking asking, UUID certificate) {
        var found = store.find(certificate);
        found.ifPresent(message -> store.log(asking, certificate, List.of("転出証明書情報"), clock.instant()));
        return found;
    }

    /// The unused message about somebody of these items, for the clerk; empty where none or several fit.
    public Optional<UUID> find(BasicFour four) {
        collect();
        var open = open(four);
        return open.size() == 1 ? Optional.of(open.getFirst().id()) : Optional.empty();
    }
}
