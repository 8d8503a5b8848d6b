package hitomado.bench.change;

import hitomado.bench.city.CityHall;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.text.PersonName;
import hitomado.registry.ResidentId;
import hitomado.registry.Sex;
import hitomado.registry.changes.Birth;
import hitomado.registry.changes.ChangeOutcome;
import hitomado.registry.changes.NewPerson;
import hitomado.registry.changes.RegisterChanges;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/// 出生 — children of heads of households of the city; what is found of them is read by a connection of its own.
final class Births implements AutoCloseable {
    private static final Acting BENCH = Acting.by(new Actor.Process("bench"));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RegisterChanges changes;
    private final Connection database;
    private final Deque<ResidentId> parents;
    private final LocalDate day = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    Births(CityHall city, int wanted) throws SQLException {
        changes = city.bean(RegisterChanges.class);
        database = city.bean(DataSource.class).getConnection();
        parents = parents(wanted);
    }

    private Deque<ResidentId> parents(int wanted) throws SQLException {
        var found = new ArrayDeque<ResidentId>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select p.id from registry.person p
                          join registry.membership m on m.person_id = p.id and m.superseded_at is null
                               and m.valid_to is null and m.position = 1
                         where p.status = 'RESIDENT' and p.ceased_on is null
                           and p.birth_date between current_date - 16000 and current_date - 9000
                         order by p.resident_number limit %d""".formatted(wanted))) {
            while (rows.next()) {
                found.add(new ResidentId(rows.getObject(1, UUID.class)));
            }
        }
        return found;
    }

    /// One more child; milliseconds from the commit of the birth until the child is found entitled to something.
    double next() throws SQLException, InterruptedException {
        var birth = new Birth(child(), parents.remove(), day, null);
        var applied = switch (changes.applyBirth(BENCH, birth)) {
            case ChangeOutcome.Applied done -> done;
            case ChangeOutcome.Refused(var reason) -> throw new IllegalStateException("refused: " + reason);
        };
        var committed = System.nanoTime();
        var baby = applied.persons().getFirst();
        while (!isFound(baby)) {
            if (System.nanoTime() - committed > PATIENCE.toNanos()) {
                throw new IllegalStateException("never found: " + baby);
            }
            TimeUnit.MICROSECONDS.sleep(500);
        }
        return (System.nanoTime() - committed) / 1e6;
    }

    private NewPerson child() {
        return new NewPerson(
                PersonName.japanese("𠮷﨑", "凪", "ヨシザキ", "ナギ"),
                day.minusMonths(3),
                Sex.FEMALE,
                "子",
                "JPN",
                null,
                "みなと県さざなみ市大浦1番",
                "𠮷﨑　一郎",
                null,
                NewPerson.Programmes.NONE);
    }

    private boolean isFound(ResidentId baby) throws SQLException {
        try (var statement = database.prepareStatement(
                "select exists (select from eligibility.entitlement where person_id = ? and ended_at is null)")) {
            statement.setObject(1, baby.value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
