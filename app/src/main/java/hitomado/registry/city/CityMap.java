package hitomado.registry.city;

import java.util.ArrayList;
import java.util.List;

/// ひとまど市 on the map: seven wards, their towns and schools; every name, postcode and coordinate is invented.
///
/// 団体コード 991007 and 991015 to 991074: the prefecture code 99 is not in use (01 to 47 are), check digits by
/// the rule.
/// Postcodes begin with 000, coordinates lie in the open sea.
record CityMap(List<Ward> wards, List<School> schools, List<Town> towns) {
    static final String CITY_CODE = Numbers.municipalCode("99100");
    static final String PREFECTURE = "ひとまど県";
    static final String CITY = "ひとまど市";
    private static final String[] KANJI = {"", "一", "二", "三", "四", "五", "六"};
    private static final int TOWNS_A_SCHOOL = 6;

    record Ward(String code, String name, String kana, int position) {}

    record School(String code, String name, boolean elementary, String wardCode) {}

    record Town(String code, Ward ward, String name, String kana, String postcode, Schools schools, boolean chome) {
        double latitude() {
            return 27.0 + ward.position() * 0.03 + Integer.parseInt(code.substring(4)) * 0.0007;
        }

        double longitude() {
            return 143.0 + ward.position() * 0.02 + Integer.parseInt(code.substring(4)) % 10 * 0.0031;
        }
    }

    record Schools(School elementary, School juniorHigh) {}

    static CityMap read() {
        var wards = new ArrayList<Ward>();
        var schools = new ArrayList<School>();
        var towns = new ArrayList<Town>();
        for (var line : Lines.of("wards.txt")) {
            var parts = line.split(": ", 2);
            var head = parts[0].split(" ");
            var ward = new Ward(Numbers.municipalCode(head[0]), head[1], head[2], wards.size() + 1);
            wards.add(ward);
            addTowns(ward, parts[1].split(" "), schools, towns);
        }
        return new CityMap(List.copyOf(wards), List.copyOf(schools), List.copyOf(towns));
    }

    private static void addTowns(Ward ward, String[] bases, List<School> schools, List<Town> towns) {
        var number = 0;
        var near = new Schools(school(ward, schools, true, bases[0]), school(ward, schools, false, bases[0]));
        var counted = 0;
        for (var base : bases) {
            var parts = base.split("/");
            if (counted >= TOWNS_A_SCHOOL) {
                var second = near.juniorHigh().name().startsWith(name(bases[0]));
                near = new Schools(
                        school(ward, schools, true, base),
                        second ? school(ward, schools, false, base) : near.juniorHigh());
                counted = 0;
            }
            var chome = Integer.parseInt(parts[2]);
            for (var i = Math.min(1, chome); i <= chome; i++) {
                number++;
                counted++;
                towns.add(town(ward, number, parts, i, near));
            }
        }
    }

    private static Town town(Ward ward, int number, String[] base, int chome, Schools schools) {
        var code = Numbers.pad(ward.position() * 10_000L + number, 7);
        var name = chome == 0 ? base[0] : base[0] + KANJI[chome] + "丁目";
        var kana = chome == 0 ? base[1] : base[1] + chome + "ちょうめ";
        return new Town(code, ward, name, kana, "000" + ward.position() + Numbers.pad(number, 3), schools, chome > 0);
    }

    private static String name(String base) {
        return base.substring(0, base.indexOf('/'));
    }

    private static School school(Ward ward, List<School> schools, boolean elementary, String base) {
        var code = (elementary ? "E" : "J") + ward.position() + Numbers.pad(schools.size() + 1L, 3);
        var name = name(base).replace("大字", "") + (elementary ? "小学校" : "中学校");
        var school = new School(code, CITY + "立" + name, elementary, ward.code());
        schools.add(school);
        return school;
    }

    Town town(String ward, String name) {
        return towns.stream()
                .filter(town -> town.ward().name().equals(ward) && town.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no town " + ward + name));
    }
}
