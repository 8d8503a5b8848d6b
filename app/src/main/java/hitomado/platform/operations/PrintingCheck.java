package hitomado.platform.operations;

import hitomado.platform.pdf.PdfRenderer;
import org.springframework.stereotype.Component;

/// 帳票印刷の点検 — Chromium and the fonts.
@Component
public class PrintingCheck implements SelfCheck {
    private final PdfRenderer printer;

    public PrintingCheck(PdfRenderer printer) {
        this.printer = printer;
    }

    @Override
    public String name() {
        return "帳票の印刷 / printing";
    }

    @Override
    public State look() {
        return printer.findFault()
                .<State>map(State.Broken::new)
                .orElseGet(() -> new State.Fine("Chromium, BIZ UD, IPAmj明朝"));
    }
}
