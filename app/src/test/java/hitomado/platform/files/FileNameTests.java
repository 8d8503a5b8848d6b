package hitomado.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            在学証明書.pdf,               PDF,  在学証明書.pdf
            写真.JPEG,                    JPEG, 写真.jpg
            ../../etc/passwd,             PDF,  passwd.pdf
            C:\\書類\\髙橋.png,           PNG,  髙橋.png
            evil.html,                    PDF,  evil.html.pdf
            '<script>alert(1)</script>.pdf', PDF, script.pdf
            '..',                         PDF,  file.pdf
            '',                           HEIC, file.heic
            '神社 葛󠄀城 𠮷.pdf',           PDF,  '神社 葛󠄀城 𠮷.pdf'
            """)
    void namesBecomeSafeAndKeepTheirCharacters(String given, MediaKind kind, String safe) {
        assertThat(FileName.of(given, kind).value()).isEqualTo(safe);
    }

    @Test
    void marksThatTurnTheDirectionAreRemoved() {
        assertThat(FileName.of("photo\u202Efdp.exe", MediaKind.PDF).value()).isEqualTo("photofdp.exe.pdf");
    }

    @Test
    void longNamesAreCutBetweenCharacters() {
        assertThat(FileName.of("𠮷".repeat(300) + ".pdf", MediaKind.PDF).value())
                .isEqualTo("𠮷".repeat(100) + ".pdf");
    }

    @Test
    void loneSurrogatesAndControlsAreRemoved() {
        assertThat(FileName.of("a\uD842b\u0000c\r\nd.png", MediaKind.PNG).value())
                .isEqualTo("abcd.png");
    }
}
