package hitomado.platform.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 住所: an address in the parts of 住民記録; parts that do not exist are empty.
///
/// @param prefecture 都道府県
/// @param city 市区町村 (政令指定都市: without the ward)
/// @param ward 行政区 of a 政令指定都市
/// @param town 町字, with 丁目
/// @param block 番地・住居番号 as people write it
/// @param building 方書: building, room, 「〇〇様方」
/// @param townCode code of the town in the city's own table
public record Address(
        String prefecture,
        String city,
        String ward,
        String town,
        String block,
        String building,
        @Nullable Postcode postcode,
        @Nullable String townCode) {
    public Address {
        if ((prefecture + city + town).isBlank()) {
            throw new IllegalArgumentException("an address without a place");
        }
    }

    /// Without postcode and 方書: 福岡県北九州市小倉北区城内1番1号
    public String street() {
        return prefecture + city + ward + town + block;
    }

    /// All in one line, 方書 after a full-width space.
    public String oneLine() {
        return building.isEmpty() ? street() : street() + "　" + building;
    }

    /// For envelopes and forms: the street, then 方書 when there is one.
    public List<String> lines() {
        return building.isEmpty() ? List.of(street()) : List.of(street(), building);
    }

    /// 〒803-0813 before the address; the address alone when the postcode is unknown.
    public String withPostcode() {
        return postcode == null ? oneLine() : "〒" + postcode.display() + " " + oneLine();
    }

    /// As within the city itself, without prefecture and city: 小倉北区城内1番1号
    public String withinCity() {
        return ward + town + block + (building.isEmpty() ? "" : "　" + building);
    }
}
