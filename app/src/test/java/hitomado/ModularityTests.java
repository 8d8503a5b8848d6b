package hitomado;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    /// The library `rules` shares our root package and so counts as a module here: modules that use it name it.
    @Test
    void modulesKeepToTheirWalls() {
        ApplicationModules.of(Hitomado.class).verify();
    }
}
