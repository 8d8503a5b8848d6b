package hitomado.registry;

import static hitomado.registry.RegisterDatabase.address;
import static hitomado.registry.RegisterDatabase.change;
import static hitomado.registry.RegisterDatabase.household;
import static hitomado.registry.RegisterDatabase.member;
import static hitomado.registry.RegisterDatabase.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What the database itself refuses, whatever the program does.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaRefusalTests {
    private JdbcClient jdbc;
    private TransactionTemplate transactions;

    @BeforeAll
    void prepare() {
        var database = RegisterDatabase.migrated();
        jdbc = JdbcClient.create(database);
        transactions = RegisterDatabase.transactions(database);
        RegisterDatabase.smallestCity(jdbc);
    }

    private UUID livingAlone() {
        return inOneTransaction(() -> {
            var person = person(jdbc);
            address(jdbc, person, "2020-04-01", null);
            member(jdbc, person, household(jdbc), "世帯主", "2020-04-01", null);
            return person;
        });
    }

    private UUID inOneTransaction(java.util.function.Supplier<UUID> work) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private void refused(String constraint, Runnable work) {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> work.run()))
                .hasStackTraceContaining(constraint);
    }

    @Test
    void refusesASecondCurrentAddress() {
        var person = livingAlone();
        refused("one_", () -> address(jdbc, person, "2026-01-01", null));
    }

    @Test
    void refusesAddressesThatOverlap() {
        var person = livingAlone();
        refused("one_address_at_a_time", () -> address(jdbc, person, "2021-01-01", "2022-01-01"));
    }

    @Test
    void refusesASecondCurrentHousehold() {
        var person = livingAlone();
        refused("one_", () -> member(jdbc, person, household(jdbc), "世帯主", "2021-01-01", null));
    }

    @Test
    void refusesTwoHeadsOfAHousehold() {
        var home = household(jdbc);
        inOneTransaction(() -> {
            var head = person(jdbc);
            address(jdbc, head, "2020-04-01", null);
            member(jdbc, head, home, "世帯主", "2020-04-01", null);
            return head;
        });
        refused("one_head_at_a_time", () -> {
            var second = person(jdbc);
            address(jdbc, second, "2020-04-01", null);
            member(jdbc, second, home, "世帯主", "2021-04-01", null);
        });
    }

    @Test
    void refusesAHouseholdWithoutAHead() {
        refused("has one 世帯主", () -> {
            var child = person(jdbc);
            address(jdbc, child, "2020-04-01", null);
            member(jdbc, child, household(jdbc), "子", "2020-04-01", null);
        });
    }

    @Test
    void refusesAResidentWithoutAnAddress() {
        refused(
                "one address and one household",
                () -> member(jdbc, person(jdbc), household(jdbc), "世帯主", "2020-04-01", null));
    }

    @Test
    void refusesAnAddressOfTheDeadAfterTheirDeath() {
        var person = livingAlone();
        inOneTransaction(() -> {
            var death = change(jdbc, "DEATH", LocalDate.parse("2026-03-01"));
            jdbc.sql("UPDATE registry.address SET superseded_at = now(), ended_by = :c WHERE person_id = :p")
                    .param("c", death)
                    .param("p", person)
                    .update();
            jdbc.sql("UPDATE registry.membership SET superseded_at = now(), ended_by = :c WHERE person_id = :p")
                    .param("c", death)
                    .param("p", person)
                    .update();
            jdbc.sql(
                            "UPDATE registry.person SET status = 'DEAD', ceased_on = '2026-03-01', ceased_reason = 'DEATH', change_id = :c WHERE id = :p")
                    .param("c", death)
                    .param("p", person)
                    .update();
            address(jdbc, person, "2020-04-01", "2026-03-01");
            return death;
        });
        refused("no later address", () -> address(jdbc, person, "2026-04-01", null));
    }

    @Test
    void refusesToOverwriteAnAddress() {
        var person = livingAlone();
        refused(
                "never overwritten",
                () -> jdbc.sql("UPDATE registry.address SET block = '9番9号' WHERE person_id = :p")
                        .param("p", person)
                        .update());
    }

    @Test
    void refusesToDeleteAPerson() {
        var person = livingAlone();
        refused(
                "keeps its rows",
                () -> jdbc.sql("DELETE FROM registry.person WHERE id = :p")
                        .param("p", person)
                        .update());
    }

    @Test
    void refusesAPersonsChangeWithoutItsRecordedChange() {
        var person = livingAlone();
        refused(
                "only by a new",
                () -> jdbc.sql("UPDATE registry.person SET given_name = '茜' WHERE id = :p")
                        .param("p", person)
                        .update());
    }

    @Test
    void keepsWhatThePersonsRecordSaidBefore() {
        var person = livingAlone();
        inOneTransaction(() -> {
            var correction = change(jdbc, "CORRECTION", LocalDate.parse("2026-05-01"));
            jdbc.sql("UPDATE registry.person SET given_name = '茜', change_id = :c WHERE id = :p")
                    .param("c", correction)
                    .param("p", person)
                    .update();
            return correction;
        });
        assertThat(jdbc.sql("SELECT record ->> 'given_name' FROM registry.person_version WHERE person_id = :p")
                        .param("p", person)
                        .query(String.class)
                        .list())
                .containsExactly("葵");
    }

    @Test
    void refusesAFilingWithoutItsDate() {
        refused("filing_has_a_date", () -> jdbc.sql("""
                        INSERT INTO registry.change (id, kind, event_date, processed_at, actor)
                        VALUES (gen_random_uuid(), 'MOVE_WITHIN', '2026-01-01', now(), 'staff:x')""").update());
    }

    @Test
    void refusesAMoveWithinThatLiesAhead() {
        refused("only_moves_out_lie_ahead", () -> jdbc.sql("""
                        INSERT INTO registry.change (id, kind, event_date, filed_on, processed_at, actor)
                        VALUES (gen_random_uuid(), 'MOVE_WITHIN', '2026-01-02', '2026-01-01', now(), 'staff:x')""").update());
    }

    @Test
    void refusesASecondCancellationOfOneChange() {
        var move = change(jdbc, "MOVE_OUT", LocalDate.parse("2026-01-01"));
        var cancel = """
                INSERT INTO registry.change (id, kind, event_date, processed_at, actor, cancels)
                VALUES (gen_random_uuid(), 'CANCELLATION', '2026-01-01', now(), 'staff:x', :move)""";
        jdbc.sql(cancel).param("move", move).update();
        refused("change_cancels_key", () -> jdbc.sql(cancel).param("move", move).update());
    }

    @Test
    void refusesA続柄OutsideTheVocabulary() {
        refused(
                "membership_relation_fkey",
                () -> member(jdbc, livingAlone(), household(jdbc), "あるじ", "2010-01-01", "2011-01-01"));
    }

    @Test
    void refusesA本籍ForAForeignResident() {
        var person = livingAlone();
        refused(
                "honseki_is_for_japanese",
                () -> jdbc.sql("""
                        UPDATE registry.person SET nationality = 'VNM', residence_status = '留学', honseki = 'x', change_id = :c WHERE id = :p""")
                        .param("c", change(jdbc, "CORRECTION", LocalDate.parse("2026-05-01")))
                        .param("p", person)
                        .update());
    }

    @Test
    void refusesToTouchTheAccessLog() {
        var person = livingAlone();
        jdbc.sql("""
                        INSERT INTO registry.access_log (call_id, at, actor_id, actor_label, purpose, purpose_code, legal_basis, person_id, fields, masked)
                        VALUES (gen_random_uuid(), now(), 'staff:x', 'x', '窓口受付', 'RECEPTION', 'x', :p, '{a}', false)""").param("p", person).update();
        refused(
                "keeps its rows",
                () -> jdbc.sql("UPDATE registry.access_log SET actor_label = 'y' WHERE person_id = :p")
                        .param("p", person)
                        .update());
    }

    @Test
    void refusesASecondCurrentProtection() {
        var person = livingAlone();
        var protect = """
                INSERT INTO registry.protection (id, person_id, harm, filed_on, valid_from, valid_to, authority)
                VALUES (gen_random_uuid(), :p, 'STALKING', '2026-01-01', '2026-01-01', '2027-01-01', '警察署')""";
        jdbc.sql(protect).param("p", person).update();
        refused(
                "one_current_protection",
                () -> jdbc.sql(protect).param("p", person).update());
    }

    @Test
    void refusesAProtectionOfMoreThanAYear() {
        var person = livingAlone();
        refused(
                "protection_lasts_a_year",
                () -> jdbc.sql("""
                        INSERT INTO registry.protection (id, person_id, harm, filed_on, valid_from, valid_to, authority)
                        VALUES (gen_random_uuid(), :p, 'STALKING', '2026-01-01', '2026-01-01', '2028-01-01', '警察署')""").param("p", person).update());
    }
}
