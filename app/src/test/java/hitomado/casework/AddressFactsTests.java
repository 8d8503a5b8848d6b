package hitomado.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.procedures.Catalogue;
import hitomado.rules.FactId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Over the city's real definitions: nothing that shows where somebody lives escapes.
@CaseworkTest
class AddressFactsTests {
    @Autowired
    Catalogue catalogue;

    @Test
    void holdsTheMarkedFactsAndAllThatIsDerivedFromThem() {
        assertThat(AddressFacts.find(catalogue.current()))
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
