package hitomado.bench.effort;

import hitomado.bench.effort.Household.Known;
import hitomado.bench.effort.RegisterEntries.Entry;
import hitomado.rules.FactKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Enters what the sections hold of a person: insurance, pension, care, allowance, school, seal, card, dog.
final class DepartmentEntries {
    private static final Pattern NHI = Pattern.compile("(.+)-(.+)（枝番）(.+)");
    private static final Map<String, String> CARE = Map.of(
            "support1",
            "要支援1",
            "support2",
            "要支援2",
            "care1",
            "要介護1",
            "care2",
            "要介護2",
            "care3",
            "要介護3",
            "care4",
            "要介護4",
            "care5",
            "要介護5");
    private static final Map<String, Integer> PENSION = Map.of("first", 1, "second", 2, "third", 3);

    private final JdbcClient jdbc;

    DepartmentEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(Entry entry) {
        insurance(entry);
        pension(entry);
        care(entry);
        children(entry);
        papers(entry);
    }

    private void insurance(Entry entry) {
        if (entry.is("nhiInsured")) {
            var number = NHI.matcher(entry.say("nhiNumber"));
            if (!number.matches()) {
                throw new IllegalArgumentException("person.nhiNumber is written 記号-番号（枝番）00");
            }
            jdbc.sql("""
                            insert into registry.nhi (person_id, symbol, number, branch, valid_from, gain_reason)
                            values (?, ?, ?, ?, ?, '転入')
                            """)
                    .params(entry.id(), number.group(1), number.group(2), number.group(3), entry.here())
                    .update();
        }
        if (entry.is("lateElderlyInsured")) {
            jdbc.sql("insert into registry.late_elderly (person_id, number, valid_from) values (?, ?, ?)")
                    .params(entry.id(), entry.say("lateElderlyNumber"), entry.here())
                    .update();
        }
    }

    private void pension(Entry entry) {
        var number = entry.find("pensionNumber");
        if (number != null) {
            jdbc.sql("""
                            insert into registry.pension (person_id, kind, basic_number, linked, gained_on)
                            values (:person, :kind, :number, true, :gained)
                            """)
                    .param("person", entry.id())
                    .param("kind", PENSION.get(entry.say("pensionCategory")))
                    .param("number", number)
                    .param("gained", entry.birth().plusYears(20).minusDays(1))
                    .update();
        }
    }

    private void care(Entry entry) {
        if (entry.is("careInsured")) {
            var level = CARE.get(entry.find("careLevel") == null ? "none" : entry.say("careLevel"));
            var until = level == null ? null : LocalDate.parse(entry.say("careCertifiedUntil"));
            jdbc.sql("""
                            insert into registry.nursing_care (person_id, insured_number, level, certified_from, certified_to)
                            values (:person, :number, :level, cast(:from as date), cast(:to as date))
                            """)
                    .param("person", entry.id())
                    .param("number", entry.say("careNumber"))
                    .param("level", level)
                    .param(
                            "from",
                            until == null
                                    ? null
                                    : until.minusYears(1).plusDays(1).toString())
                    .param("to", until == null ? null : until.toString())
                    .update();
        }
    }

    private void children(Entry entry) {
        if (entry.is("childAllowanceRecipient")) {
            jdbc.sql("""
                            insert into registry.child_allowance (claimant_id, from_month, monthly_amount)
                            values (?, date_trunc('month', cast(? as date)), 10000)
                            """).params(entry.id(), entry.since().toString()).update();
        }
        var medical = entry.find("childMedicalNumber");
        if (medical != null) {
            jdbc.sql("""
                            insert into registry.child_medical (child_id, guardian_id, number, insurer_number, insurer_name,
                                insurer_symbol, insured_number, valid_from) values (?, ?, ?, '00991007', '計測健康保険組合', '1', '1', ?)
                            """)
                    .params(entry.id(), entry.head(), medical, entry.here())
                    .update();
        }
        var school = entry.find("schoolName");
        if (school != null) {
            var added = jdbc.sql("""
                            insert into registry.schooling (child_id, school_code, guardian_id, valid_from)
                            select ?, s.code, ?, ? from registry.school s where s.name = ?
                            """)
                    .params(entry.id(), entry.head(), entry.here(), school)
                    .update();
            if (added != 1) {
                throw new IllegalArgumentException("no such school in the city: " + school);
            }
        }
    }

    private void papers(Entry entry) {
        if (entry.is("cardHeld")) {
            jdbc.sql("""
                            insert into registry.card (person_id, expires_on, user_cert_until, sign_cert_status)
                            values (:person, :until, :until, :signing)
                            """)
                    .param("person", entry.id())
                    .param("until", LocalDate.parse(entry.say("cardExpiry")))
                    .param("signing", entry.is("signingCertificateHeld") ? "VALID" : "NONE")
                    .update();
        }
        var seal = entry.find("sealNumber");
        if (seal != null) {
            jdbc.sql("insert into registry.seal (person_id, number, registered_on) values (?, ?, ?)")
                    .params(entry.id(), seal, entry.here())
                    .update();
        }
    }

    void dog(Household household, Known known, UUID owner) {
        if (!"true".equals(of(known, "dogRegistered"))) {
            return;
        }
        jdbc.sql("""
                        insert into registry.dog (id, owner_id, registration_number, registration_year, tag_number, name, breed,
                            coat, sex, born_on, microchip)
                        values (:id, :owner, :number, :year, :tag, :name, :breed, :coat, :sex, cast(:born as date), :chip)
                        """)
                .param("id", UUID.randomUUID())
                .param("owner", owner)
                .param("number", say(household, known, "dogNumber"))
                .param("year", Integer.valueOf(say(household, known, "dogYear")))
                .param("tag", "計測-" + say(household, known, "dogNumber"))
                .param("name", say(household, known, "dogName"))
                .param("breed", say(household, known, "dogBreed"))
                .param("coat", say(household, known, "dogCoat"))
                .param("sex", say(household, known, "dogSex"))
                .param("born", of(known, "dogBirth"))
                .param("chip", of(known, "dogChipNumber"))
                .update();
    }

    private static String say(Household household, Known known, String fact) {
        return RegisterEntries.householdSays(known, household, "household." + fact, "household");
    }

    private static @Nullable String of(Known known, String fact) {
        var value = known.facts().getOrDefault(FactKey.of("household." + fact, "household"), "");
        return value.isEmpty() ? null : value;
    }
}
