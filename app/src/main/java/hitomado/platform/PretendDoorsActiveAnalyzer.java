package hitomado.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in plain words why real mode did not start.
class PretendDoorsActiveAnalyzer extends AbstractFailureAnalyzer<PretendDoorsActive> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PretendDoorsActive cause) {
        return new FailureAnalysis(
                "本番モード (HITOMADO_MODE=real) では、次のものが動いている間は起動しません。\n  - " + String.join("\n  - ", cause.names()),
                "それぞれの設定を本物に替えるか、取り除いてから、もう一度起動してください。試すだけなら HITOMADO_MODE=demo を使います。",
                cause);
    }
}
