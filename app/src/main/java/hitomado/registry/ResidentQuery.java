package hitomado.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 住民検索の条件 — at least one of them; those given all hold.
///
/// @param name 氏名, 名, 振り仮名, 通称, 旧氏 or alphabet name from its beginning; variants of characters meet
/// @param address 区・町名 and optionally 番地 from its beginning, without the city
/// @param number 宛名番号
/// @param former whether the 除票 is searched too
/// @param after where the page before ended, null for the first page
public record ResidentQuery(
        @Nullable String name,
        @Nullable LocalDate birthDate,
        @Nullable String address,
        @Nullable String number,
        boolean former,
        @Nullable Cursor after,
        int limit) {
    private static final int MOST = 100;

    public ResidentQuery {
        name = blankAsNull(name);
        address = blankAsNull(address);
        number = blankAsNull(number);
        limit = Math.clamp(limit, 1, MOST);
    }

    /// 続き — key and id of the last row of a page.
    public record Cursor(String key, ResidentId id) {}

    public static ResidentQuery name(String name) {
        return new ResidentQuery(name, null, null, null, false, null, 50);
    }

    public ResidentQuery born(LocalDate day) {
        return new ResidentQuery(name, day, address, number, former, after, limit);
    }

    public ResidentQuery livingAt(String place) {
        return new ResidentQuery(name, birthDate, place, number, former, after, limit);
    }

    public ResidentQuery after(@Nullable Cursor cursor) {
        return new ResidentQuery(name, birthDate, address, number, former, cursor, limit);
    }

    boolean isEmpty() {
        return name == null && birthDate == null && address == null && number == null;
    }

    boolean isAddressOnly() {
        return address != null && name == null && birthDate == null && number == null;
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
