package hitomado.casework;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// The office as tests need it: the door recorded, the clock in hand, and its staff.
@TestConfiguration(proxyBeanMethods = false)
class Office {
    static final String RESIDENTS = "resident-registration";
    static final String INSURANCE = "insurance-pension";

    @Bean
    @Primary
    RecordedDoor recordedDoor() {
        return new RecordedDoor();
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /// Everything about cases.
    static final Set<Permission> CASES = Set.of(
            Permission.CASE_READ,
            Permission.CASE_DOCUMENT_READ,
            Permission.CASE_PRINT,
            Permission.CASE_WORK,
            Permission.CASE_VISIT,
            Permission.CASE_MESSAGE,
            Permission.CASE_CORRECTION,
            Permission.CASE_WITHDRAW,
            Permission.CASE_DECIDE,
            Permission.CASE_DELIVER,
            Permission.FIGURES_READ);

    static Actor.Staff clerk(String name, String section, Permission... more) {
        var permissions = new java.util.HashSet<>(Set.of(more));
        permissions.addAll(CASES);
        permissions.add(Permission.REGISTRY_READ);
        permissions.add(Permission.REGISTRY_CHANGE);
        return new Actor.Staff(UUID.randomUUID(), name, section, "991015", permissions);
    }
}
