package hitomado.identity.staff;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// 取込みの文字 — the text of an uploaded file: UTF-8 with or without mark, else Windows-31J, as spreadsheets write it.
public sealed interface TransferText {
    int MOST_BYTES = 2_000_000;
    Charset WINDOWS = Charset.forName("windows-31j");

    record Read(String text) implements TransferText {}

    record TooLarge() implements TransferText {}

    /// Neither the one nor the other.
    record Unreadable() implements TransferText {}

    static TransferText of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new TooLarge();
        }
        try {
            return new Read(decoded(bytes, StandardCharsets.UTF_8));
        } catch (CharacterCodingException _) {
            try {
                return new Read(decoded(bytes, WINDOWS));
            } catch (CharacterCodingException _) {
                return new Unreadable();
            }
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        if (text.indexOf('\0') >= 0) {
            throw new CharacterCodingException(); // no text has it, and PostgreSQL does not take it
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
