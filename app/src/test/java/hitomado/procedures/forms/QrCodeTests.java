package hitomado.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTests {
    private static final int SCALE = 8;

    @Test
    void readsBackFromItsDrawing() throws Exception {
        var svg = QrCode.svg("受付番号 0123-4567-89");
        int size = Integer.parseInt(first(svg, "viewBox=\"0 0 (\\d+)"));
        var pixels = new int[size * SCALE * size * SCALE];
        java.util.Arrays.fill(pixels, 0xFFFFFF);
        var dots = Pattern.compile("M(\\d+) (\\d+)h1").matcher(svg);
        while (dots.find()) {
            paint(pixels, size * SCALE, Integer.parseInt(dots.group(1)), Integer.parseInt(dots.group(2)));
        }
        var source = new RGBLuminanceSource(size * SCALE, size * SCALE, pixels);
        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
        assertThat(read.getText()).isEqualTo("受付番号 0123-4567-89");
    }

    @Test
    void standsInAnAddressOfItsOwn() {
        var uri = QrCode.dataUri("x");
        assertThat(uri).startsWith("data:image/svg+xml;base64,");
        var svg = new String(Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1)), StandardCharsets.UTF_8);
        assertThat(svg).startsWith("<svg xmlns=").endsWith("</svg>");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> QrCode.svg("あ".repeat(3000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static void paint(int[] pixels, int width, int x, int y) {
        for (int i = 0; i < SCALE * SCALE; i++) {
            pixels[(y * SCALE + i / SCALE) * width + x * SCALE + i % SCALE] = 0;
        }
    }

    private static String first(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
