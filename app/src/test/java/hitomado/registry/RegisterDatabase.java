package hitomado.registry;

import hitomado.testing.TestPostgres;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// An empty register on a database of its own, and the plainest rows to put into it.
public final class RegisterDatabase {
    private RegisterDatabase() {}

    public static DataSource migrated() {
        var database = new PGSimpleDataSource();
        database.setUrl(TestPostgres.newDatabase());
        database.setUser("postgres");
        database.setPassword("postgres");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/registry")
                .table("flyway_schema_history_registry")
                .load()
                .migrate();
        return database;
    }

    public static TransactionTemplate transactions(DataSource database) {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /// One ward with one town, and a 転入 on which rows can stand.
    static void smallestCity(JdbcClient jdbc) {
        jdbc.sql("INSERT INTO registry.ward VALUES ('991015', '潮見区', 'しおみく', 1)")
                .update();
        jdbc.sql(
                        "INSERT INTO registry.school VALUES ('E1', '潮見小学校', 'ELEMENTARY', '991015'), ('J1', '潮見中学校', 'JUNIOR_HIGH', '991015')")
                .update();
        jdbc.sql("""
                        INSERT INTO registry.town (code, ward_code, name, name_folded, kana, postcode, elementary_code, junior_high_code)
                        VALUES ('0010001', '991015', '港町一丁目', '港町一丁目', 'みなとまち', '0001001', 'E1', 'J1')""").update();
    }

    static UUID change(JdbcClient jdbc, String kind, LocalDate event) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO registry.change (id, kind, event_date, filed_on, processed_at, actor)
                        VALUES (:id, :kind, :event, :event, now(), 'staff:test')""").param("id", id).param("kind", kind).param("event", event).update();
        return id;
    }

    static UUID household(JdbcClient jdbc) {
        var id = UUID.randomUUID();
        jdbc.sql("INSERT INTO registry.household VALUES (:id, :number, '2020-04-01')")
                .param("id", id)
                .param("number", digits(id))
                .update();
        return id;
    }

    static UUID person(JdbcClient jdbc) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO registry.person (id, resident_number, family_name, given_name, family_kana, given_kana, name_folded,
                            given_folded, kana_folded, birth_date, sex, nationality, status, became_on, became_reason, recorded_at)
                        VALUES (:id, :number, '髙橋', '葵', 'タカハシ', 'アオイ', '高橋葵', '葵', 'タカハシアオイ', '1990-01-02', 'female',
                            'JPN', 'RESIDENT', '2020-04-01', 'MOVE_IN', now())""").param("id", id).param("number", digits(id)).update();
        return id;
    }

    static void member(JdbcClient jdbc, UUID person, UUID household, String relation, String from, String to) {
        jdbc.sql("""
                        INSERT INTO registry.membership (person_id, household_id, relation, position, valid_from, valid_to, recorded_at)
                        VALUES (:person, :household, :relation, 1, :from::date, :to::date, now())""")
                .param("person", person)
                .param("household", household)
                .param("relation", relation)
                .param("from", from)
                .param("to", to)
                .update();
    }

    static void address(JdbcClient jdbc, UUID person, String from, String to) {
        jdbc.sql("""
                        INSERT INTO registry.address (person_id, place, prefecture, city, ward_code, town_code, town, block, postcode,
                            valid_from, valid_to, recorded_at)
                        VALUES (:person, 'CITY', 'ひとまど県', 'ひとまど市', '991015', '0010001', '港町一丁目', '1番1号', '0001001',
                            :from::date, :to::date, now())""")
                .param("person", person)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static String digits(UUID id) {
        return "%010d".formatted(Math.floorMod(id.getLeastSignificantBits(), 10_000_000_000L));
    }
}
