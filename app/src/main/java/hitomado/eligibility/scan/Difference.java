package hitomado.eligibility.scan;

import hitomado.platform.database.CopyRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// 差分 — what a scan found of one programme, against the rows that are kept.
final class Difference {
    private final ResidentRows rows;
    private final List<Found> found;
    private final String occasion;
    private final int[] foundAt;
    private final boolean[] same;
    private final List<UUID> ended = new ArrayList<>();

    Difference(ResidentRows rows, List<Found> found, String occasion) {
        this.rows = rows;
        this.found = found;
        this.occasion = occasion;
        foundAt = new int[rows.count()];
        same = new boolean[found.size()];
        Arrays.fill(foundAt, -1);
        for (var i = 0; i < same.length; i++) {
            foundAt[found.get(i).person()] = i;
        }
    }

    /// Reads the kept rows of the programme that have not ended.
    ///
    /// @param programme id of a programme of the definitions, which holds letters, digits and hyphens only
    void read(Connection connection, String programme) throws SQLException {
        if (!programme.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("not the id of a programme: " + programme);
        }
        var kept = new CopyRows(connection, """
                select id, person_id, receiver_id, household_id, amount, occasion from eligibility.entitlement
                where ended_at is null and programme = '""" + programme + "'");
        var guess = 0;
        while (kept.next()) {
            kept.field();
            var idHigh = kept.longAt(0);
            var idLow = kept.longAt(Long.BYTES);
            kept.field();
            var row = rows.index().find(kept.longAt(0), kept.longAt(Long.BYTES), guess);
            guess = row < 0 ? guess : row + 1;
            var at = row < 0 ? -1 : foundAt[row];
            var agrees = at >= 0 && agrees(kept, found.get(at));
            var occasionAgrees = isOccasion(kept, at < 0);
            if (at >= 0 && occasionAgrees) {
                same[at] = agrees;
            } else {
                ended.add(new UUID(idHigh, idLow));
            }
            kept.end();
        }
    }

    /// Receiver, household and amount.
    private boolean agrees(CopyRows kept, Found one) {
        var city = rows.city();
        kept.field();
        var receiver = is(kept, city.residents().of(one.receiver()));
        kept.field();
        var household = is(kept, city.homes().of(one.household()));
        @Nullable Long amount = kept.field() ? Long.valueOf(kept.number()) : null;
        return receiver && household && java.util.Objects.equals(amount, one.amount());
    }

    private boolean isOccasion(CopyRows kept, boolean skip) {
        if (skip) {
            kept.field();
            kept.field();
            kept.field();
        }
        kept.field();
        return kept.text().equals(occasion);
    }

    private static boolean is(CopyRows kept, UUID id) {
        return kept.longAt(0) == id.getMostSignificantBits() && kept.longAt(Long.BYTES) == id.getLeastSignificantBits();
    }

    /// 差 — what is to be written of one programme.
    ///
    /// @param entitled all who were found
    /// @param amount their yen for one period; null where no amount is known
    /// @param different found, and not kept in the same way
    /// @param ended ids of the rows that no longer hold
    record Changes(long entitled, @Nullable Long amount, List<Found> different, List<UUID> ended) {
        boolean isNone() {
            return different.isEmpty() && ended.isEmpty();
        }
    }

    Changes changes() {
        var different = IntStream.range(0, same.length)
                .filter(i -> !same[i])
                .mapToObj(found::get)
                .toList();
        return new Changes(found.size(), amount(), different, ended);
    }

    private @Nullable Long amount() {
        @Nullable Long sum = null;
        for (var one : found) {
            var yen = one.amount();
            if (yen != null) {
                sum = sum == null ? yen : Long.valueOf(Math.addExact(sum, yen));
            }
        }
        return sum;
    }
}
