package hitomado.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// 町字の台帳 — the towns of the city; no personal data, nothing is logged.
@Service
public class Towns {
    private static final String SELECT = """
            SELECT t.code, t.ward_code, w.name AS ward, t.name, t.kana, t.postcode, e.name AS elementary, j.name AS junior_high
            FROM registry.town t JOIN registry.ward w ON w.code = t.ward_code
            JOIN registry.school e ON e.code = t.elementary_code JOIN registry.school j ON j.code = t.junior_high_code
            """;
    private final JdbcClient jdbc;

    Towns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The one town that is written so, with or without its ward and the city before it; 丁目 in any figures.
    public Optional<Town> find(String typed) {
        var term = AddressTerm.of(typed);
        if (term == null || term.town().isEmpty()) {
            return Optional.empty();
        }
        var found = jdbc.sql(SELECT + "WHERE t.name_folded = :town AND (:ward = '' OR w.name = :ward) LIMIT 2")
                .param("town", term.town())
                .param("ward", term.ward())
                .query(Towns::town)
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Towns whose name begins so, in the order of the wards; an empty text gives the first ones.
    public List<Town> startingWith(String typed, int limit) {
        var term = AddressTerm.of(typed);
        return jdbc.sql(
                        SELECT
                                + "WHERE starts_with(t.name_folded, :town) AND (:ward = '' OR w.name = :ward) ORDER BY t.code LIMIT :limit")
                .param("town", term == null ? "" : term.town())
                .param("ward", term == null ? "" : term.ward())
                .param("limit", limit)
                .query(Towns::town)
                .list();
    }

    Optional<Town> byCode(String code) {
        return jdbc.sql(SELECT + "WHERE t.code = :code")
                .param("code", code)
                .query(Towns::town)
                .optional();
    }

    private static Town town(java.sql.ResultSet rs, int row) throws java.sql.SQLException {
        return new Town(
                rs.getString("code"),
                rs.getString("ward_code"),
                rs.getString("ward"),
                rs.getString("name"),
                rs.getString("kana"),
                rs.getString("postcode"),
                rs.getString("elementary"),
                rs.getString("junior_high"));
    }
}
