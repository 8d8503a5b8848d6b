package hitomado.registry.city;

import hitomado.registry.Sex;
import hitomado.registry.city.Home.Departed;
import hitomado.registry.city.Home.Dog;
import hitomado.registry.city.Home.Earlier;
import hitomado.registry.city.Home.Extras;
import hitomado.registry.city.Home.Opponent;
import hitomado.registry.city.Home.Origin;
import hitomado.registry.city.Home.Shield;
import hitomado.registry.city.Skeleton.Member;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes one household after another; household number n of a seed is always the same.
final class HomeFactory {
    private static final List<String> PETS = List.of("ポチ", "ココ", "レオ", "モモ", "ハナ", "そら", "きなこ", "チョコ", "むぎ", "小太郎");
    private static final List<String> BREEDS = List.of("柴犬", "トイ・プードル", "チワワ", "ミニチュア・ダックスフンド", "雑種", "ラブラドール・レトリーバー");
    private static final List<String> COATS = List.of("茶", "白", "黒", "白黒", "赤", "クリーム");
    private final long seed;
    private final LocalDate asOf;
    private final SkeletonPool skeletons = new SkeletonPool();
    private final Addresses addresses;
    private final PersonFactory people;
    private long homes;

    HomeFactory(long seed, LocalDate asOf, CityMap map, long firstHome, long firstPerson) {
        this.seed = seed;
        this.asOf = asOf;
        this.addresses = new Addresses(map);
        this.people = new PersonFactory(asOf, firstPerson);
        this.homes = firstHome;
    }

    /// The next household, cut to at most `room` living members.
    Home next(int room) {
        var number = homes++;
        var draw = new Draw(seed, number);
        var skeleton = skeletons.next(draw);
        var kept =
                skeleton.members().subList(0, Math.min(room, skeleton.members().size()));
        var members = people.members(draw, new Skeleton(skeleton.type(), kept));
        var alone = kept.size() == 1;
        var place = addresses.place(draw, alone ? 0.62 : 0.33);
        var since = since(draw, members);
        var origin = origin(draw, members.getFirst(), since, alone);
        var departed = departed(draw, members, skeleton.type(), since);
        return new Home(
                number,
                place,
                since,
                origin,
                members,
                departed,
                extras(draw, skeleton.type(), place.building() == null, since));
    }

    /// Few moved in last month, some have lived here all their lives: mean about nine years, never before the
    /// head was
    /// 18.
    private LocalDate since(Draw draw, List<PersonDraft> members) {
        var head = members.getFirst();
        var days = (long) (-Math.log(1 - draw.share()) * 9 * 365);
        var earliest = head.birth().plusYears(18);
        var since = asOf.minusDays(Math.max(3, days));
        return since.isBefore(earliest) ? (earliest.isBefore(asOf) ? earliest : asOf.minusDays(1)) : since;
    }

    private Origin origin(Draw draw, PersonDraft head, LocalDate since, boolean alone) {
        var outside = addresses.elsewhere(draw);
        if (draw.chance(0.55)) {
            return new Origin(outside, null);
        }
        var earlierSince = draw.day(since.minusYears(14), since.minusDays(30));
        var begin = earlierSince.isBefore(head.birth()) ? head.birth() : earlierSince;
        return begin.isBefore(since)
                ? new Origin(outside, new Earlier(addresses.place(draw, alone ? 0.7 : 0.4), begin))
                : new Origin(outside, null);
    }

    /// 除票: a late spouse of the old, a grown child who left, each within the last eight years.
    private List<Departed> departed(Draw draw, List<PersonDraft> members, Skeleton.Type type, LocalDate since) {
        var head = members.getFirst();
        var age = head.age(asOf);
        var from = since.isAfter(asOf.minusYears(8)) ? since.plusDays(20) : asOf.minusYears(8);
        if (!from.isBefore(asOf.minusDays(1)) || head.foreign() != null) {
            return List.of();
        }
        var on = draw.day(from, asOf.minusDays(1));
        if (age >= 62 && type == Skeleton.Type.SINGLE && draw.chance(0.3)) {
            var sex = head.sex() == Sex.MALE ? Sex.FEMALE : Sex.MALE;
            var late = new Member("世帯主", sex, Math.min(104, age + draw.between(-3, 8)));
            return List.of(new Departed(people.relative(draw, late, head), on, null));
        }
        if (age >= 46 && type == Skeleton.Type.COUPLE && draw.chance(0.14)) {
            var leftAt = draw.between(18, 30);
            var nowAged = leftAt + (asOf.getYear() - on.getYear());
            var mother =
                    members.stream().mapToInt(member -> member.age(asOf)).min().orElse(0);
            if (mother - nowAged >= 20 && mother - nowAged <= 44) {
                var child = new Member("子", draw.chance(0.5) ? Sex.MALE : Sex.FEMALE, nowAged);
                return List.of(new Departed(people.relative(draw, child, head), on, addresses.elsewhere(draw)));
            }
        }
        return List.of();
    }

    private Extras extras(Draw draw, Skeleton.Type type, boolean house, LocalDate since) {
        var dog = draw.chance(house ? 0.13 : 0.03) ? dog(draw) : null;
        var exposed = type == Skeleton.Type.SINGLE || type == Skeleton.Type.SINGLE_PARENT;
        var shield = exposed && draw.chance(0.003) ? shield(draw, since) : null;
        return dog == null && shield == null ? Extras.NONE : new Extras(dog, shield);
    }

    private Dog dog(Draw draw) {
        var born = asOf.minusDays(120 + draw.below(4200));
        return new Dog(
                draw.of(PETS),
                draw.of(BREEDS),
                draw.of(COATS),
                draw.chance(0.5),
                born,
                born.getYear() >= 2022 || draw.chance(0.2));
    }

    private @Nullable Shield shield(Draw draw, LocalDate since) {
        var from = draw.day(asOf.minusDays(360), asOf.minusDays(1));
        if (from.isBefore(since)) {
            return null;
        }
        var opponent = people.stranger(draw);
        var harm = draw.chance(0.8) ? "SPOUSE_VIOLENCE" : "STALKING";
        var elsewhere = addresses.elsewhere(draw);
        var address = elsewhere.prefecture() + elsewhere.city() + elsewhere.town() + elsewhere.block();
        var name = opponent.family() + "　" + opponent.given();
        var birth = asOf.minusDays(9000L + draw.below(14000));
        return new Shield(
                harm,
                from,
                draw.chance(0.5) ? "ひとまど市配偶者暴力相談支援センター" : "ひとまど中央警察署",
                new Opponent(name, birth, address, null));
    }
}
