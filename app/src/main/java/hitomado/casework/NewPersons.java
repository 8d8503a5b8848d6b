package hitomado.casework;

import hitomado.platform.text.PersonName;
import hitomado.registry.ResidencePermit;
import hitomado.registry.Sex;
import hitomado.registry.changes.NewPerson;
import hitomado.rules.SubjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 新しく記載する人 — who enters the register by a filing, made of its facts.
record NewPersons(FiledFacts filed) {
    static final String JAPAN = "JPN";

    /// 出生による経過滞在者 (住民基本台帳法30条の45の表): stays without 在留資格 for up to sixty days.
    private static final ResidencePermit BORN_HERE = new ResidencePermit("出生による経過滞在者", null, null);

    /// Somebody who moves in, with the 付記 of their insurance.
    NewPerson newcomer(SubjectId person) {
        var nationality = orElse(filed.person("person.nationality", person), JAPAN);
        var japanese = nationality.equals(JAPAN);
        var pension = filed.yes("person.isPensionFirst", person.value());
        return new NewPerson(
                name(person, japanese),
                birth(person),
                sex(person),
                filed.person("person.newRelationship", person),
                nationality,
                japanese ? null : permit(person),
                japanese ? orNull(filed.person("person.honseki", person)) : null,
                japanese ? orNull(filed.person("person.hittousha", person)) : null,
                orNull(filed.person("person.residentCode", person)),
                new NewPerson.Programmes(
                        filed.yes("person.isNhiMember", person.value()),
                        filed.yes("person.isLateElderlyMember", person.value()),
                        filed.yes("person.isCareMember", person.value()),
                        pension ? 1 : null,
                        pension ? orNull(filed.person("person.pensionNumber", person)) : null));
    }

    /// A newborn: Japanese where a parent is (国籍法2条1号), in the parents' 戸籍.
    NewPerson newborn(SubjectId child, List<SubjectId> parents) {
        var japanese = parents.stream()
                .filter(parent -> orElse(filed.person("person.nationality", parent), JAPAN)
                        .equals(JAPAN))
                .toList();
        var nationality = japanese.isEmpty()
                ? parents.stream()
                        .map(parent -> filed.person("person.nationality", parent))
                        .findFirst()
                        .orElse(JAPAN)
                : JAPAN;
        return new NewPerson(
                name(child, !japanese.isEmpty()),
                birth(child),
                sex(child),
                filed.person("person.newRelationship", child),
                nationality,
                japanese.isEmpty() ? BORN_HERE : null,
                first(japanese, "person.honseki"),
                first(japanese, "person.hittousha"),
                null,
                NewPerson.Programmes.NONE);
    }

    /// 氏 and 名 stand apart by a space; a name in letters is one legal name (在留カード).
    private PersonName name(SubjectId person, boolean japanese) {
        var full = filed.person("person.fullName", person).strip();
        var kana = filed.person("person.fullNameKana", person).strip();
        if (!japanese && full.codePoints().allMatch(c -> c < 0x250 || c == '　')) {
            return PersonName.foreign(full, kana, null);
        }
        var names = full.split("[ 　]+", 2);
        var readings = kana.split("[ 　]+", 2);
        return PersonName.japanese(
                names[0], names.length > 1 ? names[1] : "", readings[0], readings.length > 1 ? readings[1] : "");
    }

    private ResidencePermit permit(SubjectId person) {
        var until = filed.person("person.residenceExpiry", person);
        return new ResidencePermit(
                filed.person("person.residenceStatus", person),
                until.isEmpty() ? null : LocalDate.parse(until),
                orNull(filed.person("person.residenceCardNumber", person)));
    }

    private LocalDate birth(SubjectId person) {
        return LocalDate.parse(filed.person("person.birthDate", person));
    }

    private Sex sex(SubjectId person) {
        return Sex.ofCode(filed.person("person.sex", person));
    }

    private @Nullable String first(List<SubjectId> persons, String fact) {
        return persons.stream()
                .map(person -> filed.person(fact, person))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String orElse(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
