package hitomado.registry.columns;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The tables that the roll is read from, each by its own COPY: a join of a million rows in PostgreSQL takes three
/// times
/// as long as three COPYs and a join in memory (measured at 910,000 residents).
enum RollSource {
    PERSON(
            "id",
            "registry.person WHERE status = 'RESIDENT'",
            field("person.birthDate", "birth_date", Kind.DAY, ""),
            field("person.sex", "sex", Kind.TEXT, ""),
            field("person.nationality", "nationality", Kind.TEXT, ""),
            field("person.residenceStatus", "residence_status", Kind.TEXT, "")),
    ADDRESS(
            "person_id",
            "registry.address WHERE superseded_at IS NULL AND valid_to IS NULL AND place = 'CITY'",
            field(CityRoll.WARD, "ward_code", Kind.TEXT, "")),
    NHI("person_id", "registry.nhi WHERE valid_to IS NULL", present("person.nhiInsured")),
    LATE_ELDERLY("person_id", "registry.late_elderly WHERE valid_to IS NULL", present("person.lateElderlyInsured")),
    CARE(
            "person_id",
            "registry.nursing_care WHERE ended_on IS NULL",
            present("person.careInsured"),
            field("person.careLevel", """
                    CASE level WHEN '要支援1' THEN 'support1' WHEN '要支援2' THEN 'support2' WHEN '要介護1' THEN 'care1'
                    WHEN '要介護2' THEN 'care2' WHEN '要介護3' THEN 'care3' WHEN '要介護4' THEN 'care4'
                    WHEN '要介護5' THEN 'care5' ELSE 'none' END""", Kind.TEXT, "none")),
    PENSION(
            "person_id",
            "registry.pension",
            field(
                    "person.pensionCategory",
                    "CASE kind WHEN 1 THEN 'first' WHEN 2 THEN 'second' WHEN 3 THEN 'third' ELSE 'none' END",
                    Kind.TEXT,
                    "none")),
    ALLOWANCE(
            "claimant_id",
            "registry.child_allowance WHERE ended_month IS NULL",
            present("person.childAllowanceRecipient")),
    ALLOWANCE_CHILD(
            "c.child_id",
            "registry.child_allowance_child c JOIN registry.child_allowance a USING (claimant_id)"
                    + " WHERE a.ended_month IS NULL AND c.monthly_amount > 0",
            present("person.childAllowancePaid")),
    MEDICAL(
            "child_id",
            "registry.child_medical WHERE valid_to IS NULL OR valid_to >= current_date",
            present("person.childMedicalHeld")),
    CARD("person_id", "registry.card", present("person.cardHeld")),
    TAX(
            "DISTINCT ON (person_id) person_id",
            "registry.income_tax ORDER BY person_id, year DESC",
            field("person.income", "income", Kind.NUMBER, ""),
            field("person.cityTax", "tax", Kind.NUMBER, ""));

    /// What a field holds.
    enum Kind {
        DAY,
        NUMBER,
        TEXT,
        PRESENT
    }

    /// @param otherwise the text of people whom the table does not name
    record Field(String fact, String sql, Kind kind, String otherwise) {}

    /// What [Members] reads.
    static final String MEMBERSHIP_COLUMNS = """
            person_id, household_id, position, relation FROM registry.membership
            WHERE superseded_at IS NULL AND valid_to IS NULL""";

    private final String key;
    private final String from;
    private final List<Field> fields;

    RollSource(String key, String from, Field... fields) {
        this.key = key;
        this.from = from;
        this.fields = List.of(fields);
    }

    private static Field field(String fact, String sql, Kind kind, String otherwise) {
        return new Field(fact, sql, kind, otherwise);
    }

    private static Field present(String fact) {
        return new Field(fact, "", Kind.PRESENT, "");
    }

    /// Those of its fields that are wanted.
    List<Field> wanted(Collection<String> facts) {
        return fields.stream().filter(field -> facts.contains(field.fact())).toList();
    }

    /// The key, then the wanted fields; presence needs none.
    String query(List<Field> wanted) {
        var select = new StringBuilder("SELECT ").append(key);
        wanted.stream()
                .filter(field -> field.kind() != Kind.PRESENT)
                .forEach(field -> select.append(", ").append(field.sql()));
        return select.append(" FROM ").append(from).toString();
    }

    /// Facts that a roll can have beside 続柄.
    static TreeSet<String> facts() {
        var facts = new TreeSet<String>();
        for (var source : values()) {
            source.fields.forEach(field -> facts.add(field.fact()));
        }
        facts.remove(CityRoll.WARD);
        return facts;
    }

    static Optional<RollSource> find(String fact) {
        return List.of(values()).stream()
                .filter(source ->
                        source.fields.stream().anyMatch(field -> field.fact().equals(fact)))
                .findFirst();
    }
}
