package hitomado.registry;

import static hitomado.registry.Askers.reception;
import static org.assertj.core.api.Assertions.assertThat;

import hitomado.registry.city.DemoPeople;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class SearchTests {
    @Autowired
    Residents residents;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void city() {
        DemoCity.in(database);
    }

    private List<ResidentId> ids(ResidentQuery query) {
        return residents.search(reception(), query).hits().stream()
                .map(ResidentPage.Hit::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            髙橋 健一, takahashi.head
            高橋健一, takahashi.head
            高𣘺　健一, takahashi.head
            たかはし けんいち, takahashi.head
            ﾀｶﾊｼｹﾝｲﾁ, takahashi.head
            山崎由佳, yamasaki.head
            山﨑由佳, yamasaki.head
            ヤマサキ ユカ, yamasaki.head
            吉田浩二, yoshida.head
            𠮷田 浩二, yoshida.head
            葛城義雄, katsuragi.head
            葛󠄀城 義雄, katsuragi.head
            祇園さくら, gion.head
            渡辺 翔, watanabe.head
            渡邊翔, watanabe.head
            斉藤拓也, saito.head
            nguyen van an, nguyen.head
            グエン ヴァン, nguyen.head
            冨田沙織, kobayashi.wife
            富田沙織, kobayashi.wife
            紬, yoshida.fourth
            """)
    void findsPeopleByAnyWritingOfTheirName(String typed, String key) {
        assertThat(ids(ResidentQuery.name(typed).born(DemoPeople.of(key).birthDate())))
                .containsExactly(DemoCity.person(key));
        assertThat(allPages(ResidentQuery.name(typed))).contains(DemoCity.person(key));
    }

    private List<ResidentId> allPages(ResidentQuery query) {
        var all = new ArrayList<ResidentId>();
        var page = residents.search(reception(), query);
        page.hits().forEach(hit -> all.add(hit.id()));
        while (page.next() != null) {
            page = residents.search(reception(), query.after(page.next()));
            page.hits().forEach(hit -> all.add(hit.id()));
        }
        return all;
    }

    @Test
    void findsByNumberBirthDateAndAddress() {
        var tanaka = DemoPeople.of("tanaka-east.head");
        assertThat(ids(new ResidentQuery(null, null, null, tanaka.residentNumber(), false, null, 50)))
                .containsExactly(DemoCity.person("tanaka-east.head"));
        assertThat(ids(new ResidentQuery(null, tanaka.birthDate(), null, null, false, null, 50)))
                .contains(DemoCity.person("tanaka-east.head"));
        for (var typed : List.of("潮見区松風町二丁目5番1号", "松風町2丁目５番1", "ひとまど市潮見区松風町２丁目 5番")) {
            assertThat(ids(new ResidentQuery(null, null, typed, null, false, null, 50)))
                    .as(typed)
                    .contains(DemoCity.person("tanaka-east.head"));
        }
    }

    @Test
    void marksNamesakesAndTellsThemApartByAddress() {
        var page = residents.search(reception(), ResidentQuery.name("田中幸子").livingAt("松風町二丁目"));
        assertThat(page.hits())
                .extracting(ResidentPage.Hit::id)
                .containsExactlyInAnyOrder(DemoCity.person("tanaka-east.head"), DemoCity.person("tanaka-west.head"));
        assertThat(page.hits()).allMatch(ResidentPage.Hit::namesake);
        assertThat(ids(ResidentQuery.name("田中幸子").livingAt("松風町二丁目5番2")))
                .containsExactly(DemoCity.person("tanaka-west.head"));
    }

    @Test
    void pagesThroughACommonNameWithoutGapOrRepetition() {
        var wanted = jdbc.sql(
                        "SELECT count(*) FROM registry.person WHERE status = 'RESIDENT' AND (name_folded LIKE '佐藤%' OR given_folded LIKE '佐藤%' OR alias_folded LIKE '佐藤%' OR former_folded LIKE '佐藤%')")
                .query(Integer.class)
                .single();
        var query = new ResidentQuery("佐藤", null, null, null, false, null, 7);
        assertThat(wanted).isGreaterThan(7);
        assertThat(allPages(query)).hasSize(wanted).doesNotHaveDuplicates();
    }

    @Test
    void pagesThroughATownInTheOrderOfItsBlocks() {
        var wanted = jdbc.sql("""
                        SELECT a.person_id FROM registry.current_address a JOIN registry.person p ON p.id = a.person_id
                        WHERE a.town LIKE '泉の森%' AND a.place = 'CITY' AND p.status = 'RESIDENT'
                          AND NOT EXISTS (SELECT FROM registry.protected_person x WHERE x.person_id = p.id)
                        ORDER BY a.town_code, a.block COLLATE "C", a.person_id""")
                .query((rs, n) -> new ResidentId(rs.getObject("person_id", java.util.UUID.class)))
                .list();
        var query = new ResidentQuery(null, null, "泉の森", null, false, null, 3);
        assertThat(wanted).hasSizeGreaterThan(6);
        assertThat(allPages(query)).containsExactlyElementsOf(wanted);
    }

    @Test
    void findsTheRemovedOnlyWhenAsked() {
        var late = jdbc.sql("SELECT resident_number FROM registry.person WHERE status = 'DEAD' LIMIT 1")
                .query(String.class)
                .single();
        var query = new ResidentQuery(null, null, null, late, false, null, 10);
        assertThat(residents.search(reception(), query).hits()).isEmpty();
        var found = residents
                .search(reception(), new ResidentQuery(null, null, null, late, true, null, 10))
                .hits();
        assertThat(found).singleElement().satisfies(hit -> {
            assertThat(hit.standing()).isInstanceOf(Standing.Dead.class);
            assertThat(hit.address()).isEqualTo(new Whereabouts.None());
        });
    }

    @Test
    void givesNothingToAnEmptyQueryAndTakesEveryCharacterLiterally() {
        assertThat(ids(new ResidentQuery("  ", null, null, null, false, null, 50)))
                .isEmpty();
        for (var typed : List.of("%", "_", "'; DROP TABLE registry.person; --", "\\", "（", "🙂", "区", "1")) {
            assertThat(ids(ResidentQuery.name(typed))).as(typed).isEmpty();
            assertThat(ids(new ResidentQuery("髙橋", null, typed + "どこにもない町", null, false, null, 50)))
                    .as(typed)
                    .isEmpty();
        }
    }

    @Test
    void writesOneRowAPersonIntoTheAccessLog() {
        var before = jdbc.sql("SELECT count(*) FROM registry.access_log")
                .query(Long.class)
                .single();
        var hits = residents
                .search(reception(), ResidentQuery.name("髙橋").born(LocalDate.parse("1981-05-14")))
                .hits();
        assertThat(hits).isNotEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM registry.access_log")
                                .query(Long.class)
                                .single()
                        - before)
                .isEqualTo(hits.size());
    }
}
