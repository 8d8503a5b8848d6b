package hitomado.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// ファイルの種類 — the four kinds that are accepted, told by their first bytes and never by name or header.
public enum MediaKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    HEIC("image/heic", "heic");

    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    /// Brands of ISO 23008-12 that cameras write.
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "mif1");

    private final String mediaType;
    private final String extension;

    MediaKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    public static MediaKind ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /// The kind of these bytes. A PDF must begin at the first byte, so that no other format can hide before it.
    static Optional<MediaKind> find(byte[] content) {
        if (ascii(content, 0, 5).equals("%PDF-")) {
            return Optional.of(PDF);
        }
        if (startsWith(content, PNG_START)) {
            return Optional.of(PNG);
        }
        if (startsWith(content, JPEG_START)) {
            return Optional.of(JPEG);
        }
        var isHeic = ascii(content, 4, 4).equals("ftyp") && HEIC_BRANDS.contains(ascii(content, 8, 4));
        return isHeic ? Optional.of(HEIC) : Optional.empty();
    }

    private static String ascii(byte[] content, int from, int length) {
        return content.length < from + length ? "" : new String(content, from, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
