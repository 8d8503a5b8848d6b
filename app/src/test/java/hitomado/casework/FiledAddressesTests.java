package hitomado.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.registry.changes.OutsideAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiledAddressesTests {
    @ParameterizedTest
    @CsvSource({
        "みなと県さざなみ市大浦90番地, みなと県, さざなみ市, 大浦, 90番地",
        "ひとまど県ひとまど市潮見区松風町二丁目5番1号, ひとまど県, ひとまど市潮見区, 松風町二丁目, 5番1号",
        "東京都千代田区丸の内一丁目1番1号, 東京都, 千代田区, 丸の内一丁目, 1番1号",
        "北海道上川郡東川町西町１丁目１番１号, 北海道, 上川郡東川町, 西町１丁目, １番１号",
        "京都府京都市上京区小川町, 京都府, 京都市上京区, 小川町, ''",
        "神奈川県横浜市西区みなとみらい二丁目3-1, 神奈川県, 横浜市西区, みなとみらい二丁目, 3-1"
    })
    void cutsAnAddressIntoTheRegistersParts(String line, String prefecture, String city, String town, String block) {
        assertThat(FiledAddresses.cut(line, null))
                .isEqualTo(new OutsideAddress(prefecture, city, town, block, null, null));
    }
}
