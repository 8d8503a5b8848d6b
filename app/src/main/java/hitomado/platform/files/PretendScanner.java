package hitomado.platform.files;

import hitomado.platform.PretendDoor;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// 模擬のウイルス検査 — knows nothing but the harmless test string that all scanners know (EICAR).
@Component
@ConditionalOnProperty(name = "hitomado.clamav.host", havingValue = "", matchIfMissing = true)
class PretendScanner implements Scanner, PretendDoor {
    /// In two parts, so that no scanner stops at this source file.
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @Override
    public Verdict scan(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(EICAR)
                ? new Verdict.Infected("Eicar-Test-Signature")
                : new Verdict.Clean();
    }

    @Override
    public String name() {
        return "模擬のウイルス検査 (hitomado.clamav.host が空)";
    }

    @Override
    public boolean active() {
        return true;
    }
}
