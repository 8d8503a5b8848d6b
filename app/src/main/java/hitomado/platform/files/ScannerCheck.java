package hitomado.platform.files;

import hitomado.platform.operations.SelfCheck;
import org.springframework.stereotype.Component;

/// ウイルス検査の点検 — whether the scanner answers, and how many files wait for it.
@Component
class ScannerCheck implements SelfCheck {
    private final Scanner scanner;
    private final VirusScanStore store;

    ScannerCheck(Scanner scanner, VirusScanStore store) {
        this.scanner = scanner;
        this.store = store;
    }

    @Override
    public String name() {
        return "ウイルス検査 / virus scanner";
    }

    @Override
    public State look() {
        var waiting = "%d 件が検査待ち / files wait".formatted(store.unscanned());
        return switch (scanner) {
            case ClamAv clamd when !clamd.alive() -> new State.Broken("clamd が答えません / does not answer。" + waiting);
            case PretendScanner pretend -> new State.Attention(pretend.name() + "。" + waiting);
            default -> new State.Fine(waiting);
        };
    }
}
