package hitomado.registry.city;

/// The tables that are filled with COPY, in the order in which foreign keys allow, with their columns.
enum CopyTable {
    CHANGE("change", "id, kind, event_date, filed_on, processed_at, actor, reason"),
    HOUSEHOLD("household", "id, number, created_on"),
    PERSON("person", """
            id, resident_number, resident_code, family_name, given_name, family_kana, given_kana, name_folded, given_folded, \
            kana_folded, alphabet_name, alphabet_folded, alias, alias_folded, former_family_name, former_family_kana, former_folded, \
            birth_date, sex, nationality, honseki, hittosha, residence_status, residence_until, residence_card, status, became_on, \
            became_reason, ceased_on, ceased_reason, change_id, recorded_at"""),
    CHANGE_PERSON("change_person", "change_id, person_id"),
    MEMBERSHIP(
            "membership", "person_id, household_id, relation, position, valid_from, valid_to, recorded_at, change_id"),
    ADDRESS("address", """
            person_id, place, prefecture, city, ward_code, town_code, town, block, building, postcode, valid_from, valid_to, \
            recorded_at, change_id"""),
    INCOME_TAX("income_tax", "person_id, year, income, tax, dependants"),
    NHI("nhi", "person_id, symbol, number, branch, valid_from, gain_reason"),
    LATE_ELDERLY("late_elderly", "person_id, number, valid_from"),
    PENSION("pension", "person_id, kind, basic_number, linked, gained_on"),
    CHILD_ALLOWANCE("child_allowance", "claimant_id, from_month, monthly_amount"),
    CHILD_ALLOWANCE_CHILD("child_allowance_child", "claimant_id, child_id, rank, monthly_amount"),
    CHILD_MEDICAL("child_medical", """
            child_id, guardian_id, number, insurer_number, insurer_name, insurer_symbol, insured_number, valid_from, valid_to"""),
    SCHOOLING("schooling", "child_id, school_code, guardian_id, valid_from, valid_to"),
    NURSING_CARE("nursing_care", "person_id, insured_number, level, certified_from, certified_to"),
    SEAL("seal", "person_id, number, registered_on"),
    CARD("card", "person_id, expires_on, user_cert_until, sign_cert_status, sign_cert_until"),
    DOG("dog", """
            id, owner_id, registration_number, registration_year, tag_number, name, breed, coat, sex, born_on, microchip"""),
    BANK_ACCOUNT("bank_account", "person_id, bank_code, bank, branch_code, branch, kind, number, holder_kana"),
    PROTECTION("protection", "id, person_id, harm, filed_on, valid_from, valid_to, authority"),
    PROTECTION_OPPONENT(
            "protection_opponent", "protection_id, position, name, name_folded, birth_date, address, person_id"),
    PROTECTION_COMPANION("protection_companion", "protection_id, person_id, relation"),
    PROTECTION_CITY("protection_city", "protection_id, city_code, city_name, sent_on");

    final String table;
    final String columns;

    CopyTable(String table, String columns) {
        this.table = "registry." + table;
        this.columns = columns;
    }

    String copyStatement() {
        return "COPY " + table + " (" + columns + ") FROM STDIN (FREEZE)";
    }
}
