package hitomado;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.pool.ProxyConnection;
import hitomado.platform.database.StartRefused;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/// ひとまど — the digital city hall (デジタル市役所) in one process.
@SpringBootApplication
@EnableScheduling
public class Hitomado {
    private static final int PORT_BUSY = 14;

    static void main(String[] args) {
        if (Commands.known(args)) {
            System.exit(Commands.run(args, System.out));
        }
        var quietStop = new Thread(Hitomado::quietStop);
        Runtime.getRuntime().addShutdownHook(quietStop);
        try {
            SpringApplication.run(Hitomado.class, args);
        } catch (SpringApplication.AbandonedRunException training) {
            throw training; // the run that only trains the AOT cache ends here
        } catch (RuntimeException reported) {
            Runtime.getRuntime().removeShutdownHook(quietStop); // it would meet the logging system being taken down
            System.exit(exitCode(reported));
        }
    }

    /// Ctrl-C during a long start, such as filling the city, is no failure to tell about.
    private static void quietStop() {
        ((Logger) LoggerFactory.getLogger(SpringApplication.class)).setLevel(Level.OFF);
        ((Logger) LoggerFactory.getLogger(ProxyConnection.class)).setLevel(Level.OFF);
        ((Logger) LoggerFactory.getLogger(TransactionInterceptor.class)).setLevel(Level.OFF);
    }

    /// The failure was told already; here only its number.
    private static int exitCode(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return refused.exitCode();
            }
            if (cause instanceof PortInUseException) {
                return PORT_BUSY;
            }
        }
        return 1;
    }
}
