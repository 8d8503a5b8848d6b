package hitomado.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class TownsTests {
    @Autowired
    Towns towns;

    @Autowired
    DataSource database;

    @BeforeEach
    void city() {
        DemoCity.in(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"潮見区港町一丁目", "港町1丁目", "潮見区 港町１丁目", "ひとまど県ひとまど市潮見区港町一丁目"})
    void findsATownHoweverItIsWritten(String typed) {
        assertThat(towns.find(typed))
                .get()
                .extracting(Town::withWard, Town::wardCode)
                .containsExactly("潮見区港町一丁目", "991015");
    }

    @Test
    void findsNoTownByHalfAName() {
        assertThat(towns.find("潮見区港町")).isEmpty();
        assertThat(towns.find("若草区港町一丁目")).isEmpty();
        assertThat(towns.startingWith("港町", 10)).extracting(Town::name).containsExactly("港町一丁目", "港町二丁目", "港町三丁目");
    }

    @Test
    void assignsTheSchoolOfTheDistrictByGrade() {
        var town = towns.find("桜馬場二丁目").orElseThrow();
        var day = LocalDate.parse("2026-11-01");
        assertThat(town.schoolFor(LocalDate.parse("2016-06-21"), day)).hasValue(town.elementarySchool());
        assertThat(town.schoolFor(LocalDate.parse("2012-11-20"), day)).hasValue(town.juniorHighSchool());
        assertThat(town.schoolFor(LocalDate.parse("2022-02-28"), day)).isEmpty();
    }
}
