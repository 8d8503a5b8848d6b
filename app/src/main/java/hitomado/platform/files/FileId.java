package hitomado.platform.files;

import java.util.UUID;

/// ファイル番号 — identifies one stored file; knowing it gives no right to read it.
public record FileId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
