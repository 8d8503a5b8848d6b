package hitomado.platform.files;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// ファイルの送出 — HTTP answers under which a stored file can do nothing but be saved or looked at.
public final class Downloads {
    private static final String LOCKED = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    /// Browsers do not open their PDF viewer inside a sandbox; the type is sniffed by us and `nosniff` holds them to
    /// it.
    private static final String LOCKED_PDF = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'";

    private Downloads() {}

    /// To be saved.
    public static ResponseEntity<byte[]> attachment(StoredFile file, byte[] content) {
        return answer(file.name(), file.kind(), ContentDisposition.attachment(), LOCKED, content);
    }

    /// To be looked at in the browser. HEIC, which browsers do not show, is saved, and so is a PDF that goes on after
    /// its
    /// end: it may be a second thing at the same time (a ZIP, a page).
    public static ResponseEntity<byte[]> inline(StoredFile file, byte[] content) {
        return switch (file.kind()) {
            case PDF -> PdfShape.ends(content) ? inlinePdf(file.name(), content) : attachment(file, content);
            case PNG, JPEG -> answer(file.name(), file.kind(), ContentDisposition.inline(), LOCKED, content);
            case HEIC -> attachment(file, content);
        };
    }

    /// A PDF made by the city hall itself, to be looked at in the browser.
    public static ResponseEntity<byte[]> inlinePdf(String name, byte[] content) {
        return answer(name, MediaKind.PDF, ContentDisposition.inline(), LOCKED_PDF, content);
    }

    private static ResponseEntity<byte[]> answer(
            String name, MediaKind kind, ContentDisposition.Builder disposition, String policy, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.mediaType()))
                .contentLength(content.length)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        "Content-Disposition",
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(content);
    }
}
