package hitomado.bench.effort;

import hitomado.bench.effort.Household.Known;
import hitomado.platform.text.NameFolding;
import hitomado.rules.FactKey;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// 住民記録への準備 — enters a case's household into the register before the play, as if it had always lived here.
///
/// The only place of the bench with SQL of the register; the play itself goes over HTTP.
final class RegisterEntries {
    private static final AtomicLong NUMBER = new AtomicLong(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DepartmentEntries departments;

    RegisterEntries(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.departments = new DepartmentEntries(jdbc);
    }

    /// One person under entry.
    record Entry(Household household, Known known, String name, UUID id, UUID head, LocalDate since) {
        String say(String fact) {
            return householdSays(known, household, "person." + fact, name);
        }

        @Nullable
        String find(String fact) {
            var value = known.facts().get(FactKey.of("person." + fact, name));
            return value == null || value.isEmpty() ? null : value;
        }

        boolean is(String fact) {
            return "true".equals(find(fact));
        }

        LocalDate birth() {
            return LocalDate.parse(say("birthDate"));
        }

        /// 住み始めた日, or the day of birth of those born later.
        LocalDate here() {
            return birth().isAfter(since) ? birth() : since;
        }
    }

    static String householdSays(Known known, Household household, String fact, String subject) {
        var value = known.facts().get(FactKey.of(fact, subject));
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(household.id() + ": the register needs " + fact + "@" + subject);
        }
        return value;
    }

    void enter(Household household) {
        var known = household.register();
        if (known != null) {
            transaction.executeWithoutResult(status -> enter(household, known));
        }
    }

    private void enter(Household household, Known known) {
        var members = household.people().stream().filter(known::knows).toList();
        var since = LocalDate.parse(known.since() == null ? "2018-04-01" : known.since());
        var home = UUID.randomUUID();
        var head = UUID.randomUUID();
        jdbc.sql("insert into registry.household (id, number, created_on) values (?, ?, ?)")
                .params(home, "8%09d".formatted(NUMBER.incrementAndGet()), since)
                .update();
        for (var i = 0; i < members.size(); i++) {
            var id = i == 0 ? head : UUID.randomUUID();
            var entry = new Entry(household, known, members.get(i), id, head, since);
            person(entry);
            jdbc.sql("""
                            insert into registry.membership (person_id, household_id, relation, position, valid_from, recorded_at)
                            values (?, ?, ?, ?, ?, now())
                            """)
                    .params(id, home, entry.say("relationship"), i + 1, entry.here())
                    .update();
            address(entry);
            departments.enter(entry);
            shield(entry, i == 0);
        }
        departments.dog(household, known, head);
    }

    private void person(Entry entry) {
        var name = Name.of(entry.say("fullName"));
        var kana = Name.of(entry.say("fullNameKana"));
        jdbc.sql("""
                        insert into registry.person (id, resident_number, resident_code, family_name, given_name, family_kana,
                            given_kana, name_folded, given_folded, kana_folded, alphabet_name, alphabet_folded, birth_date, sex,
                            nationality, honseki, hittosha, residence_status, residence_until, residence_card, status, became_on,
                            became_reason, recorded_at)
                        values (:id, :number, :code, :family, :given, :familyKana, :givenKana, :folded, :givenFolded, :kanaFolded,
                            :alphabet, :alphabetFolded, :birth, :sex, :nationality, :honseki, :hittosha, :status,
                            cast(:until as date), :card, 'RESIDENT', :here, :reason, now())
                        """)
                .param("id", entry.id())
                .param("number", "8%09d".formatted(NUMBER.incrementAndGet()))
                .param("code", entry.find("residentCode"))
                .param("family", name.family())
                .param("given", name.given())
                .param("familyKana", kana.family())
                .param("givenKana", kana.given())
                .param("folded", NameFolding.fold(name.family()) + NameFolding.fold(name.given()))
                .param("givenFolded", NameFolding.fold(name.given()))
                .param("kanaFolded", NameFolding.foldKana(kana.family() + kana.given()))
                .param("alphabet", name.alphabet())
                .param("alphabetFolded", name.alphabet() == null ? null : NameFolding.fold(name.alphabet()))
                .param("birth", entry.birth())
                .param("sex", entry.say("sex"))
                .param("nationality", entry.say("nationality"))
                .param("honseki", entry.find("honseki"))
                .param("hittosha", entry.find("hittousha"))
                .param("status", entry.find("residenceStatus"))
                .param("until", entry.find("residenceExpiry"))
                .param("card", entry.find("residenceCardNumber"))
                .param("here", entry.here())
                .param("reason", entry.here().equals(entry.birth()) ? "BIRTH" : "MOVE_IN")
                .update();
    }

    /// 氏 and 名; foreigners' names are in the alphabet.
    record Name(String family, String given, @Nullable String alphabet) {
        static Name of(String full) {
            var cut = full.indexOf('　') >= 0 ? full.indexOf('　') : full.indexOf(' ');
            var family = cut < 0 ? full : full.substring(0, cut);
            var given = cut < 0 ? "" : full.substring(cut + 1);
            return new Name(family, given, full.matches("[A-Z].*") ? full : null);
        }
    }

    private void address(Entry entry) {
        var city = householdSays(entry.known(), entry.household(), "household.addressCity", "household");
        var added = jdbc.sql("""
                        insert into registry.address (person_id, place, prefecture, city, ward_code, town_code, town, block,
                            building, postcode, valid_from, recorded_at)
                        select :person, 'CITY', :prefecture, replace(:city, w.name, ''), w.code, t.code, t.name, :block, :building,
                            t.postcode, :here, now()
                        from registry.town t join registry.ward w on w.code = t.ward_code
                        where t.name = :town and :city like '%' || w.name
                        """)
                .param("person", entry.id())
                .param("prefecture", place(entry, "household.addressPrefecture"))
                .param("city", city)
                .param("town", place(entry, "household.addressTown"))
                .param("block", place(entry, "household.addressBlock"))
                .param("building", building(entry.known()))
                .param("here", entry.here())
                .update();
        if (added != 1) {
            throw new IllegalArgumentException(entry.household().id() + ": no such town in the city: " + city
                    + place(entry, "household.addressTown"));
        }
    }

    private static String place(Entry entry, String fact) {
        return householdSays(entry.known(), entry.household(), fact, "household");
    }

    private static @Nullable String building(Known known) {
        var building = known.facts().getOrDefault(FactKey.of("household.addressBuilding", "household"), "");
        return building.isEmpty() ? null : building;
    }

    /// 支援措置 for the head, everybody else as 併せて支援を求める者.
    private void shield(Entry entry, boolean first) {
        var harm = entry.known().shield();
        if (harm == null) {
            return;
        }
        if (first) {
            jdbc.sql("""
                            insert into registry.protection (id, person_id, harm, filed_on, valid_from, valid_to, authority)
                            values (:head, :head, :harm, :from, :from, :to, 'ひとまど市配偶者暴力相談支援センター')
                            """)
                    .param("head", entry.head())
                    .param("harm", harm)
                    .param("from", entry.since())
                    .param("to", entry.since().plusYears(1))
                    .update();
        } else {
            jdbc.sql("insert into registry.protection_companion (protection_id, person_id, relation) values (?, ?, ?)")
                    .params(entry.head(), entry.id(), entry.say("relationship"))
                    .update();
        }
    }
}
