package hitomado.registry;

import java.util.List;

/// 利用した項目 — what one reading of the record shows, as the access log names it: fact ids, or `record.…` for parts of
/// the record that are no facts.
final class ReadFields {
    private static final String ADDRESS = "record.address";
    private static final String CHANGES = "record.changes";

    /// A line of a list.
    static final List<String> LIST = List.of(
            "person.fullName",
            "person.fullNameKana",
            "person.birthDate",
            "person.sex",
            ADDRESS,
            "person.residentNumber");

    /// The record of a person.
    static final List<String> RECORD = List.of(
            "person.fullName",
            "person.fullNameKana",
            "person.birthDate",
            "person.sex",
            ADDRESS,
            "person.residentNumber",
            "person.relationship",
            "record.head",
            "person.honseki",
            "person.hittousha",
            "person.nationality",
            "person.residenceStatus",
            CHANGES);

    static final List<String> HISTORY = List.of("record.addresses", CHANGES);

    private ReadFields() {}
}
