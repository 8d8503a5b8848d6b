package hitomado.registry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// 事実と列の対応 — fact ids of `definitions/facts` and the columns of `registry.person_fact` and
/// `registry.household_fact`.
///
/// The one place to align when the dictionary changes; a test compares it with every fact that names the source
/// `register`.
final class RegisterFacts {
    /// @param column column of the view
    /// @param tellsPlace whether the value gives away where somebody lives, and so is withheld under 支援措置
    record Column(String column, boolean tellsPlace) {}

    private static final Map<String, Column> PERSON = new LinkedHashMap<>();
    private static final Map<String, Column> HOUSEHOLD = new LinkedHashMap<>();

    static {
        person("fullName", "full_name");
        person("fullNameKana", "full_name_kana");
        person("familyName", "family_name");
        person("givenName", "given_name");
        person("familyNameKana", "family_kana");
        person("givenNameKana", "given_kana");
        person("alphabetName", "alphabet_name");
        person("commonName", "alias");
        person("formerFamilyName", "former_family_name");
        person("birthDate", "birth_date");
        person("sex", "sex");
        person("relationship", "relation");
        person("isHead", "is_head");
        person("residentCode", "resident_code");
        person("residentNumber", "resident_number");
        person("nationality", "nationality");
        person("residenceStatus", "residence_status");
        person("residenceExpiry", "residence_until");
        person("residenceCardNumber", "residence_card");
        placeOfPerson("honseki", "honseki");
        placeOfPerson("hittousha", "hittosha");
        person("nhiInsured", "nhi_insured");
        placeOfPerson("nhiNumber", "nhi_number");
        person("lateElderlyInsured", "late_elderly_insured");
        person("lateElderlyNumber", "late_elderly_number");
        person("careInsured", "care_insured");
        person("careNumber", "care_number");
        person("careLevel", "care_level");
        person("careCertifiedUntil", "care_certified_to");
        person("pensionCategory", "pension_category");
        person("pensionNumber", "pension_number");
        person("pensionLinked", "pension_linked");
        person("childAllowanceRecipient", "child_allowance_recipient");
        person("childAllowancePaid", "child_allowance_paid");
        person("childMedicalNumber", "child_medical_number");
        person("childMedicalHeld", "child_medical_held");
        placeOfPerson("schoolName", "school_name");
        person("cardHeld", "card_held");
        person("cardExpiry", "card_expiry");
        person("signingCertificateHeld", "signing_certificate");
        person("sealRegistered", "seal_registered");
        person("sealNumber", "seal_number");
        person("income", "income");
        person("cityTax", "tax");
        household("addressPrefecture", "prefecture", true);
        household("addressCity", "city", true);
        household("addressTown", "town", true);
        household("addressBlock", "block", true);
        household("addressBuilding", "building", true);
        household("addressPostcode", "postcode", true);
        household("addressTownCode", "town_code", true);
        household("number", "household_number", false);
        household("dogRegistered", "dog_registered", false);
        household("dogOwnerName", "dog_owner", false);
        household("dogNumber", "dog_number", false);
        household("dogYear", "dog_year", false);
        household("dogName", "dog_name", false);
        household("dogBreed", "dog_breed", false);
        household("dogCoat", "dog_coat", false);
        household("dogSex", "dog_sex", false);
        household("dogBirth", "dog_birth", false);
        household("dogChip", "dog_chip", false);
        household("dogChipNumber", "dog_chip_number", false);
    }

    private RegisterFacts() {}

    private static void person(String fact, String column) {
        PERSON.put("person." + fact, new Column(column, false));
    }

    private static void placeOfPerson(String fact, String column) {
        PERSON.put("person." + fact, new Column(column, true));
    }

    private static void household(String fact, String column, boolean tellsPlace) {
        HOUSEHOLD.put("household." + fact, new Column(column, tellsPlace));
    }

    static Map<String, Column> person(Collection<String> facts) {
        return chosen(PERSON, facts);
    }

    static Map<String, Column> household(Collection<String> facts) {
        return chosen(HOUSEHOLD, facts);
    }

    private static Map<String, Column> chosen(Map<String, Column> columns, Collection<String> facts) {
        var chosen = new LinkedHashMap<String, Column>();
        for (var fact : new TreeSet<>(facts)) {
            Optional.ofNullable(columns.get(fact)).ifPresent(column -> chosen.put(fact, column));
        }
        return chosen;
    }
}
