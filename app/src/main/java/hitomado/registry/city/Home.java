package hitomado.registry.city;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One invented household: who lives where since when, where they came from, who has left or died, and what
/// else is
/// known.
///
/// @param members head first
/// @param departed who lived here and is now in the 除票
record Home(
        long sequence,
        Place place,
        LocalDate since,
        Origin origin,
        List<PersonDraft> members,
        List<Departed> departed,
        Extras extras) {
    Home {
        members = List.copyOf(members);
        departed = List.copyOf(departed);
    }

    /// An address in the city.
    record Place(CityMap.Town town, String block, @Nullable String building) {}

    /// An address in another city.
    record Elsewhere(String prefecture, String city, String town, String block, String postcode) {}

    /// Where the household lived before: outside, or elsewhere in the city (and outside before that).
    record Origin(Elsewhere outside, @Nullable Earlier within) {}

    record Earlier(Place place, LocalDate since) {}

    /// Somebody who died here (`destination` is null) or moved out.
    record Departed(
            PersonDraft person, LocalDate on, @Nullable Elsewhere destination) {
        boolean died() {
            return destination == null;
        }
    }

    /// 犬 and 支援措置.
    record Extras(@Nullable Dog dog, @Nullable Shield shield) {
        static final Extras NONE = new Extras(null, null);
    }

    record Dog(String name, String breed, String coat, boolean male, LocalDate born, boolean chipped) {}

    /// 支援措置 for the head, with everybody else of the household as 併せて支援を求める者.
    record Shield(String harm, LocalDate from, String authority, Opponent opponent) {}

    /// 相手方; the sequence where the person is in our register.
    record Opponent(
            String name,
            @Nullable LocalDate birth,
            @Nullable String address,
            @Nullable Long sequence) {}

    PersonDraft head() {
        return members.getFirst();
    }
}
