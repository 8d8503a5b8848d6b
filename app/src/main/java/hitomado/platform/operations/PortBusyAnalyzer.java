package hitomado.platform.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Says which port is taken, before Spring Boot says it in English only.
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortBusyAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException busy) {
        return new FailureAnalysis("""
                ポート %d は、ほかのプログラムが使っています。
                Port %d is used by another program.""".formatted(busy.getPort(), busy.getPort()), """
                ./hitomado up --port 番号 で別のポートを指定してください。
                Name another one with ./hitomado up --port NUMBER.""", busy);
    }
}
