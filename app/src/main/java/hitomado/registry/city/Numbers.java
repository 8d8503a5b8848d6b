package hitomado.registry.city;

import java.util.UUID;

/// Numbers and ids of the synthetic city: unique, stable by sequence, without a pattern to the eye.
final class Numbers {
    /// 2026-01-01T00:00:00Z; UUIDv7 of generated rows count milliseconds from here, so that they are loaded
    /// in order.
    private static final long EPOCH_MILLIS = 1_767_225_600_000L;

    private Numbers() {}

    /// UUIDv7 whose time grows with the sequence and whose other bits depend on kind and sequence alone.
    static UUID uuid(char kind, long sequence) {
        var noise = Draw.mix(sequence * 31 + kind);
        var high = ((EPOCH_MILLIS + sequence) << 16) | 0x7000 | (noise & 0x0FFF);
        var low = 0x8000_0000_0000_0000L | (Draw.mix(noise + kind) >>> 2);
        return new UUID(high, low);
    }

    /// 宛名番号 — nine digits scattered over the range and a check digit.
    static String residentNumber(long sequence) {
        return withCheckDigit(pad(Math.floorMod(sequence * 618_033_989L + 271_828_183L, 1_000_000_000L), 9));
    }

    /// 世帯番号
    static String householdNumber(long sequence) {
        return withCheckDigit(pad(Math.floorMod(sequence * 754_877_667L + 141_421_357L, 1_000_000_000L), 9));
    }

    /// 住民票コード — ten digits and a check digit.
    static String residentCode(long sequence) {
        return withCheckDigit(pad(Math.floorMod(sequence * 6_180_339_887L + 3_141_592_653L, 10_000_000_000L), 10));
    }

    /// 基礎年金番号 — ten digits.
    static String pensionNumber(long sequence) {
        return pad(Math.floorMod(sequence * 3_819_660_113L + 1_732_050_807L, 10_000_000_000L), 10);
    }

    /// A number of some office: fixed first digits, then the sequence scattered over the rest.
    static String of(String prefix, int digits, long sequence) {
        var range = 1L;
        for (var i = 0; i < digits; i++) {
            range *= 10;
        }
        return prefix + pad(Math.floorMod(sequence * 7_368_787L + 104_729L, range), digits);
    }

    /// Modulus 11 with weights 2 to 7 from the right; 10 and 11 become 0.
    static String withCheckDigit(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * (2 + i % 6);
        }
        var check = 11 - sum % 11;
        return digits + (check >= 10 ? 0 : check);
    }

    /// 全国地方公共団体コードの検査数字 — weights 6 to 2 over five digits.
    static String municipalCode(String fiveDigits) {
        var sum = 0;
        for (var i = 0; i < 5; i++) {
            sum += (fiveDigits.charAt(i) - '0') * (6 - i);
        }
        return fiveDigits + (sum < 11 ? 11 - sum : (11 - sum % 11) % 10);
    }

    static String pad(long value, int digits) {
        var text = Long.toString(value);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
