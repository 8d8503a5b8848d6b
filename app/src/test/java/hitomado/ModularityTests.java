package hitomado;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void modulesKeepToTheirWalls() {
        ApplicationModules.of(Hitomado.class).verify();
    }
}
