package hitomado.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PersonNameTests {
    @Test
    void keepsTheExactCharactersOfAJapaneseName() {
        var name = PersonName.japanese("髙𣘺", "葛󠄀之助", "タカハシ", "クズノスケ");
        assertThat(name.full())
                .isEqualTo("髙𣘺　葛󠄀之助")
                .isEqualTo(name.addressed())
                .isEqualTo(name.withCommonName());
        assertThat(name.kana()).isEqualTo("タカハシ　クズノスケ");
    }

    @Test
    void showsTheAlphabetNameOfAForeignResident() {
        var name = PersonName.foreign("NGUYEN VAN ANH", "グエン　ヴァン　アイン", null);
        assertThat(name.full()).isEqualTo("NGUYEN VAN ANH").isEqualTo(name.addressed());
        assertThat(name.kana()).isEqualTo("グエン　ヴァン　アイン");
    }

    @Test
    void addressesPeopleByTheirCommonName() {
        var name = PersonName.foreign("KIM MIRAE", "キム　ミレ", "金山　未来");
        assertThat(name.addressed()).isEqualTo("金山　未来");
        assertThat(name.withCommonName()).isEqualTo("KIM MIRAE（通称　金山　未来）");
    }

    @Test
    void showsAKanjiNameBesideTheAlphabetOne() {
        var name = new PersonName("王", "小明", "オウ", "ショウメイ", "WANG XIAOMING", null);
        assertThat(name.full()).isEqualTo("WANG XIAOMING（王　小明）");
    }

    @Test
    void allowsANameOfOnePart() {
        assertThat(PersonName.japanese("", "愛子", "", "アイコ").full()).isEqualTo("愛子");
    }

    @Test
    void needsAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonName("", " ", "", "", "", null))
                .withMessageContaining("without a name");
    }
}
