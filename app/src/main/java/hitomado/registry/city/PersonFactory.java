package hitomado.registry.city;

import hitomado.registry.Sex;
import hitomado.registry.city.Skeleton.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the persons of a skeleton: birthdays, names that families share, work, papers, 在留 items.
final class PersonFactory {
    /// 続柄 of people who carry a family name of their own.
    private static final Set<String> OWN_NAME = Set.of("妻（未届）", "夫（未届）", "同居人", "妻の母", "妻の父", "妻の子", "夫の子");
    private final LocalDate asOf;
    private final NamePool names = new NamePool();
    private final ForeignPool foreigners = new ForeignPool();
    private long sequence;

    PersonFactory(LocalDate asOf, long firstSequence) {
        this.asOf = asOf;
        this.sequence = firstSequence;
    }

    List<PersonDraft> members(Draw draw, Skeleton skeleton) {
        var head = skeleton.members().getFirst();
        var abroad = head.age() < 66
                && draw.chance(skeleton.type() == Skeleton.Type.SINGLE && head.age() < 40 ? 0.075 : 0.026);
        var nationality = abroad ? foreigners.nationality(draw) : null;
        var people = new ArrayList<PersonDraft>();
        for (var member : skeleton.members()) {
            people.add(person(draw, member, people, nationality));
        }
        return people;
    }

    private PersonDraft person(Draw draw, Member member, List<PersonDraft> before, @Nullable String nationality) {
        var birth = birth(draw, member, before);
        var foreign = nationality == null && member.relation().equals("妻") && member.age() < 60 && draw.chance(0.012)
                ? foreigners.nationality(draw)
                : nationality;
        var married = before.isEmpty()
                ? draw.chance(0.5)
                : member.relation().contains("妻") || member.relation().contains("夫");
        var living = Livelihood.living(draw, member.age(), member.sex(), married);
        var papers = Livelihood.papers(draw, member.age());
        var number = sequence++;
        if (foreign == null) {
            return new PersonDraft(
                    number,
                    name(draw, member, birth, before),
                    birth,
                    member.sex(),
                    member.relation(),
                    living,
                    null,
                    papers);
        }
        var head = before.isEmpty() || nationality == null
                ? null
                : before.getFirst().name();
        var name =
                foreigners.name(draw, foreign, member.sex(), member.relation().equals("同居人") ? null : head);
        var permit = foreigners.permit(draw, foreign, !before.isEmpty(), member.age(), asOf);
        var called = foreign.equals("KOR") && draw.chance(0.5) ? alias(draw, member, birth, name) : name;
        return new PersonDraft(number, called, birth, member.sex(), member.relation(), living, permit, papers);
    }

    /// 通称 — a Japanese name entered beside the own one.
    private PersonName alias(Draw draw, Member member, LocalDate birth, PersonName name) {
        return name.alsoCalled(names.family(draw).text() + "　"
                + names.given(draw, member.sex(), birth.getYear()).text());
    }

    private PersonName name(Draw draw, Member member, LocalDate birth, List<PersonDraft> before) {
        var given = names.given(draw, member.sex(), birth.getYear());
        var own = before.isEmpty()
                || OWN_NAME.contains(member.relation())
                || before.getFirst().foreign() != null;
        var sharedWith = before.stream()
                .filter(person -> !own || person.relation().equals(member.relation()))
                .findFirst();
        if (sharedWith.isEmpty()) {
            return PersonName.of(names.family(draw), given);
        }
        var family = sharedWith.get().name();
        var siblingNames = before.stream().map(person -> person.name().given()).toList();
        for (var i = 0; i < 5 && siblingNames.contains(given.text()); i++) {
            given = names.given(draw, member.sex(), birth.getYear());
        }
        var name = PersonName.of(new NamePool.Word(family.family(), family.familyKana()), given);
        // 旧氏の併記 (令30条の14): some who took the name of the other keep the former one in the record
        return member.relation().equals("妻") && draw.chance(0.02) ? name.formerly(names.family(draw)) : name;
    }

    /// A birthday that makes the age; children of one age are twins.
    private LocalDate birth(Draw draw, Member member, List<PersonDraft> before) {
        var day = draw.day(asOf.minusYears(member.age() + 1L), asOf.minusYears(member.age()));
        var twin = before.stream()
                .filter(person -> person.relation().equals(member.relation()) && person.age(asOf) == member.age())
                .findFirst();
        return twin.isPresent() && member.relation().endsWith("子") ? twin.get().birth() : day;
    }

    /// Somebody of the family of `head` who is no longer here.
    PersonDraft relative(Draw draw, Member member, PersonDraft head) {
        return person(draw, member, List.of(head), null).as(member.relation());
    }

    PersonName stranger(Draw draw) {
        return PersonName.of(names.family(draw), names.given(draw, Sex.MALE, 1980));
    }
}
