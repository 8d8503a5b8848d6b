package hitomado.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// カスタマバーコード — the four-state code of 日本郵便 for a postcode and an 住所表示番号.
///
/// Source: 日本郵便「郵便番号・バーコードマニュアル」(バーコード 3/4: format and sizes; 抜き出し法 4/9 and 5/9: cutting and check
/// digit). The bar patterns stand there as a picture; they are taken as several independent encoders agree on them.
///
/// @param codes check values of the 20 characters between start and check digit: 0–9, 10 for the hyphen, 11–18 for
/// CC1–CC8
public record CustomerBarcode(List<Integer> codes) {
    private static final int LENGTH = 20;
    private static final int MODULUS = 19;
    private static final int HYPHEN = 10;
    private static final int CC1 = 11;
    private static final int CC4 = 14;
    /// F long, A up, D down, T timing; in the order of the check values.
    private static final List<String> BARS = List.of(
            "FTT", "FFT", "FDA", "DFA", "FAD", "FTF", "DAF", "AFD", "ADF", "TFF", "TFT", "DAT", "DTA", "ADT", "TDA",
            "ATD", "TAD", "TTF", "FFF");

    private static final double PITCH = 1.2;
    private static final double WIDTH = 0.6;
    private static final double HEIGHT = 3.6;

    public CustomerBarcode {
        codes = List.copyOf(codes);
        if (codes.size() != LENGTH || codes.stream().anyMatch(code -> code < 0 || code >= MODULUS)) {
            throw new IllegalArgumentException("not the codes of a barcode: " + codes);
        }
    }

    /// @param number digits, hyphens and capital letters; what does not fit is cut off
    public static CustomerBarcode of(Postcode postcode, String number) {
        if (!number.matches("[0-9A-Z-]*")) {
            throw new IllegalArgumentException("not an address number: " + number);
        }
        var codes = new ArrayList<Integer>();
        postcode.digits().chars().forEach(c -> codes.add(c - '0'));
        number.chars().forEach(c -> add(codes, c));
        while (codes.size() < LENGTH) {
            codes.add(CC4);
        }
        return new CustomerBarcode(codes.subList(0, LENGTH));
    }

    /// A letter is a control code and a digit: A–J CC1, K–T CC2, U–Z CC3.
    private static void add(List<Integer> codes, int c) {
        if (c == '-') {
            codes.add(HYPHEN);
        } else if (c <= '9') {
            codes.add(c - '0');
        } else {
            codes.add(CC1 + (c - 'A') / 10);
            codes.add((c - 'A') % 10);
        }
    }

    /// All check values and this one add up to a multiple of 19.
    public int checkDigit() {
        return Math.floorMod(-codes.stream().mapToInt(Integer::intValue).sum(), MODULUS);
    }

    /// The 67 bars from start to stop: F long, A up, D down, T timing.
    public String bars() {
        return "FD" + codes.stream().map(BARS::get).collect(Collectors.joining()) + BARS.get(checkDigit()) + "DF";
    }

    /// The drawing in the size of ten points, in millimetres.
    public String svg() {
        var bars = bars();
        var drawn = new StringBuilder();
        for (var i = 0; i < bars.length(); i++) {
            var top = bars.charAt(i) == 'F' || bars.charAt(i) == 'A' ? 0 : HEIGHT / 3;
            var end = bars.charAt(i) == 'F' || bars.charAt(i) == 'D' ? HEIGHT : HEIGHT * 2 / 3;
            drawn.append("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>"
                    .formatted(i * PITCH, top, WIDTH, end - top));
        }
        var width = bars.length() * PITCH;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.1fmm\" height=\"%.1fmm\" viewBox=\"0 0 %.1f %.1f\">%s</svg>"
                .formatted(width, HEIGHT, width, HEIGHT, drawn);
    }
}
