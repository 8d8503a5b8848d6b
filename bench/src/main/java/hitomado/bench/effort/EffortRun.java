package hitomado.bench.effort;

import hitomado.bench.city.CityHall;
import hitomado.identity.card.PretendCards;
import hitomado.procedures.Catalogue;
import hitomado.registry.arrivals.MoveCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// 実演の場 — one city hall in which households are prepared, played and judged one after another.
final class EffortRun {
    private final CityHall cityHall;
    private final RegisterEntries register;
    private final @Nullable Path kept;

    /// @param kept where each case's PDF is kept to be looked at; null for nowhere
    EffortRun(CityHall cityHall, @Nullable Path kept) {
        this.cityHall = cityHall;
        this.kept = kept;
        var jdbc = cityHall.bean(JdbcClient.class);
        var transaction = new TransactionTemplate(cityHall.bean(PlatformTransactionManager.class));
        this.register = new RegisterEntries(jdbc, transaction);
    }

    /// Prepares register, message and card, then plays.
    Play play(Household household) throws IOException {
        var today = today();
        var catalogue = cityHall.bean(Catalogue.class);
        register.enter(household);
        Certificates.send(cityHall.bean(MoveCertificates.class), household);
        Cards.issue(cityHall.bean(PretendCards.class), household, today.plusYears(5));
        var held = new Held(household, catalogue.current());
        var play = switch (household.channel()) {
            case ONLINE -> new OnlineVisit(cityHall.address(), household, held).play();
            case COUNTER -> new CounterVisit(cityHall.address(), household, held).play();
        };
        if (kept != null) {
            Files.createDirectories(kept);
            Files.write(kept.resolve(household.id() + ".pdf"), play.pdf());
        }
        return play;
    }

    CaseResult judge(Play play) throws IOException {
        return new Judge(cityHall.bean(Catalogue.class), today()).judge(play);
    }

    private LocalDate today() {
        return LocalDate.now(cityHall.bean(Clock.class));
    }
}
