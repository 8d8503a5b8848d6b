package hitomado.registry;

import hitomado.platform.rights.Rights;
import hitomado.platform.text.NameFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The conditions of a query as SQL over `registry.person p`, and their parameters.
final class Conditions {
    private static final String CURRENT = "a.superseded_at IS NULL AND a.valid_to IS NULL AND a.place = 'CITY'";
    private final ResidentQuery query;
    private final boolean protectedToo;
    private final Rights.Clause rights;
    private final List<String> nameColumns;
    private final Map<String, Object> params = new TreeMap<>();
    private String address = "true";

    Conditions(ResidentQuery query, boolean protectedToo, Rights.Clause rights) {
        this.query = query;
        this.protectedToo = protectedToo;
        this.rights = rights;
        params.putAll(rights.params());
        var after = query.after();
        params.put("afterKey", after == null ? "" : after.key());
        params.put("afterId", after == null ? new UUID(0, 0) : after.id().value());
        params.put("limit", query.limit() + 1);
        var name = query.name();
        if (name == null) {
            nameColumns = List.of();
        } else {
            nameColumns = columns(name);
            var folded = nameColumns.contains("kana_folded") ? NameFolding.foldKana(name) : NameFolding.fold(name);
            params.put("from", folded);
            params.put("start", after == null ? folded : after.key());
            params.put("to", folded + "\uDBFF\uDFFF");
        }
        if (query.birthDate() != null) {
            params.put("birth", query.birthDate());
        }
        if (query.number() != null) {
            params.put("number", query.number());
        }
    }

    /// Kana readings, alphabet names, or kanji: each search looks where such a word can stand.
    private static List<String> columns(String name) {
        if (name.codePoints()
                .allMatch(c -> (c >= 0x3041 && c <= 0x30FF)
                        || (c >= 0xFF66 && c <= 0xFF9F)
                        || Character.isWhitespace(c)
                        || c == 0x3000)) {
            return List.of("kana_folded", "given_folded");
        }
        return name.codePointAt(0) < 0x250
                ? List.of("alphabet_folded")
                : List.of("name_folded", "given_folded", "alias_folded", "former_folded");
    }

    void livingIn(List<String> towns, String block) {
        var after = query.isAddressOnly() ? query.after() : null;
        var key = after == null ? " " : after.key();
        var town = key.substring(0, key.indexOf(' '));
        params.put("afterTown", town);
        params.put("afterBlock", key.substring(key.indexOf(' ') + 1));
        params.put(
                "towns",
                towns.stream().filter(code -> code.compareTo(town) >= 0).toArray(String[]::new));
        address = "a.town_code = ANY(:towns)";
        if (!block.isEmpty()) {
            params.put("block", block);
            params.put("blockTo", block + "\uDBFF\uDFFF");
            address += " AND a.block COLLATE \"C\" >= :block AND a.block COLLATE \"C\" < :blockTo";
        }
    }

    boolean hasName() {
        return !nameColumns.isEmpty();
    }

    List<String> nameColumns() {
        return nameColumns;
    }

    Map<String, Object> params() {
        return params;
    }

    /// All that is not the name.
    String others() {
        return joined(false) + " AND " + livingThere();
    }

    /// All conditions on the person's own row.
    String personOnly() {
        return joined(true);
    }

    String addressOnly() {
        return CURRENT + " AND " + address;
    }

    String livingThere() {
        return address.equals("true")
                ? "true"
                : "EXISTS (SELECT FROM registry.address a WHERE a.person_id = p.id AND " + addressOnly() + ")";
    }

    private String joined(boolean withName) {
        var parts = new ArrayList<String>();
        parts.add(rights.sql());
        if (!query.former()) {
            parts.add("p.status = 'RESIDENT'");
        }
        if (query.address() != null && !protectedToo) {
            // a hit by address would tell that the person lives there
            parts.add("NOT EXISTS (SELECT FROM registry.protected_person x WHERE x.person_id = p.id)");
        }
        if (query.birthDate() != null) {
            parts.add("p.birth_date = :birth");
        }
        if (query.number() != null) {
            parts.add("p.resident_number = :number");
        }
        if (withName && hasName()) {
            parts.add("("
                    + String.join(
                            " OR ",
                            nameColumns.stream()
                                    .map(c -> "p.%1$s >= :from AND p.%1$s < :to".formatted(c))
                                    .toList())
                    + ")");
        }
        return String.join(" AND ", parts);
    }
}
