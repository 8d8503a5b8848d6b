package hitomado;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void modulesKeepToTheirWalls() {
        // the library `rules` shares our root package but is a Maven module of its own, open to all
        ApplicationModules.of(Hitomado.class, JavaClass.Predicates.resideInAPackage("hitomado.rules.."))
                .verify();
    }
}
