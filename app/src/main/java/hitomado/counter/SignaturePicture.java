package hitomado.counter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// 署名の画像 — a PNG in which something is drawn.
public final class SignaturePicture {
    static final int MOST_BYTES = 200_000;
    private static final String PREFIX = "data:image/png;base64,";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HEADER = 24;
    private static final int MOST_PIXELS = 2_000_000;

    private final byte[] png;

    private SignaturePicture(byte[] png) {
        this.png = png;
    }

    /// What a text that came from the screen is.
    public sealed interface Reading {
        record Read(SignaturePicture picture) implements Reading {}

        /// Not a PNG, or too large a one.
        record NotAPicture() implements Reading {}

        /// 白紙 — nothing is drawn.
        record Blank() implements Reading {}
    }

    /// @param dataUri as a canvas gives it
    public static Reading read(String dataUri) {
        var bytes = bytes(dataUri);
        if (bytes == null || bytes.length > MOST_BYTES || !plausible(bytes)) {
            return new Reading.NotAPicture();
        }
        var image = image(bytes);
        if (image == null) {
            return new Reading.NotAPicture();
        }
        return inked(image) ? new Reading.Read(new SignaturePicture(bytes)) : new Reading.Blank();
    }

    byte[] png() {
        return png.clone();
    }

    private static byte @Nullable [] bytes(String dataUri) {
        if (!dataUri.startsWith(PREFIX) || dataUri.length() > MOST_BYTES * 4 / 3 + 100) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(dataUri.substring(PREFIX.length()));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /// The size is read before anything is decoded: a small file must not become a huge picture in memory.
    private static boolean plausible(byte[] bytes) {
        if (bytes.length < HEADER || !Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length)) {
            return false;
        }
        long width = ByteBuffer.wrap(bytes).getInt(16);
        long height = ByteBuffer.wrap(bytes).getInt(20);
        return width > 0 && height > 0 && width * height <= MOST_PIXELS;
    }

    private static @Nullable BufferedImage image(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException broken) {
            return null; // ImageIO throws both for broken files
        }
    }

    private static boolean inked(BufferedImage image) {
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                var pixel = image.getRGB(x, y);
                if (pixel >>> 24 != 0 && (pixel & 0xFFFFFF) != 0xFFFFFF) {
                    return true;
                }
            }
        }
        return false;
    }
}
