package hitomado.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.registry.ResidentId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// 照合の規則 — the same address however it is written, and never the neighbour of the same name.
class MatchRuleTests {
    private static final String CITY = "福岡県ひとまど市潮見区";

    @Test
    void theSameAddressIsRecognisedHoweverItIsWritten() {
        var person = someone(CITY + "渡辺町三丁目7番21号　潮見台コーポ203号室");
        for (var written : List.of(
                CITY + "渡辺町三丁目7番21号 潮見台コーポ203号室",
                CITY + "渡邊町３丁目７番２１号　潮見台コーポ２０３号室",
                "ひとまど市潮見区渡辺町3-7-21 潮見台コーポ203",
                CITY + "渡辺町３－７－２１　潮見台コーポ２０３")) {
            assertThat(MatchRule.decide(written, List.of(person)))
                    .as(written)
                    .isEqualTo(new Match.Sure(person.person()));
        }
    }

    @Test
    void anAddressThatOnlyBeginsLikeTheOtherIsDoubtful() {
        for (var other : List.of("渡辺町1番10号", "渡辺町1番1号　空荘2号室", "渡辺町1番", "渡辺町11番1号", "辺町1番1号", "")) {
            assertThat(MatchRule.decide(CITY + "渡辺町1番1号", List.of(someone(CITY + other))))
                    .as(other)
                    .isEqualTo(new Match.Doubtful());
        }
    }

    @Test
    void nobodyOfThatNameIsNobodyAndNoAddressIsADoubt() {
        assertThat(MatchRule.decide(CITY + "渡辺町1番1号", List.of())).isEqualTo(new Match.Nobody());
        assertThat(MatchRule.decide("", List.of(someone(CITY + "渡辺町1番1号")))).isEqualTo(new Match.Doubtful());
    }

    @Test
    void aFormerAddressIsEnoughOnlyWhereThereIsNoNamesake() {
        var moved = new Namesake(id(), CITY + "緑町2番2号", List.of(CITY + "渡辺町1番1号"));
        assertThat(MatchRule.decide(CITY + "渡辺町1番1号", List.of(moved))).isEqualTo(new Match.Sure(moved.person()));
        assertThat(MatchRule.decide(CITY + "渡辺町1番1号", List.of(moved, someone(CITY + "青葉台3番3号"))))
                .isEqualTo(new Match.Doubtful());
        assertThat(MatchRule.decide(CITY + "渡辺町1番1号", List.of(moved, someone(CITY + "渡辺町1番1号"))))
                .as("who lives there now, and who did before")
                .isEqualTo(new Match.Doubtful());
    }

    /// Generated neighbourhoods in which everybody has the same name, birth date and sex.
    @Test
    void neverASameNameNeighbour() {
        var seed = Long.getLong("hitomado.test.seed", System.nanoTime());
        var random = new Random(seed);
        var sure = 0;
        for (var round = 0; round < 3_000; round++) {
            var lots = new HashSet<String>();
            while (lots.size() < 2 + random.nextInt(5)) {
                lots.add(lot(random));
            }
            var all = List.copyOf(lots);
            var living = new ArrayList<Namesake>();
            for (var i = 1; i < all.size(); i++) {
                living.add(someone(CITY + all.get(i)));
            }
            var newcomer = CITY + all.getFirst();
            assertThat(MatchRule.decide(newcomer, living))
                    .as("seed %d: %s is not among %s", seed, newcomer, living)
                    .isEqualTo(new Match.Doubtful());
            var own = living.get(random.nextInt(living.size()));
            assertThat(MatchRule.decide(rewritten(String.valueOf(own.address()), random), living))
                    .as("seed %d", seed)
                    .isEqualTo(new Match.Sure(own.person()));
            sure++;
        }
        assertThat(sure).isEqualTo(3_000);
    }

    private static String lot(Random random) {
        var town = List.of("渡辺町", "緑町", "緑ヶ丘", "新緑町", "八幡町").get(random.nextInt(5));
        var block = (1 + random.nextInt(3)) + "番" + (1 + random.nextInt(12)) + "号";
        return switch (random.nextInt(3)) {
            case 0 -> town + block;
            case 1 -> town + block + "　空荘" + (1 + random.nextInt(12)) + "号室";
            default -> town + (1 + random.nextInt(12)) + "丁目" + block;
        };
    }

    private static String rewritten(String address, Random random) {
        var wide = new StringBuilder();
        for (var c : address.toCharArray()) {
            wide.append(c >= '0' && c <= '9' && random.nextBoolean() ? (char) (c - '0' + '０') : c);
        }
        var text = wide.toString().replace("渡辺", random.nextBoolean() ? "渡邊" : "渡邉");
        return random.nextBoolean() ? text.replaceAll("番(?=[0-9０-９])", "-").replaceAll("号(?!室)", "") : text;
    }

    private static Namesake someone(String address) {
        return new Namesake(id(), address, List.of());
    }

    private static ResidentId id() {
        return new ResidentId(UUID.randomUUID());
    }
}
