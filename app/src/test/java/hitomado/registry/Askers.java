package hitomado.registry;

import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import java.util.Set;
import java.util.UUID;

/// People who ask the register in tests.
final class Askers {
    static final Actor.Staff RECEPTION = staff("市民課窓口", Permission.REGISTRY_SEARCH, Permission.REGISTRY_READ);
    static final Actor.Staff SENIOR = staff(
            "市民課長",
            Permission.REGISTRY_SEARCH,
            Permission.REGISTRY_READ,
            Permission.REGISTRY_PROTECTED_READ,
            Permission.PROTECTION_READ,
            Permission.PROTECTION_DECIDE);

    private Askers() {}

    private static Actor.Staff staff(String section, Permission... permissions) {
        return new Actor.Staff(UUID.randomUUID(), "職員", section, "991015", Set.of(permissions));
    }

    static Asking reception() {
        return Asking.by(RECEPTION, Purpose.RECEPTION);
    }

    static Asking senior() {
        return Asking.by(SENIOR, Purpose.PROTECTION);
    }

    static Asking counter(String filer, FilerBasis basis) {
        return reception().filedBy(DemoCity.person(filer), basis);
    }

    static Asking online(String key) {
        return Asking.resident("resident:" + DemoCity.id(key), "本人", Purpose.PREFILL);
    }
}
