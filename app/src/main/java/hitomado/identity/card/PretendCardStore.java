package hitomado.identity.card;

import hitomado.identity.CardClaims;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PretendCardStore {
    private final JdbcClient jdbc;

    PretendCardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Chip(
            CardClaims claims,
            String pinHash,
            LocalDate validUntil,
            @Nullable SigningChip signing) {}

    record SigningChip(String pinHash, LocalDate validUntil) {}

    void save(CardOrder order, String pinHash, @Nullable String signingPinHash) {
        var listed = order.listed();
        jdbc.sql("""
                        insert into identity.pretend_card (serial, full_name, address, birth_date, sex, pin_hash, valid_until,
                            signing_pin_hash, signing_valid_until,
                            place_in_list, story_ja, story_easy, story_en)
                        values (:serial, :name, :address, :birthDate, :sex, :pinHash, :validUntil,
                            :signingHash, :signingUntil, :place, :ja, :easy, :en)
                        on conflict (serial) do update set full_name = excluded.full_name, address = excluded.address,
                            birth_date = excluded.birth_date, sex = excluded.sex, pin_hash = excluded.pin_hash,
                            valid_until = excluded.valid_until, signing_pin_hash = excluded.signing_pin_hash,
                            signing_valid_until = excluded.signing_valid_until, place_in_list = excluded.place_in_list,
                            story_ja = excluded.story_ja, story_easy = excluded.story_easy, story_en = excluded.story_en
                        """)
                .param("serial", order.serial())
                .param("name", order.claims().fullName())
                .param("address", order.claims().address())
                .param("birthDate", order.claims().birthDate())
                .param("sex", order.claims().sex())
                .param("pinHash", pinHash)
                .param("validUntil", order.validUntil())
                .param("signingHash", signingPinHash, Types.VARCHAR)
                .param("signingUntil", signingPinHash == null ? null : order.validUntil(), Types.DATE)
                .param("place", listed == null ? null : listed.place(), Types.INTEGER)
                .param("ja", listed == null ? null : listed.ja(), Types.VARCHAR)
                .param("easy", listed == null ? null : listed.easy(), Types.VARCHAR)
                .param("en", listed == null ? null : listed.en(), Types.VARCHAR)
                .update();
    }

    Optional<Chip> find(String serial) {
        return jdbc.sql("select * from identity.pretend_card where serial = :serial")
                .param("serial", serial)
                .query(PretendCardStore::chip)
                .optional();
    }

    /// Serials of the cards of people with this birth date and sex, with their names.
    Map<String, String> born(LocalDate birthDate, String sex) {
        return jdbc
                .sql("select serial, full_name from identity.pretend_card where birth_date = :date and sex = :sex")
                .param("date", birthDate)
                .param("sex", sex)
                .query((rs, n) -> Map.entry(rs.getString("serial"), rs.getString("full_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<ListedCard> listed() {
        return jdbc.sql("""
                        select serial, full_name, story_ja, story_easy, story_en from identity.pretend_card
                        where place_in_list is not null order by place_in_list
                        """)
                .query((rs, n) -> new ListedCard(
                        rs.getString("serial"),
                        rs.getString("full_name"),
                        rs.getString("story_ja"),
                        rs.getString("story_easy"),
                        rs.getString("story_en")))
                .list();
    }

    private static Chip chip(ResultSet rs, int row) throws SQLException {
        var signingHash = rs.getString("signing_pin_hash");
        var signing = signingHash == null
                ? null
                : new SigningChip(signingHash, rs.getObject("signing_valid_until", LocalDate.class));
        return new Chip(
                new CardClaims(
                        rs.getString("full_name"),
                        rs.getString("address"),
                        rs.getObject("birth_date", LocalDate.class),
                        rs.getString("sex")),
                rs.getString("pin_hash"),
                rs.getObject("valid_until", LocalDate.class),
                signing);
    }
}
