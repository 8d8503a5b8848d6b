package hitomado.platform.files;

import java.nio.charset.StandardCharsets;

/// PDFの形 — whether a PDF ends where it says so.
final class PdfShape {
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    /// Line ends and the padding that scanners write.
    private static final int SLACK = 16;

    private PdfShape() {}

    /// Whether nothing but line ends follows the last `%%EOF`.
    static boolean ends(byte[] content) {
        for (var at = content.length - END.length; at >= Math.max(0, content.length - END.length - SLACK); at--) {
            if (isEnd(content, at)) {
                return true;
            }
            var last = content[at + END.length - 1];
            if (last != '\n' && last != '\r' && last != ' ' && last != 0) {
                return false;
            }
        }
        return false;
    }

    private static boolean isEnd(byte[] content, int at) {
        for (var n = 0; n < END.length; n++) {
            if (content[at + n] != END[n]) {
                return false;
            }
        }
        return true;
    }
}
