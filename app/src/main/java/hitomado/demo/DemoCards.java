package hitomado.demo;

import hitomado.identity.CardClaims;
import hitomado.identity.card.CardOrder;
import hitomado.identity.card.PretendCards;
import hitomado.platform.Actor;
import hitomado.platform.Purpose;
import hitomado.registry.Asking;
import hitomado.registry.Reading;
import hitomado.registry.Resident;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import hitomado.registry.Whereabouts;
import hitomado.registry.arrivals.ArrivingPeople;
import hitomado.registry.arrivals.ArrivingPeople.ArrivingHome;
import hitomado.registry.arrivals.ArrivingPeople.ArrivingPerson;
import hitomado.registry.city.CityLoader;
import hitomado.registry.city.DemoPeople;
import hitomado.registry.city.DemoPeople.DemoPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// デモのカード — a pretend card for every demo person of 15 and over; PIN 1234, signing PIN ABC123.
@Component
class DemoCards {
    static final String PIN = "1234";
    static final String SIGNING_PIN = "ABC123";
    private static final int SIGNING_AGE = 15;

    private final Residents residents;
    private final PretendCards cards;
    private final Asking asking = Asking.by(new Actor.Process("demo"), Purpose.DEMO);

    DemoCards(Residents residents, PretendCards cards) {
        this.residents = residents;
        this.cards = cards;
    }

    /// Whether the demo people are in the register already.
    boolean cityIsThere() {
        return find(DemoPeople.all().getFirst()).isPresent();
    }

    boolean areIssued() {
        return !cards.listed().isEmpty();
    }

    void issue() {
        cards.issue(orders());
    }

    /// What goes onto the cards; where the residents sign in on another network, they take them there.
    List<CardOrder> orders() {
        var orders = new ArrayList<CardOrder>();
        for (var person : DemoPeople.all()) {
            find(person).ifPresent(resident -> orders.add(order(person, resident, orders.size())));
        }
        for (var home : ArrivingPeople.homes()) {
            for (var arriving : home.people()) {
                if (arriving.person().card() != null) {
                    orders.add(order(home, arriving, orders.size()));
                }
            }
        }
        return List.copyOf(orders);
    }

    private Optional<Resident> find(DemoPerson person) {
        return switch (residents.open(asking, new ResidentId(person.id()))) {
            case Reading.Opened(var resident, var household) -> Optional.of(resident);
            case Reading.Removed removed -> Optional.empty();
            case Reading.Refused refused -> Optional.empty();
            case Reading.Missing missing -> Optional.empty();
        };
    }

    private static CardOrder order(DemoPerson person, Resident resident, int place) {
        var address = resident.address() instanceof Whereabouts.Known(var known) ? known.oneLine() : "";
        var claims = new CardClaims(
                person.fullName(), address, person.birthDate(), person.sex().code());
        var adult = !person.birthDate().plusYears(SIGNING_AGE).isAfter(CityLoader.AS_OF);
        return new CardOrder(
                "DEMO" + person.residentNumber(),
                claims,
                PIN,
                adult ? SIGNING_PIN : null,
                CityLoader.AS_OF.plusYears(5),
                listed(person, place));
    }

    private static CardOrder order(ArrivingHome home, ArrivingPerson arriving, int place) {
        var person = arriving.person();
        var claims = new CardClaims(
                person.name().full(),
                home.from().line(),
                person.birthDate(),
                person.sex().code());
        var adult = !person.birthDate().plusYears(SIGNING_AGE).isAfter(CityLoader.AS_OF);
        var listed = arriving.key().endsWith(".head")
                ? new CardOrder.Listed(
                        place,
                        home.story(),
                        DemoStories.of(arriving.key()).easy(),
                        DemoStories.of(arriving.key()).en())
                : null;
        return new CardOrder(
                "MOVE" + person.residentCode(),
                claims,
                PIN,
                adult ? SIGNING_PIN : null,
                CityLoader.AS_OF.plusYears(5),
                listed);
    }

    /// Only heads of households are listed; the others are reached by their serial.
    private static CardOrder.@Nullable Listed listed(DemoPerson person, int place) {
        if (!person.key().endsWith(".head")) {
            return null;
        }
        var story = DemoStories.of(person.key());
        return new CardOrder.Listed(place, person.story(), story.easy(), story.en());
    }
}
