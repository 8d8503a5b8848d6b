package hitomado.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.procedures.DefinitionSource;
import hitomado.procedures.Definitions;
import hitomado.rules.FactId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Over the city's real definitions: nothing that shows where somebody lives escapes.
class AddressFactsTests {
    private static final Definitions DEFINITIONS =
            DefinitionSource.read(DefinitionSource.usual(Optional.empty()), 0);

    @Test
    void holdsTheMarkedFactsAndAllThatIsDerivedFromThem() {
        assertThat(AddressFacts.find(DEFINITIONS))
                .extracting(FactId::value)
                .contains(
                        "household.addressTown",
                        "household.address",
                        "event.destinationCity",
                        "event.destinationAddress",
                        "event.newTown",
                        "event.newAddress",
                        "event.newAddressFull")
                .doesNotContain("person.fullName", "person.birthDate", "event.date", "person.relationship");
    }
}
