package hitomado.registry.city;

import hitomado.registry.city.Home.Elsewhere;
import hitomado.registry.city.Home.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Draws of addresses: in the city by towns of unlike size, and in other cities that do not exist either.
final class Addresses {
    private static final List<String> HOUSES =
            List.of("コーポ", "メゾン", "ハイツ", "グランド", "サンライズ", "シャトー", "レジデンス", "プラザ", "パークサイド", "ﾊｲﾑ");
    private final CityMap map;
    private final int[] upTo;
    private final List<Elsewhere> others = new ArrayList<>();

    Addresses(CityMap map) {
        this.map = map;
        upTo = map.towns().stream()
                .mapToInt(
                        town -> town.chome() ? 40 + (int) (Draw.mix(town.code().hashCode()) & 127) : 18)
                .toArray();
        Arrays.parallelPrefix(upTo, Integer::sum);
        for (var line : Lines.of("other-cities.txt")) {
            var parts = line.split(": ");
            var head = parts[0].split(" ");
            for (var town : parts[1].split(" ")) {
                others.add(new Elsewhere(head[0], head[1], town, "", head[3] + Numbers.pad(others.size(), 3)));
            }
        }
    }

    Place place(Draw draw, double sharedHouse) {
        var hit = Arrays.binarySearch(upTo, draw.below(upTo[upTo.length - 1]) + 1);
        var town = map.towns().get(hit >= 0 ? hit : -hit - 1);
        var block = block(draw, town.chome());
        if (!draw.chance(sharedHouse)) {
            return new Place(town, block, null);
        }
        var stem = town.name().replaceAll("[一二三四五六]丁目$|^大字", "");
        var room = (1 + draw.below(9)) * 100 + 1 + draw.below(8);
        return new Place(
                town,
                block,
                draw.chance(0.5) ? stem + draw.of(HOUSES) + "　" + room + "号室" : draw.of(HOUSES) + stem + room);
    }

    private static String block(Draw draw, boolean chome) {
        return chome
                ? (1 + draw.below(38)) + "番" + (1 + draw.below(42)) + "号"
                : (1 + draw.below(2400)) + "番地" + (draw.chance(0.4) ? "の" + (1 + draw.below(12)) : "");
    }

    Elsewhere elsewhere(Draw draw) {
        var town = draw.of(others);
        return new Elsewhere(town.prefecture(), town.city(), town.town(), block(draw, false), town.postcode());
    }
}
