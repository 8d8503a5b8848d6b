package hitomado.registry.changes;

import hitomado.platform.text.NameFolding;
import hitomado.platform.text.PersonName;
import hitomado.registry.ResidencePermit;
import hitomado.registry.ResidentId;
import hitomado.registry.Sex;
import hitomado.registry.changes.ChangeStore.Entry;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL that enters persons and changes their records; the database keeps each former record by itself.
@Repository
class PersonStore {
    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void cease(Entry change, Collection<ResidentId> persons, String status, String reason) {
        jdbc.sql("""
                        UPDATE registry.person SET status = :status, ceased_on = :day, ceased_reason = :reason, change_id = :change
                        WHERE id = ANY(:persons::uuid[])
                        """)
                .param("status", status)
                .param("day", change.eventDate())
                .param("reason", reason)
                .param("change", change.id())
                .param("persons", ChangeStore.array(persons))
                .update();
    }

    /// Somebody of this 住民票コード in our register, and whether they live here.
    Optional<Known> known(@Nullable String residentCode) {
        return residentCode == null
                ? Optional.empty()
                : jdbc.sql(
                                "SELECT id, status = 'RESIDENT' AS living FROM registry.person WHERE resident_code = :code FOR UPDATE")
                        .param("code", residentCode)
                        .query((rs, n) ->
                                new Known(new ResidentId(rs.getObject("id", UUID.class)), rs.getBoolean("living")))
                        .optional();
    }

    record Known(ResidentId id, boolean living) {}

    void enter(Entry change, ResidentId id, NewPerson person, String reason) {
        var params = columns(person);
        params.put("id", id.value());
        params.put("code", person.residentCode());
        params.put("became", change.eventDate());
        params.put("reason", reason);
        params.put("change", change.id());
        params.put("at", Timestamp.from(change.at()));
        jdbc.sql("""
                        INSERT INTO registry.person (id, resident_number, resident_code, family_name, given_name, family_kana, given_kana,
                            name_folded, given_folded, kana_folded, alphabet_name, alphabet_folded, alias, alias_folded, birth_date, sex,
                            nationality, honseki, hittosha, residence_status, residence_until, residence_card, status, became_on,
                            became_reason, change_id, recorded_at)
                        VALUES (:id, registry.next_resident_number(), coalesce(:code, registry.next_resident_code()), :family, :given,
                            :familyKana, :givenKana, :nameFolded, :givenFolded, :kanaFolded, :alphabet, :alphabetFolded, :alias, :aliasFolded,
                            :birth, :sex, :nationality, :honseki, :hittosha, :permit, :permitUntil, :permitCard, 'RESIDENT', :became, :reason,
                            :change, :at)
                        """).params(params).update();
    }

    /// 再転入 — the record of the 除票 lives again under the same number.
    void enterAgain(Entry change, ResidentId id, NewPerson person) {
        var params = columns(person);
        params.put("id", id.value());
        params.put("became", change.eventDate());
        params.put("change", change.id());
        jdbc.sql("""
                        UPDATE registry.person SET family_name = :family, given_name = :given, family_kana = :familyKana, given_kana = :givenKana,
                            name_folded = :nameFolded, given_folded = :givenFolded, kana_folded = :kanaFolded, alphabet_name = :alphabet,
                            alphabet_folded = :alphabetFolded, alias = :alias, alias_folded = :aliasFolded, birth_date = :birth, sex = :sex,
                            nationality = :nationality, honseki = :honseki, hittosha = :hittosha, residence_status = :permit,
                            residence_until = :permitUntil, residence_card = :permitCard, status = 'RESIDENT', became_on = :became,
                            became_reason = 'MOVE_IN', ceased_on = NULL, ceased_reason = NULL, change_id = :change
                        WHERE id = :id
                        """).params(params).update();
    }

    /// 職権修正 — what is null stays.
    void correct(Entry change, PersonCorrection correction) {
        var name = correction.name();
        var params = new HashMap<String, @Nullable Object>(name == null ? NO_NAME : names(name));
        var sex = correction.sex();
        params.put("id", correction.person().value());
        params.put("change", change.id());
        params.put("birth", correction.birthDate());
        params.put("sex", sex == null ? null : sex.code());
        params.put("honseki", correction.honseki());
        params.put("hittosha", correction.hittosha());
        jdbc.sql("""
                        UPDATE registry.person SET family_name = coalesce(:family, family_name), given_name = coalesce(:given, given_name),
                            family_kana = coalesce(:familyKana, family_kana), given_kana = coalesce(:givenKana, given_kana),
                            name_folded = coalesce(:nameFolded, name_folded), given_folded = coalesce(:givenFolded, given_folded),
                            kana_folded = coalesce(:kanaFolded, kana_folded), alphabet_name = coalesce(:alphabet, alphabet_name),
                            alphabet_folded = coalesce(:alphabetFolded, alphabet_folded), alias = coalesce(:alias, alias),
                            alias_folded = coalesce(:aliasFolded, alias_folded), birth_date = coalesce(:birth::date, birth_date),
                            sex = coalesce(:sex, sex), honseki = coalesce(:honseki, honseki), hittosha = coalesce(:hittosha, hittosha),
                            change_id = :change
                        WHERE id = :id
                        """).params(params).update();
    }

    private static final Map<String, @Nullable Object> NO_NAME = noName();

    private static Map<String, @Nullable Object> noName() {
        var none = new HashMap<String, @Nullable Object>();
        names(PersonName.japanese("氏", "名", "", "")).keySet().forEach(key -> none.put(key, null));
        return none;
    }

    private static Map<String, @Nullable Object> columns(NewPerson person) {
        var params = names(person.name());
        ResidencePermit permit = person.permit();
        Sex sex = person.sex();
        params.put("birth", person.birthDate());
        params.put("sex", sex.code());
        params.put("nationality", person.nationality());
        params.put("honseki", person.honseki());
        params.put("hittosha", person.hittosha());
        params.put("permit", permit == null ? null : permit.status());
        params.put("permitUntil", permit == null ? (LocalDate) null : permit.until());
        params.put("permitCard", permit == null ? null : permit.cardNumber());
        return params;
    }

    /// A name without kanji parts stands in the columns as the alphabet spelling, cut at its first space.
    private static Map<String, @Nullable Object> names(PersonName name) {
        var alphabet = name.alphabet();
        var whole = name.family().isEmpty() && alphabet != null ? alphabet : name.family();
        var cut = name.family().isEmpty() ? whole.indexOf(' ') : -1;
        var family = cut < 0 ? whole : whole.substring(0, cut);
        var given = name.family().isEmpty() ? whole.substring(family.length()).strip() : name.given();
        var kana = name.givenKana().isEmpty() && cut > 0
                ? name.familyKana().split("[ 　]", 2)
                : new String[] {name.familyKana(), name.givenKana()};
        var params = new HashMap<String, @Nullable Object>();
        params.put("family", family);
        params.put("given", given);
        params.put("familyKana", kana[0]);
        params.put("givenKana", kana.length > 1 ? kana[1] : "");
        params.put("nameFolded", NameFolding.fold(family + given));
        params.put("givenFolded", NameFolding.fold(given));
        params.put("kanaFolded", NameFolding.foldKana(name.familyKana() + name.givenKana()));
        params.put("alphabet", alphabet);
        params.put("alphabetFolded", alphabet == null ? null : NameFolding.fold(alphabet));
        params.put("alias", name.commonName());
        params.put("aliasFolded", name.commonName() == null ? null : NameFolding.fold(name.commonName()));
        return params;
    }
}
