package hitomado.counter.web;

import hitomado.platform.text.JapaneseDate;
import hitomado.registry.Household;
import hitomado.registry.Resident;
import hitomado.registry.ResidentPage;

/// 住民の一行 — one person in a list; the address is what this member of staff may see.
///
/// @param stop whether a stop sign stands there
public record PersonLine(
        String ref,
        String number,
        String name,
        String kana,
        String birth,
        String relation,
        String address,
        boolean stop,
        boolean namesake) {

    static PersonLine of(ResidentPage.Hit hit) {
        return new PersonLine(
                hit.id().toString(),
                hit.number(),
                hit.name().full(),
                hit.name().kana(),
                JapaneseDate.warekiWithWestern(hit.birthDate()),
                "",
                hit.address().line(),
                hit.stop() != null,
                hit.namesake());
    }

    static PersonLine of(Resident person) {
        return new PersonLine(
                person.id().toString(),
                person.number(),
                person.name().full(),
                person.name().kana(),
                JapaneseDate.warekiWithWestern(person.birthDate()),
                person.relation(),
                person.address().line(),
                person.stop() != null,
                false);
    }

    static PersonLine of(Household.Member member) {
        return new PersonLine(
                member.id().toString(),
                "",
                member.name().full(),
                member.name().kana(),
                JapaneseDate.warekiWithWestern(member.birthDate()),
                member.relation(),
                "",
                member.stop() != null,
                false);
    }
}
