package hitomado.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldingTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            髙橋　一郎,      高橋一郎
            髙𣘺 一郎,       高橋一郎
            山﨑,            山崎
            渡邉,            渡辺
            渡邊,            渡辺
            𠮷田,            吉田
            濵田,            浜田
            齋藤,            斉藤
            齊藤,            斉藤
            斎藤,            斉藤
            澤田 櫻子,       沢田桜子
            廣嶋,            広島
            國德 眞惠,       国徳真恵
            葛󠄀城,           葛城
            葛󠄁城,           葛城
            辻󠄀,              辻
            神﨑,            神崎
            祥子,            祥子
            塚本,            塚本
            福田,            福田
            都築,            都築
            ⾼橋,            高橋
            鶴ヶ丘,          鶴ケ丘
            ﾀﾅｶ ﾀﾞｲｽｹ,       タナカダイスケ
            ＳＭＩＴＨ　Ｊｏｈｎ, smithjohn
            SMITH JOHN,      smithjohn
            José,            jose
            ジョン・スミス,  ジョンスミス
            """)
    void foldsNamesThatBelongTogether(String name, String key) {
        assertThat(NameFolding.fold(name)).isEqualTo(key);
    }

    @Test
    void foldsCompatibilityFormsAndMarksTypedApart() {
        assertThat(NameFolding.fold("\uFA19\uFA1A")).isEqualTo("神祥");
        assertThat(NameFolding.fold("\uD87E\uDC1A"))
                .isEqualTo(Normalizer.normalize("\uD87E\uDC1A", Normalizer.Form.NFKC));
        assertThat(NameFolding.fold("カ\u3099 Jose\u0301 神\uFE00")).isEqualTo("ガjose神");
        assertThat(NameFolding.fold("")).isEmpty();
    }

    @Test
    void keepsCharactersThatItDoesNotKnow() {
        assertThat(NameFolding.fold("𩸽😀田\uD842")).isEqualTo("𩸽😀田\uD842");
    }

    @ParameterizedTest
    @CsvSource({"大坂,大阪", "柿田,杮田", "森,盛", "みどり,ミドリ", "日下,旦"})
    void keepsApartWhatIsNotTheSame(String one, String other) {
        assertThat(NameFolding.alike(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"きょうこ,キヨウコ", "ｷｮｳｺ,キヨウコ", "おおの　まさる,オオノマサル", "ミッコ,ミツコ"})
    void foldsReadings(String reading, String key) {
        assertThat(NameFolding.foldKana(reading)).isEqualTo(key);
    }

    @Test
    void foldsAKeyToItself() throws Exception {
        for (var line : lines()) {
            var folded = NameFolding.fold(line.substring(2));
            assertThat(folded).as(line).isEqualTo(line.substring(0, 1).repeat(folded.length()));
            assertThat(NameFolding.fold(folded)).as(line).isEqualTo(folded);
        }
    }

    @Test
    void listsEveryVariantOnce() throws Exception {
        var variants = new HashSet<Integer>();
        var representatives = new HashSet<Integer>();
        for (var line : lines()) {
            assertThat(line).matches("(?s).\\t.+");
            assertThat(representatives.add(line.codePointAt(0))).as(line).isTrue();
            line.substring(2)
                    .codePoints()
                    .forEach(v -> assertThat(variants.add(v)).as(line).isTrue());
            assertThat(Normalizer.normalize(line, Normalizer.Form.NFKC)).isEqualTo(line);
        }
        assertThat(variants).hasSizeGreaterThan(500).doesNotContainAnyElementsOf(representatives);
    }

    private static java.util.List<String> lines() throws Exception {
        try (var in = NameFolding.class.getResourceAsStream("variants.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
