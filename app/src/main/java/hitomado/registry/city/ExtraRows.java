package hitomado.registry.city;

import hitomado.platform.text.NameFolding;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes the rarer facts of a household: its dog, its 支援措置.
final class ExtraRows {
    private ExtraRows() {}

    static void write(Home home, Rows rows) {
        dog(home, home.extras().dog(), rows);
        shield(home, home.extras().shield(), rows);
    }

    private static void dog(Home home, Home.@Nullable Dog dog, Rows rows) {
        if (dog == null) {
            return;
        }
        var year = Math.max(dog.born().plusDays(91).getYear(), home.since().getYear());
        rows.row(CopyTable.DOG)
                .id(Numbers.uuid('d', home.sequence()))
                .id(RegisterRows.personId(home.head().sequence()))
                .text(Numbers.of("", 6, home.sequence()))
                .number(year)
                .text(year + "-" + Numbers.of("", 7, home.sequence()))
                .text(dog.name())
                .text(dog.breed())
                .text(dog.coat())
                .text(dog.male() ? "male" : "female")
                .date(dog.born())
                .text(dog.chipped() ? Numbers.of("39214", 10, home.sequence()) : null)
                .end();
    }

    private static void shield(Home home, Home.@Nullable Shield shield, Rows rows) {
        if (shield == null) {
            return;
        }
        var id = Numbers.uuid('s', home.sequence());
        rows.row(CopyTable.PROTECTION)
                .id(id)
                .id(RegisterRows.personId(home.head().sequence()))
                .text(shield.harm())
                .date(shield.from())
                .date(shield.from())
                .date(shield.from().plusYears(1))
                .text(shield.authority())
                .end();
        opponent(id, shield.opponent(), rows);
        for (var companion : home.members().subList(1, home.members().size())) {
            rows.row(CopyTable.PROTECTION_COMPANION)
                    .id(id)
                    .id(RegisterRows.personId(companion.sequence()))
                    .text(companion.relation())
                    .end();
        }
        rows.row(CopyTable.PROTECTION_CITY)
                .id(id)
                .text(Numbers.municipalCode("99201"))
                .text("ひとまど県となり市")
                .date(shield.from())
                .end();
    }

    private static void opponent(UUID protection, Home.Opponent opponent, Rows rows) {
        var sequence = opponent.sequence();
        rows.row(CopyTable.PROTECTION_OPPONENT)
                .id(protection)
                .number(1)
                .text(opponent.name())
                .text(NameFolding.fold(opponent.name().replace("　", "")))
                .date(opponent.birth())
                .text(opponent.address())
                .id(sequence == null ? null : RegisterRows.personId(sequence))
                .end();
    }
}
