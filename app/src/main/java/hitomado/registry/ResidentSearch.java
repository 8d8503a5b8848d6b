package hitomado.registry;

import hitomado.platform.rights.Rights;
import hitomado.platform.text.NameFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL of the search: chooses the index that narrows most, pages by key and id.
///
/// Prefixes are written as ranges over columns in "C" order, so that a prepared statement uses the index too.
@Repository
class ResidentSearch {
    private static final String COLUMNS = """
            p.id, p.resident_number, p.family_name, p.given_name, p.family_kana, p.given_kana, p.alphabet_name, p.alias, p.birth_date, p.sex,
            p.status, p.became_on, p.ceased_on, p.name_folded""";
    private static final String SHOWN = """
            SELECT h.*, a.prefecture, a.city, a.ward, a.town, a.block, a.building, a.postcode, a.town_code
            FROM hit h LEFT JOIN registry.current_address a ON a.person_id = h.id AND a.place = 'CITY'
            ORDER BY h.key, h.id""";
    private static final int NARROW = 12;
    private final JdbcClient jdbc;

    ResidentSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param protectedToo whether people under 支援措置 may be found by where they live
    /// @param rights whom the asker may find at all
    ResidentPage page(ResidentQuery query, boolean protectedToo, Rights.Clause rights) {
        var conditions = new Conditions(query, protectedToo, rights);
        var place = AddressTerm.of(query.address());
        var towns = place == null ? List.<String>of() : towns(place);
        if (place != null && towns.isEmpty()) {
            return new ResidentPage(List.of(), null);
        }
        if (place != null) {
            conditions.livingIn(towns, place.block());
            // workers would read all of a common name before the first page is given (measured: 46 ms instead of 5)
            jdbc.sql("SELECT set_config('max_parallel_workers_per_gather', '0', true)")
                    .query((rs, n) -> n)
                    .list();
        }
        var byAddress = place != null && query.number() == null && query.birthDate() == null && towns.size() <= NARROW;
        if (place != null && query.isAddressOnly()) {
            return page(query, inOrderOfAddresses(conditions), conditions.params());
        }
        var sql = byAddress
                ? drivenByAddress(conditions)
                : conditions.hasName() && query.birthDate() == null && query.number() == null
                        ? drivenByName(conditions)
                        : drivenByRow(conditions);
        return page(query, sql, conditions.params());
    }

    private List<String> towns(AddressTerm place) {
        return jdbc.sql("""
                        SELECT t.code FROM registry.town t JOIN registry.ward w ON w.code = t.ward_code
                        WHERE starts_with(t.name_folded, :town) AND (:ward = '' OR w.name = :ward) ORDER BY t.code
                        """)
                .param("town", place.town())
                .param("ward", place.ward())
                .query((rs, n) -> rs.getString("code"))
                .list();
    }

    /// Each name column is its own index range, begun where the page before ended: a row comparison with the
    /// cursor
    /// would make the scan begin at the first name of the city (measured: 500 ms for 高橋 instead of 2). A
    /// person found under an earlier one is left out of the later.
    private static String drivenByName(Conditions conditions) {
        var branches = new ArrayList<String>();
        var earlier = new StringBuilder();
        for (var column : conditions.nameColumns()) {
            var here = "p.%1$s >= :from AND p.%1$s < :to".formatted(column);
            branches.add("""
                    (SELECT p.%1$s AS key, %2$s FROM registry.person p
                     WHERE p.%1$s >= :start AND p.%1$s < :to AND (p.%1$s > :afterKey OR p.id > :afterId)%3$s AND %4$s
                     ORDER BY p.%1$s, p.id LIMIT :limit)""".formatted(column, COLUMNS, earlier, conditions.others()));
            earlier.append(" AND NOT coalesce(").append(here).append(", false)");
        }
        return "WITH hit AS (SELECT * FROM (" + String.join("\nUNION ALL\n", branches)
                + ") b ORDER BY key, id LIMIT :limit) " + SHOWN;
    }

    /// Who lives in these towns, in the order of town and block, as the index has them: only a page is ever
    /// read.
    private static String inOrderOfAddresses(Conditions conditions) {
        return """
                WITH hit AS (
                    SELECT a.town_code || ' ' || a.block AS key, %s FROM registry.address a JOIN registry.person p ON p.id = a.person_id
                    WHERE %s AND %s AND (a.town_code > :afterTown OR a.block COLLATE "C" > :afterBlock
                          OR (a.block COLLATE "C" = :afterBlock AND a.person_id > :afterId))
                    ORDER BY a.town_code, a.block COLLATE "C", a.person_id LIMIT :limit)
                SELECT h.*, a.prefecture, a.city, a.ward, a.town, a.block, a.building, a.postcode, a.town_code
                FROM hit h JOIN registry.current_address a ON a.person_id = h.id
                ORDER BY a.town_code, a.block COLLATE "C", h.id""".formatted(COLUMNS, conditions.addressOnly(), conditions.personOnly());
    }

    private static String drivenByAddress(Conditions conditions) {
        return """
                WITH near AS MATERIALIZED (SELECT a.person_id FROM registry.address a WHERE %s),
                hit AS (SELECT p.name_folded AS key, %s FROM near JOIN registry.person p ON p.id = near.person_id
                        WHERE %s AND (p.name_folded, p.id) > (:afterKey, :afterId) ORDER BY p.name_folded, p.id LIMIT :limit)
                """.formatted(conditions.addressOnly(), COLUMNS, conditions.personOnly()) + SHOWN;
    }

    private static String drivenByRow(Conditions conditions) {
        return """
                WITH hit AS (SELECT p.name_folded AS key, %s FROM registry.person p
                             WHERE %s AND %s AND (p.name_folded, p.id) > (:afterKey, :afterId) ORDER BY p.name_folded, p.id LIMIT :limit)
                """.formatted(COLUMNS, conditions.personOnly(), conditions.livingThere()) + SHOWN;
    }

    private ResidentPage page(ResidentQuery query, String sql, Map<String, Object> params) {
        var keys = new ArrayList<String>();
        var hits = jdbc.sql(sql)
                .params(params)
                .query((rs, n) -> {
                    keys.add(rs.getString("key"));
                    return new ResidentPage.Hit(
                            ResidentRows.id(rs, "id"),
                            rs.getString("resident_number"),
                            ResidentRows.name(rs),
                            ResidentRows.date(rs, "birth_date"),
                            Sex.ofCode(rs.getString("sex")),
                            ResidentRows.standing(rs),
                            ResidentRows.whereabouts(rs, false),
                            false,
                            null);
                })
                .list();
        var shown = hits.subList(0, Math.min(query.limit(), hits.size()));
        var more = hits.size() > shown.size();
        var next = more
                ? new ResidentQuery.Cursor(
                        keys.get(shown.size() - 1), shown.getLast().id())
                : null;
        return new ResidentPage(namesakesMarked(shown), next);
    }

    private static List<ResidentPage.Hit> namesakesMarked(List<ResidentPage.Hit> hits) {
        var often = hits.stream()
                .collect(Collectors.groupingBy(
                        hit -> NameFolding.fold(hit.name().full()), TreeMap::new, Collectors.counting()));
        return hits.stream()
                .map(hit -> new ResidentPage.Hit(
                        hit.id(),
                        hit.number(),
                        hit.name(),
                        hit.birthDate(),
                        hit.sex(),
                        hit.standing(),
                        hit.address(),
                        often.getOrDefault(NameFolding.fold(hit.name().full()), 0L) > 1,
                        null))
                .toList();
    }
}
