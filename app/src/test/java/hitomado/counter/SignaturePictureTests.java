package hitomado.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignaturePictureTests {
    private static final String PREFIX = "data:image/png;base64,";

    @Test
    void readsWhatTheCanvasSends() {
        assertThat(SignaturePicture.read(Counter.signature())).isInstanceOf(SignaturePicture.Reading.Read.class);
    }

    @Test
    void anEmptyPadIsNoSignature() {
        assertThat(SignaturePicture.read(Counter.drawing(600, 200, Color.WHITE)))
                .isInstanceOf(SignaturePicture.Reading.Blank.class);
    }

    @Test
    void refusesWhatIsNoPng() {
        refuses("");
        refuses("data:image/jpeg;base64,AAAA");
        refuses(PREFIX);
        refuses(PREFIX + "%%%");
        refuses(PREFIX + base64("<svg onload=alert(1)></svg>".getBytes(StandardCharsets.UTF_8)));
        refuses(PREFIX + base64(new byte[] {0, 'P', 'N', 'G', 0, 0, 0, 0}));
    }

    @Test
    void refusesABrokenPng() {
        var whole = Base64.getDecoder().decode(Counter.signature().substring(PREFIX.length()));
        refuses(PREFIX + base64(Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void refusesASmallFileThatWouldBeAHugePicture() {
        var bytes = Base64.getDecoder().decode(Counter.signature().substring(PREFIX.length()));
        bytes[16] = 0x7F; // width of 2 thousand million pixels
        refuses(PREFIX + base64(bytes));
    }

    @Test
    void refusesALargeFile() {
        refuses(PREFIX + base64(new byte[SignaturePicture.MOST_BYTES + 1]));
    }

    private static void refuses(String sent) {
        assertThat(SignaturePicture.read(sent)).isInstanceOf(SignaturePicture.Reading.NotAPicture.class);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
