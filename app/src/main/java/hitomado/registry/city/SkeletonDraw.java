package hitomado.registry.city;

import hitomado.registry.Sex;
import hitomado.registry.city.Skeleton.Member;
import hitomado.registry.city.Skeleton.Type;
import java.util.ArrayList;
import java.util.List;

/// Draws possible households of one type: parents at least 19 years older than their children, couples of age.
final class SkeletonDraw {
    private static final int OLDEST = 103;

    private SkeletonDraw() {}

    static Skeleton of(Type type, Draw draw) {
        return new Skeleton(
                type,
                switch (type) {
                    case SINGLE -> List.of(new Member("世帯主", sex(draw), draw.between(18, OLDEST)));
                    case COUPLE -> couple(draw, draw.between(20, 98));
                    case COUPLE_AND_CHILDREN -> coupleAndChildren(draw);
                    case SINGLE_PARENT -> singleParent(draw);
                    case THREE_GENERATIONS -> draw.chance(0.5) ? withGrandparent(draw) : withGrandchildren(draw);
                    case WITH_A_PARENT -> withAParent(draw);
                    case OTHER -> other(draw);
                });
    }

    private static Sex sex(Draw draw) {
        return draw.chance(0.5) ? Sex.MALE : Sex.FEMALE;
    }

    private static Member child(Draw draw, String relation, int age) {
        return new Member(relation, sex(draw), age);
    }

    /// Head and spouse; a wife is head in one household of ten.
    private static List<Member> couple(Draw draw, int headAge) {
        var husband = draw.chance(0.9);
        var gap = (int) Math.round(1.8 + 3.5 * draw.bell());
        var spouseAge = Math.clamp(headAge + (husband ? -gap : gap), 18, OLDEST - 1);
        return List.of(
                new Member("世帯主", husband ? Sex.MALE : Sex.FEMALE, headAge),
                new Member(husband ? "妻" : "夫", husband ? Sex.FEMALE : Sex.MALE, spouseAge));
    }

    private static List<Member> coupleAndChildren(Draw draw) {
        var couple = couple(draw, draw.between(21, 80));
        var members = new ArrayList<>(couple);
        var relation = draw.chance(0.025) ? (couple.get(1).sex() == Sex.FEMALE ? "妻の子" : "夫の子") : "子";
        members.addAll(children(draw, couple, relation, 1 + draw.byShares(0.44, 0.42, 0.11, 0.03)));
        return members;
    }

    /// Children, oldest first, of ages that both parents can have; none is over 55.
    private static List<Member> children(Draw draw, List<Member> parents, String relation, int wanted) {
        var youngerParent = parents.stream().mapToInt(Member::age).min().orElseThrow();
        var mother = parents.stream()
                .filter(parent -> parent.sex() == Sex.FEMALE)
                .mapToInt(Member::age)
                .findFirst()
                .orElse(youngerParent);
        var eldest = Math.min(youngerParent - 19, mother - 19 - draw.below(20));
        var age = Math.clamp(eldest, 0, 55);
        var children = new ArrayList<Member>();
        for (var i = 0; i < wanted && age >= 0 && mother - age <= 46; i++) {
            children.add(child(draw, relation, age));
            age -= draw.chance(0.012) ? 0 : 2 + draw.byShares(0.45, 0.3, 0.15, 0.1);
        }
        if (children.isEmpty()) {
            children.add(child(draw, relation, Math.clamp(youngerParent - 19L, 0, 55)));
        }
        return children;
    }

    private static List<Member> singleParent(Draw draw) {
        var parent = new Member("世帯主", draw.chance(0.85) ? Sex.FEMALE : Sex.MALE, draw.between(20, 96));
        var members = new ArrayList<Member>(List.of(parent));
        members.addAll(children(draw, List.of(parent), "子", 1 + draw.byShares(0.62, 0.3, 0.08)));
        return members;
    }

    private static List<Member> withGrandparent(Draw draw) {
        var members = new ArrayList<>(couple(draw, draw.between(25, 62)));
        var head = members.getFirst();
        members.addAll(children(draw, members, "子", 1 + draw.byShares(0.4, 0.43, 0.17)));
        var older = head.age() + draw.between(20, 38);
        var father = draw.chance(0.45) && older + 2 < OLDEST;
        if (father) {
            members.add(new Member("父", Sex.MALE, Math.min(older + 2, OLDEST)));
        }
        if (!father || draw.chance(0.7)) {
            members.add(new Member("母", Sex.FEMALE, Math.min(older, OLDEST)));
        }
        return members;
    }

    private static List<Member> withGrandchildren(Draw draw) {
        var members = new ArrayList<>(couple(draw, draw.between(56, 80)));
        var mother = Math.min(members.get(0).age(), members.get(1).age());
        if (mother < 42) {
            return withGrandchildren(draw);
        }
        var heir = Math.clamp(mother - 20L - draw.below(14), 20, 55);
        var son = draw.chance(0.7);
        var heirs = List.of(
                new Member("子", son ? Sex.MALE : Sex.FEMALE, heir),
                new Member(son ? "子の妻" : "子の夫", son ? Sex.FEMALE : Sex.MALE, Math.max(19, heir + draw.between(-4, 3))));
        members.addAll(heirs);
        members.addAll(children(draw, heirs, "子の子", 1 + draw.byShares(0.5, 0.5)));
        return members;
    }

    private static List<Member> withAParent(Draw draw) {
        var headAge = draw.between(35, 72);
        var members = new ArrayList<>(
                draw.chance(0.5) ? couple(draw, headAge) : List.of(new Member("世帯主", sex(draw), headAge)));
        var wifes = members.size() == 2 && members.get(1).relation().equals("妻") && draw.chance(0.2);
        var younger = wifes ? members.get(1).age() : headAge;
        var mother = draw.chance(0.8);
        var relation = (wifes ? "妻の" : "") + (mother ? "母" : "父");
        members.add(
                new Member(relation, mother ? Sex.FEMALE : Sex.MALE, Math.min(OLDEST, younger + draw.between(20, 36))));
        return members;
    }

    private static List<Member> other(Draw draw) {
        var age = draw.between(20, 80);
        var head = new Member("世帯主", sex(draw), age);
        if (draw.chance(0.4)) {
            var partnerAge = Math.clamp(age + draw.between(-5, 6), 20, 90);
            return head.sex() == Sex.MALE
                    ? List.of(head, new Member("妻（未届）", Sex.FEMALE, partnerAge))
                    : List.of(head, new Member("夫（未届）", Sex.MALE, partnerAge));
        }
        if (draw.chance(0.6)) {
            var younger = Math.max(18, age - draw.between(2, 9));
            var sibling = child(draw, "弟", younger);
            return List.of(head, sibling.sex() == Sex.MALE ? sibling : new Member("妹", Sex.FEMALE, younger));
        }
        return List.of(head, child(draw, "同居人", draw.between(20, 75)));
    }
}
