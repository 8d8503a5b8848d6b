package hitomado.bench.trust;

import hitomado.bench.city.CityHall;
import hitomado.bench.effort.Filings;
import hitomado.identity.DemoAccounts;
import hitomado.identity.StaffAccounts;
import hitomado.platform.Actor;
import hitomado.platform.SignInLevel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The walkers: every demo account (each role is somebody's), two residents, and nobody.
final class Walkers {
    private static final String RECEPTION = "uketsuke";

    private final CityHall cityHall;
    private final Specimens specimens;

    Walkers(CityHall cityHall, Specimens specimens) {
        this.cityHall = cityHall;
        this.specimens = specimens;
    }

    List<Walker> all() {
        var walkers = new ArrayList<Walker>();
        cityHall.bean(DemoAccounts.class)
                .list()
                .forEach(account -> walkers.add(staff(account.login(), account.password())));
        walkers.add(resident("resident A", specimens.own(), List.of()));
        walkers.add(resident("resident B", specimens.other(), List.of(specimens.notice())));
        walkers.add(new Walker(null, new Visitor(cityHall.address(), "nobody"), Set.of()));
        return walkers;
    }

    private Walker staff(String login, String password) {
        var id = cityHall.bean(JdbcClient.class)
                .sql("select id from identity.staff_account where login = :login")
                .param("login", login)
                .query(UUID.class)
                .single();
        var visitor = new Visitor(cityHall.address(), login)
                .signIn("/staff/sign-in", Map.of("login", login, "password", password, "to", "/staff"));
        Set<String> own = login.equals(RECEPTION) ? new HashSet<>(Specimens.ids(specimens.guarded())) : Set.of();
        return new Walker(cityHall.bean(StaffAccounts.class).actor(id), visitor, own);
    }

    private Walker resident(String name, Filings.Filed filed, List<String> told) {
        var visitor = new Visitor(cityHall.address(), name)
                .signIn("/sign-in/card", Map.of("card", "", "other", filed.card(), "pin", filed.pin(), "to", "/my"));
        var own = new HashSet<>(Specimens.ids(filed));
        own.addAll(told);
        return new Walker(new Actor.Resident(new UUID(0, 0), name, SignInLevel.CARD), visitor, own);
    }
}
