package hitomado.casework;

import hitomado.registry.changes.OutsideAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 市外の住所 — 転出先 and 転入前住所 of a filing as the register keeps them.
record FiledAddresses(FiledFacts filed) {
    private static final String ABROAD = "国外";
    private static final String HOUSEHOLD = "household";
    private static final Pattern PARTS = Pattern.compile("(?<prefecture>北海道|東京都|(?:京都|大阪)府|.{2,4}?県)?"
            + "(?<city>.+?郡.+?[町村]|.+?市.+?区|.+?[市区町村])?"
            + "(?<town>.*?丁目|[^0-9０-９]*)(?<block>.*)");

    /// 転出先; abroad the country stands for the prefecture.
    OutsideAddress destination() {
        if (filed.event("event.destinationPrefecture").equals(ABROAD)) {
            return abroad(filed.event("event.destinationCity"));
        }
        return new OutsideAddress(
                filed.event("event.destinationPrefecture"),
                filed.event("event.destinationCity"),
                filed.event("event.destinationTown"),
                filed.event("event.destinationBlock"),
                orNull(filed.event("event.destinationBuilding")),
                null);
    }

    /// 転入前住所: in its parts where the filing has them, else cut out of the one line that the form shows.
    OutsideAddress before() {
        var line = filed.of("household.address", HOUSEHOLD);
        if (filed.event("event.movedFrom").equals("abroad")) {
            return abroad(line);
        }
        var building = orNull(filed.of("household.addressBuilding", HOUSEHOLD));
        if (!filed.of("household.addressTown", HOUSEHOLD).isEmpty()) {
            return new OutsideAddress(
                    filed.of("household.addressPrefecture", HOUSEHOLD),
                    filed.of("household.addressCity", HOUSEHOLD),
                    filed.of("household.addressTown", HOUSEHOLD),
                    filed.of("household.addressBlock", HOUSEHOLD),
                    building,
                    orNull(filed.of("household.addressPostcode", HOUSEHOLD)));
        }
        return cut(line, building);
    }

    static OutsideAddress cut(String line, @Nullable String building) {
        var parts = PARTS.matcher(line);
        if (!parts.matches()) {
            return new OutsideAddress("", "", line, "", building, null);
        }
        return new OutsideAddress(
                orEmpty(parts.group("prefecture")),
                orEmpty(parts.group("city")),
                orEmpty(parts.group("town")),
                orEmpty(parts.group("block")),
                building,
                null);
    }

    private static OutsideAddress abroad(String country) {
        return new OutsideAddress(country, "", "", "", null, null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
