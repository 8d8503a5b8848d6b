package hitomado;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RestController;

/// The rules of `style.md` that can be read from the compiled classes.
class HouseRulesTests {
    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("hitomado");
    private static final Set<Class<?>> DATES = Set.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Year.class,
            YearMonth.class);

    @Test
    void noVagueNames() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|Processor|Info)")
                .check(CODE);
    }

    @Test
    void screensAreLeaves() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat(resideInAPackage("hitomado..web..")
                        .and(DescribedPredicate.not(resideInAPackage("hitomado.platform.web.."))))
                .check(CODE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethodWhere(JavaAccess.Predicates.target(DescribedPredicate.describe(
                        "a now() without clock, or System.currentTimeMillis()",
                        target -> DATES.stream()
                                        .anyMatch(date -> target.getFullName().equals(date.getName() + ".now()"))
                                || target.getFullName().equals("java.lang.System.currentTimeMillis()"))))
                .check(CODE);
    }

    /// Commands run without Spring and are where a clock begins as well.
    @Test
    void onlyConfigurationAndCommandsMakeAClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("hitomado.platform.ClockConfig")
                .and()
                .doNotHaveFullyQualifiedName("hitomado.Commands")
                .should()
                .callMethodWhere(JavaAccess.Predicates.target(DescribedPredicate.describe(
                        "Clock.system…()",
                        target -> target.getOwner().isEquivalentTo(Clock.class)
                                && target.getName().startsWith("system"))))
                .check(CODE);
    }

    @Test
    void controllersArePackagePrivate() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .or()
                .areAnnotatedWith(ControllerAdvice.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .check(CODE);
    }

    @Test
    void theCodeIsThere() {
        assertThat(CODE.contain(Hitomado.class)).isTrue();
    }
}
