package hitomado.registry.city;

import hitomado.platform.text.NameFolding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;

/// Writes wards, schools and towns.
final class MapRows {
    private MapRows() {}

    static void write(Connection connection, CityMap map) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO registry.home_city (code, prefecture, city) VALUES (?, ?, ?)")) {
            insert.setString(1, CityMap.CITY_CODE);
            insert.setString(2, CityMap.PREFECTURE);
            insert.setString(3, CityMap.CITY);
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement(
                "INSERT INTO registry.ward (code, name, kana, position) VALUES (?, ?, ?, ?)")) {
            for (var ward : map.wards()) {
                insert.setString(1, ward.code());
                insert.setString(2, ward.name());
                insert.setString(3, ward.kana());
                insert.setInt(4, ward.position());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var insert = connection.prepareStatement(
                "INSERT INTO registry.school (code, name, kind, ward_code) VALUES (?, ?, ?, ?)")) {
            for (var school : map.schools()) {
                insert.setString(1, school.code());
                insert.setString(2, school.name());
                insert.setString(3, school.elementary() ? "ELEMENTARY" : "JUNIOR_HIGH");
                insert.setString(4, school.wardCode());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        towns(connection, map);
    }

    private static void towns(Connection connection, CityMap map) throws SQLException {
        var sql = """
                INSERT INTO registry.town (code, ward_code, name, name_folded, kana, postcode, latitude, longitude, elementary_code,
                                           junior_high_code)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        try (var insert = connection.prepareStatement(sql)) {
            for (var town : map.towns()) {
                insert.setString(1, town.code());
                insert.setString(2, town.ward().code());
                insert.setString(3, town.name());
                insert.setString(4, NameFolding.fold(town.name()));
                insert.setString(5, town.kana());
                insert.setString(6, town.postcode());
                insert.setBigDecimal(7, degrees(town.latitude()));
                insert.setBigDecimal(8, degrees(town.longitude()));
                insert.setString(9, town.schools().elementary().code());
                insert.setString(10, town.schools().juniorHigh().code());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(5, RoundingMode.HALF_UP);
    }
}
